/** Days, months and years by the clock of Amsterdam. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../domain/units'
import { timeZone } from './format'

export interface Period {
  from: Moment
  /** The first moment after it. */
  until: Moment
}

export const inAmsterdam = (moment: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone)

export const yearOf = (moment: Moment): number => inAmsterdam(moment).year

/** A day as an editor types it, "2026-11-27": that of a moment, or so many days later. */
export const dayTyped = (moment: Moment, days = 0): string => inAmsterdam(moment).toPlainDate().add({ days }).toString()

/** A year, or one of its months (1 to 12). Throws a RangeError for a month that there is not. */
export function periodOf(year: number, month?: number): Period {
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: 1 }, { overflow: 'reject' })
  const next = first.add(month === undefined ? { years: 1 } : { months: 1 })
  const [from, until] = [first, next].map((day) => day.toZonedDateTime(timeZone).epochMilliseconds) as [Moment, Moment]
  return { from, until }
}
