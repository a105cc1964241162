import { labelOf } from '@/components/seminar/label'
import type { Locale } from '@/lib/addresses'
import type { Card } from '@/lib/cards/card'
import type { Snapshot } from '@/lib/editions/snapshot'
import type { Seminar } from '@/lib/editions/types'
import { dateWithWeekday, dayMonth, time } from '@/lib/format'
import { statusByTime, windowsOf } from '@/lib/seminars/status'
import type { Words } from './words'

/** A seminar: what and when; unlit, with what is the matter, when nobody can sign up any more. */
export function seminarCard(seminar: Seminar, s: Snapshot, words: Words): Card {
  const { locale, title, start } = seminar
  const status = statusByTime(windowsOf(seminar), s.now)
  const over = status === 'past' || status === 'cancelled'
  const label = labelOf(seminar, status, words.seminar)
  const when = whenAndWhere(seminar, locale, words)
  return {
    site: s.site(locale).name,
    locale,
    look: over || status === 'closed' ? 'unlit' : 'lit',
    title,
    lines: [over ? `${label}: ${when}` : `${label}, ${when}`, ...(status === 'closed' ? [words.seminar('closed')] : [])],
    date: dayMonth(start),
  }
}

/** "donderdag 10 december 2026, 19.30 uur, Utrecht". */
export const whenAndWhere = ({ start, venue }: Pick<Seminar, 'start' | 'venue'>, locale: Locale, words: Words): string =>
  [
    dateWithWeekday(start, locale),
    words.seminar('at', { time: time(start, locale) }),
    venue?.city ?? words.seminar('online'),
  ].join(', ')
