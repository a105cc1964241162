import type { Locale } from '@/lib/domain/locale'
import { daysWithWeekday, type Span, year } from '@/lib/language/format'
import { machine } from './words/dates'

/** The day or days of a seminar at the head of its row: "**donderdag 18 maart** 2027". */
export function RowDate({ of, locale }: { of: Span; locale: Locale }) {
  const whole = daysWithWeekday(of, locale)
  const last = year(of.end)
  return (
    <time className="text-s-1 leading-row text-soft desk:col-span-2" dateTime={machine(of.start)}>
      <b className="font-title text-ink text-row leading-heading desk:mb-0.5 desk:block">
        {whole.endsWith(last) ? whole.slice(0, -last.length).trim() : whole}
      </b>{' '}
      {whole.endsWith(last) && last}
    </time>
  )
}
