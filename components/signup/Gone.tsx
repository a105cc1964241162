import { useTranslations } from 'next-intl'
import { labelOf } from '@/components/seminar/label'
import { Label } from '@/components/ui/Label'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { isUnlit, phaseOfState } from '@/lib/domain/seminar/status'
import { days } from '@/lib/language/format'
import { moment } from '@/lib/next/content'
import type { SeminarState } from '@/lib/signups/form/state'
import { Closed } from './form/Closed'
import { MainPart, TwoParts } from './Parts'
import { SeminarSummary } from './SeminarSummary'

interface Props {
  state: SeminarState
  email: string
  locale: Locale
}

/** A seminar whose file is gone: when and where it is, for those who are signed up, and that nobody else can. */
export function Gone({ state, email, locale }: Props) {
  const t = useTranslations('form')
  const { facts } = state
  const phase = phaseOfState(state, moment())
  const label = labelOf(facts, phase, useTranslations('seminar'))
  const why = phase === 'cancelled' || phase === 'begun' || phase === 'past' ? phase : 'gone'
  const reasons = {
    cancelled: facts.cancelled ?? t('closed.cancelled'),
    begun: t('closed.goneBecause'),
    past: t('closed.pastSince', { date: days(facts, locale) }),
    gone: t('closed.goneBecause'),
  }
  const other = address.seminar(locale === 'nl' ? 'en' : 'nl', facts.slug)
  return (
    <TwoParts locale={locale} path={`/${locale}/seminars/${facts.slug}`} other={other}>
      <SeminarSummary facts={facts} locale={locale} unlit={isUnlit(phase)} />
      <MainPart>
        <Label>{t('label', { label, date: days(facts, locale) })}</Label>
        <Closed locale={locale} title={t(`closed.${why}`)} reason={reasons[why]} email={email}>
          <p>{facts.summary[locale]}</p>
        </Closed>
      </MainPart>
    </TwoParts>
  )
}
