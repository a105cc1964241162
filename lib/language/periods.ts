/** Years and months by the clock of Amsterdam. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../domain/units'
import { timeZone } from './format'

export interface Period {
  from: Moment
  /** The first moment after it. */
  until: Moment
}

export const yearOf = (moment: Moment): number =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).year

/** A year, or one of its months (1 to 12). Throws a RangeError for a month that there is not. */
export function periodOf(year: number, month?: number): Period {
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: 1 }, { overflow: 'reject' })
  const next = first.add(month === undefined ? { years: 1 } : { months: 1 })
  const [from, until] = [first, next].map((day) => day.toZonedDateTime(timeZone).epochMilliseconds) as [Moment, Moment]
  return { from, until }
}
