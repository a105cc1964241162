import type { Locale } from '@/lib/domain/locale'
import type { Moment } from '@/lib/domain/units'
import { date } from '@/lib/language/format'
import { timestamp } from '@/lib/language/machine'

/** "24 november": where the year stands above, or goes without saying. */
export const dayAndMonth = (moment: Moment, locale: Locale): string =>
  date(moment, locale)
    .replace(/\s\d{4}$/, '')
    .replace(' ', '\u00a0')

/** For `<time dateTime>`: with the offset of Amsterdam, so that the day in it is the day that the page says. */
export const machine = timestamp
