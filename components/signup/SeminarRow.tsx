import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Row } from '@/components/lists/Row'
import { RowDate } from '@/components/ui/RowDate'
import { langOfFacts } from '@/components/ui/words/lang'
import { softly } from '@/components/ui/words/softly'
import type { SeminarFacts } from '@/lib/domain/facts'
import type { Locale } from '@/lib/domain/locale'
import type { Cents } from '@/lib/domain/units'
import { euro } from '@/lib/language/format'

interface Props {
  facts: SeminarFacts
  locale: Locale
  href: string
  /** What it costs here; struck through before it what it costs otherwise. */
  price?: Cents
  /** Level of the title. */
  level?: 2 | 3
  children?: ReactNode
}

/** A seminar as a row of an index, with the way to it. */
export function SeminarRow({ facts, locale, href, price, level = 3, children }: Props) {
  const t = useTranslations('seminar')
  const { title, venue } = facts
  return (
    <Row
      level={`h${level}`}
      as="div"
      date={<RowDate of={facts} locale={locale} />}
      title={
        <a className="quiet" href={href} lang={langOfFacts(title, locale)}>
          {softly(title[locale], langOfFacts(title, locale) ?? locale)}
        </a>
      }
      who={
        <>
          <p>{venue?.city ?? t('online')}</p>
          {price !== undefined && (
            <p>
              {price !== facts.price && (
                <>
                  <s>
                    <span className="sr-only">{t('was')} </span>
                    {euro(facts.price, locale)}
                  </s>{' '}
                </>
              )}
              <b>{price === 0 ? t('free') : euro(price, locale)}</b>
            </p>
          )}
          {children}
        </>
      }
    />
  )
}
