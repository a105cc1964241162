import type { Locale } from '@/lib/addresses'
import type { Moment } from '@/lib/content/schemas/fields'
import { date } from '@/lib/format'

/** "24 november": where the year stands above, or goes without saying. */
export const dayAndMonth = (moment: Moment, locale: Locale): string =>
  date(moment, locale)
    .replace(/\s\d{4}$/, '')
    .replace(' ', '\u00a0')

/** For `<time dateTime>`. */
export const machine = (moment: Moment): string => new Date(moment).toISOString()
