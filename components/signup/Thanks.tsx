import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/form/Button'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import type { SeminarFacts } from '@/lib/domain/facts'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { content } from '@/lib/next/content'
import { Lead, MainPart, Small, TwoParts, Ways } from './Parts'
import { SeminarSummary } from './SeminarSummary'

/** Look in your mail: that alone says how things stand. */
export function Thanks({ facts, locale }: { facts: SeminarFacts; locale: Locale }) {
  const t = useTranslations('signup')
  const other = address.thanks(otherLocale(locale), facts.slug)
  return (
    <TwoParts locale={locale} path={`/${locale}/seminars/${facts.slug}/aanmelden/bedankt`} other={other}>
      <MainPart>
        <Label>{t('label')}</Label>
        <PageTitle>{t('title')}</PageTitle>
        <Lead>{t('lead')}</Lead>
        <Small>{t('spam')}</Small>
        <Ways>
          <ButtonLink href={address.seminar(locale, facts.slug)}>{t('seminar')}</ButtonLink>
          <ButtonLink href={address.articles(locale)}>{t('articles', { site: content().site(locale).name })}</ButtonLink>
        </Ways>
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} />
    </TwoParts>
  )
}
