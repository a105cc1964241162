/** How long a seat is held for who is first in line. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { afterAwake, awakeBetween, LONGEST_OFFER, NIGHT, offeredUntil, SHORTEST_OFFER } from '../../../lib/domain/sign-up/offer'

const at = (typed: string) => Temporal.PlainDateTime.from(typed).toZonedDateTime('Europe/Amsterdam').epochMilliseconds
const read = (moment: number) =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString()
const hour = 3_600_000
const far = at('2027-12-01T20:00')

describe('an offer', () => {
  test.each([
    ['at noon: nine hours, thirteen, and two', '2026-11-24T12:00', '2026-11-26T10:00:00'],
    ['by night: counted from eight o’clock', '2026-11-24T23:30', '2026-11-26T19:00:00'],
    ['before dawn: of that very day', '2026-11-24T03:00', '2026-11-25T19:00:00'],
    ['at nine in the evening sharp: by night', '2026-11-24T21:00', '2026-11-26T19:00:00'],
    ['over the night in which the clock goes forward', '2027-03-27T12:00', '2027-03-29T10:00:00'],
    ['over the night in which the clock goes back', '2026-10-24T12:00', '2026-10-26T10:00:00'],
  ])('%s', (_, now, until) => {
    expect(read(offeredUntil(at(now), far) as number)).toBe(until)
  })

  test('is shorter when the seminar is near, so that others can have their turn', () => {
    // Twelve waking hours are left: a quarter is three.
    expect(read(offeredUntil(at('2026-11-24T08:00'), at('2026-11-24T20:00')) as number)).toBe('2026-11-24T11:00:00')
  })
  test('is two hours at least, also when they are the last', () => {
    expect(read(offeredUntil(at('2026-11-24T17:00'), at('2026-11-24T19:30')) as number)).toBe('2026-11-24T19:00:00')
    expect(read(offeredUntil(at('2026-11-24T17:30'), at('2026-11-24T19:30')) as number)).toBe('2026-11-24T19:30:00')
  })
  test('is not made when two hours are not left: by night before a morning, or with the doors open', () => {
    expect(offeredUntil(at('2026-11-24T17:31'), at('2026-11-24T19:30'))).toBeUndefined()
    expect(offeredUntil(at('2026-11-24T23:00'), at('2026-11-25T09:30'))).toBeUndefined()
    expect(offeredUntil(at('2026-11-24T20:00'), at('2026-11-24T19:30'))).toBeUndefined()
  })

  const moments = fc.integer({ min: at('2025-01-01T00:00'), max: at('2030-01-01T00:00') })
  test('never ends after the start, by night, or before two waking hours have gone by', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 40 * 24 * hour }), (now, ahead) => {
        const until = offeredUntil(now, now + ahead)
        if (until === undefined) return awakeBetween(now, now + ahead) < SHORTEST_OFFER
        const counted = awakeBetween(now, until)
        const [, clock = ''] = read(until).split('T')
        const isNight = clock < `0${NIGHT.until}:00` || clock > `${NIGHT.from}:00:00`
        return until <= now + ahead && !isNight && counted >= SHORTEST_OFFER - 1 && counted <= LONGEST_OFFER + 1
      }),
    )
  })
  test('is never longer for being made nearer to the start', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 20 * 24 * hour }), (now, ahead) => {
        const [near, nearer] = [offeredUntil(now, now + ahead), offeredUntil(now, now + ahead - 1)]
        return near === undefined ? nearer === undefined : nearer === undefined || nearer <= near
      }),
    )
  })
  test('counts as long as it adds: the two rules are each other’s', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 200 * hour }), (from, length) => {
        expect(awakeBetween(from, afterAwake(from, length))).toBe(length)
      }),
    )
  })
})
