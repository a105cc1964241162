import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patienceOf, reasonOf, waitAfter } from '../../../lib/mail/delivery/failure'

const minute = 60_000
const day = 24 * 60 * minute
const error = (fields: object) => Object.assign(new Error('550 5.1.1 <noor@bakkerij.example> unknown'), fields)

describe('why a mail did not get through', () => {
  it('is said without the address', () => {
    const response = '550-5.1.1 <noor@bakkerij.example> unknown'
    const refused = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, permanent: true, response }
    expect(reasonOf(error(refused))).toBe('refused: RCPT TO 550 5.1.1')
    expect(reasonOf(error({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, permanent: false }))).toBe('RCPT TO 451')
    expect(reasonOf(error({ code: 'EAUTH', command: 'API', responseCode: 535, permanent: true }))).toBe('API 535')
    expect(reasonOf(error({ code: 'ETIMEDOUT', command: 'CONN' }))).toBe('ETIMEDOUT CONN')
    expect(reasonOf(error({}))).toBe('Error')
  })
})

describe('when it is tried again', () => {
  const attempt = { createdAt: 0, before: null, reason: 'ESOCKET CONN' }

  it('is soon at first, and every 15 minutes in the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const wait = waitAfter({ ...attempt, attempts }, 3 * day, random)
        expect(wait).toBeGreaterThanOrEqual(Math.min(750 * 2 ** (attempts - 1), 11 * minute))
        expect(wait).toBeLessThanOrEqual(Math.min(1_000 * 2 ** (attempts - 1), 15 * minute))
      }),
    )
  })

  it('goes on for more than three days, also when each wait is the shortest or the longest', () => {
    for (const random of [0, 1]) {
      let now = 0
      let attempts = 0
      for (;;) {
        const wait = waitAfter({ ...attempt, attempts: ++attempts }, now, random)
        if (wait === undefined) break
        now += wait
      }
      expect(now).toBeGreaterThan(3 * day)
      expect(now).toBeLessThan(5 * day)
    }
  })

  it('is over some day for a mail of the future, which was written while the clock was ahead', () => {
    const ahead = { ...attempt, createdAt: 1000 * day }
    expect(waitAfter({ ...ahead, attempts: 60 }, 0)).toBeDefined()
    expect(waitAfter({ ...ahead, attempts: 400 }, 0)).toBeUndefined()
  })

  it('is not over because the server itself was away for a week', () => {
    expect(waitAfter({ ...attempt, attempts: 1 }, 7 * day)).toBeDefined()
  })

  it('is over after some refusals in a row, and not by one among other failures', () => {
    const refused = 'refused: RCPT TO 550 5.1.1'
    expect(waitAfter({ ...attempt, attempts: 9, before: refused, reason: refused }, minute)).toBeDefined()
    expect(waitAfter({ ...attempt, attempts: 10, before: refused, reason: refused }, minute)).toBeUndefined()
    expect(waitAfter({ ...attempt, attempts: 30, before: 'ESOCKET CONN', reason: refused }, minute)).toBeDefined()
  })
})

it('breaks a hanging attempt off soon at first, and lets a slow server think in the end', () => {
  expect(patienceOf(1)).toBe(30_000)
  expect(patienceOf(2)).toBe(minute)
  expect(patienceOf(300)).toBe(10 * minute)
})
