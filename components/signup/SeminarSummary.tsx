import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Stage } from '@/components/seminar/page/Stage'
import { When } from '@/components/seminar/page/When'
import { langOfFacts } from '@/components/ui/words/lang'
import { softly } from '@/components/ui/words/softly'
import type { SeminarFacts } from '@/lib/domain/facts'
import type { Locale } from '@/lib/domain/locale'

interface Props {
  facts: SeminarFacts
  locale: Locale
  /** The seminar is over or called off. */
  unlit?: boolean
  /** Above the title. */
  label?: string
  /** The price, below the facts. */
  children?: ReactNode
}

/** Beside a form: which seminar it is for, when and where. */
export function SeminarSummary({ facts, locale, unlit, label, children }: Props) {
  const t = useTranslations('seminar')
  const { venue, online } = facts
  return (
    <div className="desk:col-span-4 desk:col-start-9 desk:row-start-1">
      <Stage
        label={label}
        title={
          <span lang={langOfFacts(facts.title, locale)}>
            {softly(facts.title[locale], langOfFacts(facts.title, locale) ?? locale)}
          </span>
        }
        of={facts}
        unlit={unlit}
      />
      <p className="mt-3.5 text-s-1 leading-meta">
        <When of={facts} locale={locale} />
        <br />
        {venue ? [venue.name, venue.street, venue.city].filter(Boolean).join(', ') : online && t('online')}
      </p>
      {children && <div className="mt-8">{children}</div>}
    </div>
  )
}
