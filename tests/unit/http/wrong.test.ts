import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldRules, refusalCodes } from '../../../lib/domain/sign-up/refusal'
import { explain } from '../../../lib/http/answers/words'
import { refusalsIn, wrongOf } from '../../../lib/http/requests/forms/wrong'

test('what was wrong is said back as it was, and nothing that was typed is in it', () => {
  const field = fc.constantFrom('name', 'email', 'organisation', 'billing.city', 'billing.postalCode')
  const fields = fc.uniqueArray(fc.record({ field, rule: fc.constantFrom(...fieldRules) }), { maxLength: 5 })
  fc.assert(
    fc.property(fields, fc.constantFrom(...refusalCodes), (wrong, code) => {
      const refusals = [
        ...wrong.map((one) => ({ code: 'validation_failed' as const, fields: [one] })),
        { code, typed: 'geheim' },
      ]
      const said = wrongOf(refusals)
      expect(said).not.toContain('geheim')
      const words = (all: typeof refusals) => all.map((one) => explain({ ...one, typed: '' }, 'nl'))
      expect(words(refusalsIn(said) as typeof refusals)).toEqual(words(refusals))
    }),
  )
})

test('whatever stands in the address, only our own sentences come of it', () => {
  fc.assert(fc.property(fc.string(), (wrong) => refusalsIn(wrong).every((one) => !/[{}]/.test(explain(one, 'en').detail))))
  expect(refusalsIn('<b>:required,name:onzin,unavailable,Betaal hier')).toEqual([])
})

test('a database that is away is nothing that the visitor did wrong', () => {
  expect(wrongOf([{ code: 'unavailable' }])).toBe('')
})
