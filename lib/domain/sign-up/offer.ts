/**
 * How long a seat is held for who is first in line. The night does not count: who sleeps misses nothing. Pure.
 *
 * A day of hours in which people are awake; a quarter of what is left before the start when that is less, so that three more can have
 * their turn; never under two hours. Where not even two are left nobody is offered anything: they could not get there.
 */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../units'

const HOUR = 3_600_000
export const LONGEST_OFFER = 24 * HOUR
export const SHORTEST_OFFER = 2 * HOUR
/** By the clock of Amsterdam: from here to there nothing counts. */
export const NIGHT = { from: 21, until: 8 }
/** How many of those in line could have their turn one after the other, near the start. */
const TURNS = 4

/** Until when a seat that comes free now is held; undefined: there is no time left to offer it in. */
export function offeredUntil(now: Moment, start: Moment): Moment | undefined {
  const left = awakeBetween(now, start, TURNS * LONGEST_OFFER)
  if (left < SHORTEST_OFFER) return undefined
  return afterAwake(now, Math.min(LONGEST_OFFER, Math.max(SHORTEST_OFFER, left / TURNS)))
}

/** Milliseconds between two moments that are no night; `enough` or more is said to be `enough`. */
export function awakeBetween(from: Moment, to: Moment, enough = Number.POSITIVE_INFINITY): number {
  let sum = 0
  for (const { begins, ends } of daysFrom(from)) {
    if (begins >= to || sum >= enough) break
    sum += Math.max(0, Math.min(ends, to) - Math.max(begins, from))
  }
  return Math.min(sum, enough)
}

/** The moment at which so many milliseconds have gone by that were no night. */
export function afterAwake(from: Moment, milliseconds: number): Moment {
  let left = milliseconds
  for (const { begins, ends } of daysFrom(from)) {
    const first = Math.max(begins, from)
    if (ends - first >= left) return Math.round(first + left)
    left -= Math.max(0, ends - first)
  }
  throw new Error('unreachable: there is always a next day')
}

/** The waking hours of each day, from the one of `moment` on. Of a day that the clock is changed too: that happens by night. */
function* daysFrom(moment: Moment): Generator<{ begins: Moment; ends: Moment }> {
  const today = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  const at = (day: Temporal.PlainDate, hour: number) =>
    day.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: { hour } }).epochMilliseconds
  for (let day = today; ; day = day.add({ days: 1 })) yield { begins: at(day, NIGHT.until), ends: at(day, NIGHT.from) }
}
