/**
 * Dates, times and amounts as people read them, always by the clock of Europe/Amsterdam. Pure: no words that need a translation
 * are in here, those are in messages/. Formatters are costly to make and are made once.
 */
import type { Locale } from '../domain/locale'
import type { Cents, Moment } from '../domain/units'

export const timeZone = 'Europe/Amsterdam'
const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' }

const both = <T>(make: (tag: string) => T): Record<Locale, T> => ({ nl: make(tags.nl), en: make(tags.en) })
const moments = (options: Intl.DateTimeFormatOptions) => both((tag) => new Intl.DateTimeFormat(tag, { timeZone, ...options }))
const euros = (digits: number) =>
  both((tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', minimumFractionDigits: digits }))

const dates = moments({ day: 'numeric', month: 'long', year: 'numeric' })
const weekdays = moments({ weekday: 'long' })
const years = moments({ year: 'numeric' })
const months = moments({ month: 'long' })
const times = moments({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
const weekdayDates = moments({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const lists = both((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))
const digits = moments({ day: '2-digit', month: '2-digit' })
const shortDates = new Intl.DateTimeFormat('nl-NL', { timeZone, day: 'numeric', month: 'short' })
const seconds = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
const whole = euros(0)
const withCents = euros(2)

/** "€ 0", "€ 65", "€ 12,50" with a no-break space; English "€0", "€65", "€12.50". */
export const euro = (cents: Cents, locale: Locale): string =>
  (cents % 100 === 0 ? whole : withCents)[locale].format(cents / 100).replace(/\s/g, '\u00a0')

/** "€ 65,00": in a column, where commas stand below each other. */
export const euroWithCents = (cents: Cents): string => withCents.nl.format(cents / 100).replace(/\s/g, '\u00a0')

/** "1 november 2019", "1 November 2019". */
export const date = (moment: Moment, locale: Locale): string => dates[locale].format(moment)

/** "donderdag 10 december 2026", "Thursday 10 December 2026". */
export const dateWithWeekday = (moment: Moment, locale: Locale): string =>
  `${weekdays[locale].format(moment)} ${date(moment, locale)}`

/** "donderdag". */
export const weekday = (moment: Moment, locale: Locale): string => weekdays[locale].format(moment)

/** "2026". */
export const year = (moment: Moment): string => years.nl.format(moment)

/** "maart"; `month`: from 1. */
export const monthName = (month: number, locale: Locale): string => months[locale].format(Date.UTC(2026, month - 1, 15))

const HOUR = 3_600_000
/** The only words in here: they belong to the time as "uur" does not, for without them it says two moments. */
const seasons: Record<Locale, [summer: string, winter: string]> = {
  nl: ['zomertijd', 'wintertijd'],
  en: ['summer time', 'winter time'],
}

/**
 * "9.30", "19.30", English "9:30". "uur" is up to the sentence it stands in. In the night that the clock goes back an hour comes
 * twice, and it is said which of the two is meant: "zomertijd 2.30".
 */
export const time = (moment: Moment, locale: Locale): string => {
  const clock = times[locale].format(moment)
  const text = locale === 'nl' ? clock.replace(':', '.') : clock
  const season = seasonOf(moment, locale)
  return season ? `${season} ${text}` : text
}

function seasonOf(moment: Moment, locale: Locale): string | undefined {
  const clock = seconds.format(moment)
  if (!clock.startsWith('02')) return undefined
  const [summer, winter] = seasons[locale]
  if (seconds.format(moment + HOUR) === clock) return summer
  return seconds.format(moment - HOUR) === clock ? winter : undefined
}

/** "24 nov, 08.12": in a table, where the year is known. */
export const shortMoment = (moment: Moment): string =>
  `${shortDates.format(moment)}, ${times.nl.format(moment).replace(':', '.')}`.replace(/\.(?=,)/, '')

/** "24 nov": below a chart. */
export const shortDay = (moment: Moment): string => shortDates.format(moment).replace(/\.$/, '')

/** The hour of the day, 0 to 23. */
export const hour = (moment: Moment): number => Number(seconds.format(moment).slice(0, 2))

/** "28.08": the big digits that stand in the floor, the same in both languages. */
export const dayMonth = (moment: Moment): string => digits.en.format(moment).replace('/', '.')

/** From when until when: of a seminar. */
export interface Span {
  start: Moment
  end: Moment
}

/** A moment on the last day of it. Who goes on past midnight is still busy with the evening before. */
const onLastDay = ({ start, end }: Span): Moment => (end - start < 12 * HOUR ? start : untilIncluding(end))

/** Whether it takes more than one day. */
export const severalDays = (span: Span): boolean => !sameDay(span.start, onLastDay(span))

const range = (formats: Record<Locale, Intl.DateTimeFormat>, span: Span, locale: Locale) =>
  formats[locale].formatRange(span.start, onLastDay(span)).replace(/\s/g, ' ')

/** The day or days: "10 december 2026", "10–11 december 2026", "30 november – 2 december 2026". */
export const days = (span: Span, locale: Locale): string =>
  severalDays(span) ? range(dates, span, locale) : date(span.start, locale)

/** The same with weekdays: "donderdag 10 december 2026", "donderdag 10 – vrijdag 11 december 2026". */
export const daysWithWeekday = (span: Span, locale: Locale): string =>
  severalDays(span) ? range(weekdayDates, span, locale) : dateWithWeekday(span.start, locale)

/** The day or days in big digits: "10.12", "10–11.12", "30.11–01.12". */
export function dayMonths(span: Span): string {
  const [first, last] = [dayMonth(span.start), dayMonth(onLastDay(span))]
  if (!severalDays(span)) return first
  return first.slice(2) === last.slice(2) ? `${first.slice(0, 2)}–${last}` : `${first}–${last}`
}

/** "A", "A en B", "A, B en C". */
export const list = (words: readonly string[], locale: Locale): string => lists[locale].format(words)

/** What stands after each word of such a list but the last, for who sets the words one by one: ", ", " en ". */
export const joints = (count: number, locale: Locale): string[] =>
  lists[locale]
    .formatToParts(Array.from({ length: count }, () => '-'))
    .flatMap(({ type, value }) => (type === 'literal' ? [value] : []))

/** "80", "2.000", English "2,000". */
export const number = (value: number, locale: Locale): string => value.toLocaleString(tags[locale])

/** Whether two moments are on one day in Amsterdam: decides between a range of times and a range of dates. */
export const sameDay = (one: Moment, other: Moment): boolean => date(one, 'en') === date(other, 'en')

/** Whether an end stands for a whole day ("tot en met 9 december"): it is stored as the midnight after that day. */
export const isMidnight = (moment: Moment): boolean => moment % 1000 === 0 && seconds.format(moment) === '00:00:00'

/** The last moment that an end includes: its `date` is the day to name after "tot en met". */
export const untilIncluding = (end: Moment): Moment => end - 1
