import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seatsLeft, statusByTime, statusOf, windowsOf } from '../../../lib/domain/seminar/status'
import { day, now } from '../../support/seminars'

const start = now + 30 * day
const windows = (more: object = {}) => ({ ...windowsOf({ start }), capacity: 2, ...more })
const free = { taken: 0, waiting: 0 }

describe('the status is the first that holds', () => {
  const everything = { cancelled: 'Ziek.', start: now, opens: now + 1, closes: now }
  test.each([
    ['cancelled', windows(everything), free],
    ['past', windows({ ...everything, cancelled: undefined }), free],
    ['not_open', windows({ opens: now + 1, closes: now }), free],
    ['closed', windows({ opens: now, closes: now }), { taken: 2, waiting: 0 }],
    ['full', windows(), { taken: 2, waiting: 0 }],
    ['full', windows(), { taken: 0, waiting: 1 }],
    ['open', windows({ opens: now, closes: now + 1 }), { taken: 1, waiting: 0 }],
  ])('%s', (status, facts, seats) => expect(statusOf(facts, seats, now)).toBe(status))

  test('and by time alone it is the same, but for full', () => {
    const moments = fc.integer({ min: now - day, max: now + day })
    const some = fc.record({ start: moments, opens: moments, closes: moments, cancelUntil: moments, capacity: fc.nat(3) })
    fc.assert(
      fc.property(some, fc.record({ taken: fc.nat(4), waiting: fc.nat(1) }), (facts, seats) => {
        const status = statusOf(facts, seats, now)
        expect(statusByTime(facts, now)).toBe(status === 'full' ? 'open' : status)
      }),
    )
  })
})

test('windows end at the start unless the seminar says otherwise', () => {
  expect(windowsOf({ start })).toMatchObject({ closes: start, cancelUntil: start, opens: undefined })
  const signup = { opens: now, closes: now + day, cancelUntil: now + 2 * day }
  expect(windowsOf({ start, signup })).toMatchObject(signup)
})

test('seats left are never below 0, and none while anyone waits', () => {
  expect(seatsLeft(3, { taken: 1, waiting: 0 })).toBe(2)
  expect(seatsLeft(3, { taken: 5, waiting: 0 })).toBe(0)
  expect(seatsLeft(3, { taken: 1, waiting: 1 })).toBe(0)
})
