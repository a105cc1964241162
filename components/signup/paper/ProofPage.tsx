import { useTranslations } from 'next-intl'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { erasedAt } from '@/lib/domain/people/retention'
import type { Moment } from '@/lib/domain/units'
import { date, untilIncluding } from '@/lib/language/format'
import { worthOf } from '@/lib/paper/certificate'
import type { OwnSignUp } from '@/lib/signups/own-sign-up'
import { Lead, MainPart, Small, TwoParts } from '../Parts'
import { SeminarSummary } from '../SeminarSummary'
import { useOrganisation, WhenWhereWho } from './Certificate'

interface Props extends Pick<OwnSignUp, 'signUp' | 'facts'> {
  token: string
  now: Moment
  locale: Locale
}

/** What the address on a certificate says, to whoever holds the certificate. */
export function ProofPage({ signUp, facts, token, now, locale }: Props) {
  const t = useTranslations('certificate')
  const organisation = useOrganisation(locale)
  const isGiven = signUp.attended_at !== null && now >= facts.end && !facts.cancelled
  const isKnown = isGiven && signUp.erased_at === null
  const how = isKnown ? 'proof' : isGiven ? 'gone' : 'not'
  return (
    <TwoParts locale={locale} path={`/${locale}/bewijs/${token}`} other={address.certificateProof(otherLocale(locale), token)}>
      <MainPart>
        <Label>{t('label')}</Label>
        <PageTitle>{t(`${how}Title`)}</PageTitle>
        <Lead>{t(`${how}Lead`, { organisation, name: signUp.name })}</Lead>
        {isGiven && (
          <p className="mt-4">
            <WhenWhereWho facts={facts} locale={locale} />
          </p>
        )}
        {isGiven &&
          worthOf(facts, locale).map((worth) => (
            <p key={worth} className="mt-3 font-label">
              {worth}
            </p>
          ))}
        {isKnown && <Small>{t('nameTill', { date: date(untilIncluding(erasedAt(facts)), locale) })}</Small>}
      </MainPart>
      <SeminarSummary facts={facts} locale={locale} unlit />
    </TwoParts>
  )
}
