import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Stage } from '@/components/seminar/Stage'
import { machine } from '@/components/ui/dates'
import type { Locale } from '@/lib/addresses'
import { dateWithWeekday, sameDay, time, timeRange } from '@/lib/format'
import type { SeminarFacts } from '@/lib/seminars/facts'

interface Props {
  facts: SeminarFacts
  locale: Locale
  /** The evening is over or called off. */
  unlit?: boolean
  /** The price, below the facts. */
  children?: ReactNode
}

/** Beside a form: which evening it is for, when and where. */
export function Evening({ facts, locale, unlit, children }: Props) {
  const t = useTranslations('seminar')
  const { start, end, venue, online } = facts
  return (
    <aside className="signup-evening">
      <Stage title={facts.title[locale]} start={start} unlit={unlit} />
      <p className="signup-facts">
        <time dateTime={machine(start)}>{dateWithWeekday(start, locale)}</time>
        <br />
        {t('at', { time: sameDay(start, end) ? timeRange(start, end, locale) : time(start, locale) })}
        <br />
        {venue ? [venue.name, venue.street, venue.city].filter(Boolean).join(', ') : online && t('online')}
      </p>
      {children}
    </aside>
  )
}
