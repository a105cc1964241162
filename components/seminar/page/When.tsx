import { useTranslations } from 'next-intl'
import { machine } from '@/components/ui/words/dates'
import type { Locale } from '@/lib/domain/locale'
import { daysWithWeekday, type Span, severalDays, time, weekday } from '@/lib/language/format'

/** The day or days of a seminar, and below them from what hour until what hour. */
export function When({ of, locale }: { of: Span; locale: Locale }) {
  const t = useTranslations('seminar')
  const [start, end] = [time(of.start, locale), time(of.end, locale)]
  const [startDay, endDay] = [weekday(of.start, locale), weekday(of.end, locale)]
  return (
    <>
      <time dateTime={machine(of.start)}>{daysWithWeekday(of, locale)}</time>
      <br />
      {severalDays(of) ? t('fromToDays', { startDay, start, endDay, end }) : t('fromTo', { start, end })}
    </>
  )
}
