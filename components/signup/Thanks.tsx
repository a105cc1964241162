import { useTranslations } from 'next-intl'
import { Page } from '@/components/site/Page'
import { ButtonLink } from '@/components/ui/form/Button'
import { address } from '@/lib/addresses'
import type { SeminarFacts } from '@/lib/domain/facts'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import { SeminarSummary } from './SeminarSummary'

/** Look in your mail: that alone says how things stand. */
export function Thanks({ facts, locale }: { facts: SeminarFacts; locale: Locale }) {
  const t = useTranslations('signup')
  const other = address.thanks(otherLocale(locale), facts.slug)
  return (
    <Page locale={locale} path={`/${locale}/seminars/${facts.slug}/aanmelden/bedankt`} other={other}>
      <div className="page signup done">
        <div className="signup-main">
          <p className="label">{t('label')}</p>
          <h1 className="page-title">{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <p className="meta">{t('spam')}</p>
          <p className="signup-ways">
            <ButtonLink href={address.seminar(locale, facts.slug)}>{t('seminar')}</ButtonLink>
            <ButtonLink href={address.articles(locale)}>{t('articles', { site: content().site(locale).name })}</ButtonLink>
          </p>
        </div>
        <SeminarSummary facts={facts} locale={locale} />
      </div>
    </Page>
  )
}
