import { describe, expect, test, vi } from 'vitest'
import { refused } from '../../../lib/domain/sign-up/refusal'
import { withHand } from '../../../lib/http/requests/forms/in-hand'
import { clearedHeader, openTyped, type Typed, typedHeader } from '../../../lib/http/requests/forms/typed'

const secrets = ['a'.repeat(32)]
const typed: Typed = {
  fields: { name: 'Zoë de Bruijn', email: 'zoe', code: 'Zomer' },
  refusals: [refused('validation_failed', { fields: [{ field: 'email', rule: 'email' }] })],
}
const path = '/seminars/avond/aanmelden'
const seal = async (what: Typed, using = secrets) => {
  const header = await typedHeader(what, path, using, true)
  return { header, value: header.split(';')[0]?.slice('podium-form='.length) ?? '' }
}

describe('what was typed', () => {
  test('comes back as it was, and cannot be read on the way', async () => {
    const { header, value } = await seal(typed)
    expect(header).not.toContain('Bruijn')
    expect(Buffer.from(value, 'base64url').toString()).not.toContain('Bruijn')
    expect(await openTyped(value, secrets)).toEqual(typed)
  })
  test('travels for its form alone, ten minutes, out of reach of scripts', async () => {
    const { header } = await seal(typed)
    for (const part of [`Path=${path}`, 'Max-Age=600', 'HttpOnly', 'SameSite=Lax', 'Secure'])
      expect(header.split('; ')).toContain(part)
    expect(await typedHeader(typed, path, secrets, false)).not.toContain('Secure')
    expect(clearedHeader(path, true)).toContain(`=; Path=${path}; Max-Age=0;`)
  })
  test('is nothing when it was tampered with, sealed by another, or not there', async () => {
    const { value } = await seal(typed)
    expect(await openTyped(`${value.slice(0, -3)}xyz`, secrets)).toBeUndefined()
    expect(await openTyped(value, ['b'.repeat(32)])).toBeUndefined()
    expect(await openTyped('nonsense', secrets)).toBeUndefined()
    expect(await openTyped(undefined, secrets)).toBeUndefined()
  })
  test('is nothing after ten minutes', async () => {
    const { value } = await seal(typed)
    vi.useFakeTimers({ now: Date.now() + 12 * 60_000 })
    expect(await openTyped(value, secrets)).toBeUndefined()
    vi.useRealTimers()
  })
  test('survives a change of the secret', async () => {
    const { value } = await seal(typed)
    expect(await openTyped(value, ['b'.repeat(32), ...secrets])).toEqual(typed)
  })
  test('that is too long for a cookie is in hand, whole, and in no cookie', async () => {
    const fields = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`answers.v${i}`, `€ ${'heel lang '.repeat(50)}`]))
    await withHand(async () => {
      expect(await seal({ ...typed, fields })).toMatchObject({ value: '', header: expect.stringContaining('Max-Age=0') })
      expect((await openTyped(undefined, secrets))?.fields).toEqual(fields)
    })
    expect(await openTyped(undefined, secrets)).toBeUndefined()
    const one = await seal({ ...typed, fields: { name: 'n'.repeat(1500) } })
    expect(one.header.length).toBeLessThan(4096)
    expect((await openTyped(one.value, secrets))?.fields.name).toHaveLength(1500)
  })
})
