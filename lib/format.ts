/**
 * Dates, times and amounts as people read them, always by the clock of Europe/Amsterdam. Pure: no words that need a translation
 * are in here, those are in messages/. Formatters are costly to make and are made once.
 */
import type { Locale } from './addresses'
import type { Cents, Moment } from './content/schemas/fields'

export const timeZone = 'Europe/Amsterdam'
const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' }

const both = <T>(make: (tag: string) => T): Record<Locale, T> => ({ nl: make(tags.nl), en: make(tags.en) })
const moments = (options: Intl.DateTimeFormatOptions) => both((tag) => new Intl.DateTimeFormat(tag, { timeZone, ...options }))
const euros = (digits: number) =>
  both((tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', minimumFractionDigits: digits }))

const dates = moments({ day: 'numeric', month: 'long', year: 'numeric' })
const weekdays = moments({ weekday: 'long' })
const years = moments({ year: 'numeric' })
const times = moments({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const days = moments({ day: '2-digit', month: '2-digit' })
const seconds = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
const whole = euros(0)
const withCents = euros(2)

/** "€ 0", "€ 65", "€ 12,50" with a no-break space; English "€0", "€65", "€12.50". */
export const euro = (cents: Cents, locale: Locale): string =>
  (cents % 100 === 0 ? whole : withCents)[locale].format(cents / 100).replace(/\s/g, '\u00a0')

/** "1 november 2019", "1 November 2019". */
export const date = (moment: Moment, locale: Locale): string => dates[locale].format(moment)

/** "donderdag 10 december 2026", "Thursday 10 December 2026". */
export const dateWithWeekday = (moment: Moment, locale: Locale): string =>
  `${weekdays[locale].format(moment)} ${date(moment, locale)}`

/** "2026". */
export const year = (moment: Moment): string => years.nl.format(moment)

/** "19.30", English "19:30". "uur" is up to the sentence it stands in. */
export const time = (moment: Moment, locale: Locale): string => {
  const text = times[locale].format(moment)
  return locale === 'nl' ? text.replace(':', '.') : text
}

/** "28.08": the big digits that stand in the floor, the same in both languages. */
export const dayMonth = (moment: Moment): string => days.en.format(moment).replace('/', '.')

/** Whether two moments are on one day in Amsterdam: decides between a range of times and a range of dates. */
export const sameDay = (one: Moment, other: Moment): boolean => date(one, 'en') === date(other, 'en')

/** Whether an end stands for a whole day ("tot en met 9 december"): it is stored as the midnight after that day. */
export const isMidnight = (moment: Moment): boolean => moment % 1000 === 0 && seconds.format(moment) === '00:00:00'

/** The last moment that an end includes: its `date` is the day to name after "tot en met". */
export const untilIncluding = (end: Moment): Moment => end - 1
