import { useTranslations } from 'next-intl'
import { Lead, MainPart, Small, TwoParts } from '@/components/signup/Parts'
import { SeminarSummary } from '@/components/signup/SeminarSummary'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import type { SeminarFacts } from '@/lib/domain/facts'
import { type Locale, otherLocale } from '@/lib/domain/locale'

interface Props {
  facts: SeminarFacts
  token: string
  locale: Locale
}

/** A ticket, for whoever comes upon it: for which seminar it is, and no name. */
export function Ticket({ facts, token, locale }: Props) {
  const t = useTranslations('ticket')
  return (
    <TwoParts locale={locale} path={`/${locale}/deur/${token}`} other={address.door(otherLocale(locale), token)}>
      <MainPart>
        <Label>{t('label')}</Label>
        <PageTitle>{t('title')}</PageTitle>
        <Lead>{t('lead')}</Lead>
        <Small>{t('staff')}</Small>
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} />
    </TwoParts>
  )
}
