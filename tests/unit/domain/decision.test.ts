import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, decide } from '../../../lib/domain/sign-up/decision'
import { refusalCodes } from '../../../lib/domain/sign-up/refusal'
import { readBilling, readPerson } from '../../../lib/domain/sign-up/request'
import { codeFactsOf, seminarFactsOf } from '../../../lib/signups/facts/edition-facts'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'

const body = {
  name: 'Jan',
  email: 'jan@example.nl',
  billing: { name: 'Jan', street: 'Weg 1', postalCode: '1234 AB', city: 'Zeist' },
}
const facts = (more: Parameters<typeof seminar>[1] = {}) => {
  const [found] = seminarFactsOf(edition([seminar('avond', more)]))
  if (!found) throw new Error('no facts')
  return found
}
const code = (more: Parameters<typeof promoCode>[1] = {}, uses = 0): Case['code'] => ({
  facts: codeFactsOf(edition([], [promoCode('Code', more)]))[0],
  uses,
})
const asked = (more: Partial<Case> = {}, sent: object = body): Case => ({
  facts: facts(),
  removedAt: null,
  seats: { taken: 0, waiting: 0 },
  person: readPerson(sent),
  billing: readBilling(sent),
  code: undefined,
  ...more,
})

describe('what is wrong is looked for in the contract’s order', () => {
  // From the last refusal to the first: each case adds one more thing that is wrong, and that one is said.
  const { billing: _, ...unbilled } = body
  const full = { seats: { taken: 20, waiting: 0 } }
  const paid = { price: 1000, waitlist: false }
  const bad = { seminars: ['elders'], validFrom: now + 1, validUntil: now, maxSeats: 1, discount: '1.00' }
  test.each<[string, Case]>([
    ['seminar_full', asked({ ...full, facts: facts(paid) })],
    ['validation_failed', asked({ ...full, facts: facts(paid) }, unbilled)],
    ['price_changed', asked({ ...full, facts: facts(paid), expectedPrice: 999 }, unbilled)],
    ['code_used_up', asked({ ...full, facts: facts(paid), code: code({ maxSeats: 1 }, 1) }, unbilled)],
    ['code_expired', asked({ ...full, facts: facts(paid), code: code({ maxSeats: 1, validUntil: now }, 1) }, unbilled)],
    ['code_not_yet_valid', asked({ ...full, facts: facts(paid), code: code({ ...bad, seminars: ['all'] }, 1) }, unbilled)],
    ['code_other_seminar', asked({ ...full, facts: facts(paid), code: code(bad, 1) }, unbilled)],
    ['code_unknown', asked({ ...full, facts: facts(paid), code: { facts: undefined, uses: 0 } }, unbilled)],
    ['signup_closed', asked({ ...full, facts: facts({ ...paid, signup: { closes: now } }), code: code(bad, 1) }, unbilled)],
    ['signup_not_open', asked({ facts: facts({ signup: { opens: now + 1, closes: now } }), code: code(bad, 1) }, unbilled)],
    ['seminar_cancelled', asked({ facts: facts({ start: now - hour, cancelled: 'Ziek.' }), code: code(bad, 1) }, unbilled)],
    ['validation_failed', asked({ facts: facts({ start: now - hour, cancelled: 'Ziek.' }), code: code(bad, 1) }, {})],
  ])('%s', (refusal, wrong) => expect(decide(wrong, now)).toMatchObject({ ok: false, code: refusal }))

  test('and a form hears all of it at once', () => {
    const answer = decide(
      asked({ facts: facts({ price: 1000 }) }, { name: 'Jan', email: 'jan', billing: { name: 'Jan' } }),
      now,
    )
    expect(answer).toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'email', rule: 'email' }],
      further: [
        {
          code: 'validation_failed',
          fields: [{ field: 'billing.street' }, { field: 'billing.postalCode' }, { field: 'billing.city' }],
        },
      ],
    })
    expect(decide(asked({ code: { facts: undefined, uses: 0 } }, {}), now)).toMatchObject({
      further: [{ code: 'code_unknown' }],
    })
  })

  test('a bad code and an empty bill too, for the full price', () => {
    const answer = decide(asked({ facts: facts({ price: 1000 }), code: { facts: undefined, uses: 0 } }, unbilled), now)
    expect(answer).toMatchObject({ code: 'code_unknown', further: [{ code: 'validation_failed' }] })
  })

  test('every refusal is one of the contract’s', () => {
    const someCase = fc.record({
      taken: fc.integer({ min: 0, max: 30 }),
      waiting: fc.integer({ min: 0, max: 2 }),
      waitlist: fc.boolean(),
      price: fc.integer({ min: 0, max: 5000 }),
      start: fc.integer({ min: now - day, max: now + day }),
      sent: fc.constantFrom<object>(body, unbilled, {}),
      code: fc.constantFrom(undefined, code(), code({ maxSeats: 1 }, 1), code({ discount: '50%' }), {
        facts: undefined,
        uses: 0,
      }),
    })
    fc.assert(
      fc.property(someCase, ({ taken, waiting, waitlist, price, start, sent, code }) => {
        const about = asked({ facts: facts({ waitlist, price, start }), seats: { taken, waiting }, code }, sent)
        const answer = decide(about, now)
        if (!answer.ok) {
          expect(refusalCodes).toContain(answer.code)
          return
        }
        // Whoever gets a seat: there was one, nobody waited, and what is to be paid has an address and is not above the price.
        if (answer.status === 'confirmed') expect(waiting === 0 && taken < 20).toBe(true)
        else expect(waitlist).toBe(true)
        expect(answer.price).toBeGreaterThanOrEqual(0)
        expect(answer.price).toBeLessThanOrEqual(price)
        expect(answer.billing !== undefined).toBe(answer.price > 0)
      }),
    )
  })
})

describe('the price that was shown', () => {
  const paying = (expectedPrice: number | undefined, more: Partial<Case> = {}) =>
    decide(asked({ facts: facts({ price: 1000 }), expectedPrice, ...more }), now)
  test('is never exceeded: the answer says what it costs now', () => {
    expect(paying(248)).toEqual({ ok: false, code: 'price_changed', price: 1000 })
    expect(paying(500, { code: code({ discount: '1.00' }) })).toMatchObject({ code: 'price_changed', price: 900 })
  })
  test('or what is cheaper passes, and so does who says nothing', () => {
    for (const expected of [1000, 6500, undefined]) expect(paying(expected)).toMatchObject({ ok: true, price: 1000 })
    expect(paying(0, { code: code({ discount: 'free' }) })).toMatchObject({ ok: true, price: 0 })
  })
})

test('a discount that leaves nothing to pay asks for no address', () => {
  const { billing: _, ...unbilled } = body
  const free = asked({ facts: facts({ price: 1000 }), code: code({ discount: '10.00' }) }, unbilled)
  expect(decide(free, now)).toMatchObject({ ok: true, price: 0, billing: undefined })
})

test('a seminar whose file is gone is closed since then', () => {
  expect(decide(asked({ removedAt: now - day }), now)).toEqual({ ok: false, code: 'signup_closed', moment: now - day })
})
