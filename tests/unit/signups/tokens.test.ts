import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf, tokenOf } from '../../../lib/signups/tokens'

const secrets = ['a secret of at least thirty-two characters', 'the one that was there before, as long']
const ids = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64url'))

test('a token gives back its id, by the secret of now or of before', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(tokenOf(id, secrets)).toMatch(/^[\w-]{44}$/)
      expect(idOf(tokenOf(id, secrets), secrets)).toBe(id)
      expect(idOf(tokenOf(id, secrets.slice(1)), secrets)).toBe(id)
      expect(idOf(tokenOf(id, secrets), secrets.slice(1))).toBeUndefined()
    }),
    { numRuns: 30 },
  )
})

test('with any character changed, added or left out it is none', () => {
  fc.assert(
    fc.property(ids, fc.nat(43), fc.constantFrom('A', 'b', '7', '-', '_', '%', 'é', ''), (id, at, character) => {
      const token = tokenOf(id, secrets)
      const changed = token.slice(0, at) + character + token.slice(at + 1)
      expect(idOf(changed, secrets)).toBe(changed === token ? id : undefined)
      expect(idOf(`${token}A`, secrets)).toBeUndefined()
    }),
  )
})
