import { labelOf } from '@/components/seminar/label'
import { langOf } from '@/components/ui/words/lang'
import type { Card } from '@/lib/cards/card'
import { houseOf } from '@/lib/cards/house'
import type { Locale } from '@/lib/domain/locale'
import { isUnlit } from '@/lib/domain/seminar/status'
import type { Published } from '@/lib/editions/published'
import type { WholeSeminar } from '@/lib/editions/questions/questions'
import type { Seminar } from '@/lib/editions/types'
import { dayMonths, daysWithWeekday, time } from '@/lib/language/format'
import type { Words } from './card-words'

/** A seminar: what and when; unlit, with what is the matter, when nobody can sign up any more. */
export function seminarCard(seminar: WholeSeminar, s: Published, words: Words): Card {
  const { locale, title, phase } = seminar
  const over = phase === 'past' || phase === 'cancelled' || phase === 'begun'
  const label = labelOf(seminar, phase, words.seminar)
  const when = whenAndWhere(seminar, locale, words)
  return {
    ...houseOf(s.site(locale)),
    locale,
    look: isUnlit(phase) ? 'unlit' : 'lit',
    title,
    lang: langOf(seminar),
    lines: [over ? `${label}: ${when}` : `${label}, ${when}`, ...(phase === 'closed' ? [words.seminar('closed')] : [])],
    date: dayMonths(seminar),
  }
}

/** "donderdag 10 december 2026, 19.30 uur, Utrecht". */
export const whenAndWhere = (seminar: Pick<Seminar, 'start' | 'end' | 'venue'>, locale: Locale, words: Words): string =>
  [
    daysWithWeekday(seminar, locale),
    words.seminar('at', { time: time(seminar.start, locale) }),
    seminar.venue?.city ?? words.seminar('online'),
  ].join(', ')
