import { useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { date, shortDay, timeZone } from '@/lib/language/format'
import type { Days } from '@/lib/signups/figures/scope'

const momentOf = (day: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds

/** How a day, or the days of a week or month, are written: in full, and below a chart. */
export function useSpan() {
  const t = useTranslations('beheer.figures')
  return {
    span: ({ from, to }: Days): string =>
      from === to ? date(momentOf(from), 'nl') : t('span', { from: date(momentOf(from), 'nl'), to: date(momentOf(to), 'nl') }),
    shortSpan: ({ from }: Days): string => shortDay(momentOf(from)),
  }
}
