/** What an editor types as a moment, read by the clock of Amsterdam. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../../domain/units'
import { inWords, type Said, said } from '../words/rules'

const zone = 'Europe/Amsterdam'
const form =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)(?<offset>Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/i
/** What lies outside is a year that was typed wrong: 0026, 20260. */
const [EARLIEST, LATEST] = [1900, 2199]
const dutchDate = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\b/

/** Whether it says at what time. */
export const hasTime = (typed: string): boolean => form.exec(typed.trim())?.groups?.time !== undefined

/** Thrown by `readMoment`; the message is Dutch and says what would be right. */
export class NoMoment extends Error {
  constructor(readonly what: Said) {
    super(inWords(what, 'nl'))
  }
}

/**
 * Epoch milliseconds of a date, or date and time. Without a zone it is Europe/Amsterdam; where a local time comes twice, the
 * first is meant. A date alone is the start of that day, and for an `end` the start of the next, so that the day is included.
 * Throws `NoMoment`.
 */
export function readMoment(typed: string, as: 'moment' | 'end'): Moment {
  const { date, time, offset } = form.exec(typed.trim())?.groups ?? {}
  if (!date) throw new NoMoment(said('notDate', { typed, right: example(typed) }))
  const day = existingDay(date)
  if (day.year < EARLIEST || day.year > LATEST) throw new NoMoment(said('yearOdd', { typed, year: day.year }))
  if (!time) return (as === 'end' ? day.add({ days: 1 }) : day).toZonedDateTime(zone).epochMilliseconds
  if (offset) return Temporal.Instant.from(`${date}T${time}${offset.toUpperCase()}`).epochMilliseconds
  const local = day.toPlainDateTime(Temporal.PlainTime.from(time))
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (!zoned.toPlainDateTime().equals(local)) throw new NoMoment(said('noSuchTime', { time, day: date }))
  return zoned.epochMilliseconds
}

function existingDay(date: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' })
  } catch {
    throw new NoMoment(said('noSuchDay', { day: date }))
  }
}

function example(typed: string): string | undefined {
  const [, day, month, year] = dutchDate.exec(typed.trim()) ?? []
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return undefined
}
