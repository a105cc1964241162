import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/locale'
import type { Moment } from '@/lib/domain/units'
import { date, isMidnight, time, untilIncluding } from '@/lib/language/format'

/** Beginnings and ends in words, with the time of day where it matters; as refusals say them (lib/http/answers/words.ts). */
export function useMoments(locale: Locale) {
  const t = useTranslations('problems')
  const from = (moment: Moment) =>
    isMidnight(moment) ? date(moment, locale) : t('at', { date: date(moment, locale), time: time(moment, locale) })
  const until = (end: Moment) =>
    isMidnight(end) ? t('untilDay', { date: date(untilIncluding(end), locale) }) : t('untilTime', { when: from(end) })
  return {
    /** "9 december 2026", or "9 december 2026 om 12.00 uur". */
    from,
    /** "tot en met 9 december 2026", or "tot 9 december 2026 om 12.00 uur". */
    until,
  }
}
