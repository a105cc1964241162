import { useTranslations } from 'next-intl'
import { labelOf } from '@/components/seminar/label'
import { Label } from '@/components/ui/Label'
import { PageTitle } from '@/components/ui/PageTitle'
import { address } from '@/lib/addresses'
import { type Locale, otherLocale } from '@/lib/domain/locale'
import { isUnlit, phaseOfState, type SeminarPhase } from '@/lib/domain/seminar/status'
import { days } from '@/lib/language/format'
import { moment } from '@/lib/next/content'
import type { SeminarState } from '@/lib/signups/form/state'
import { MainPart, TwoParts } from '../Parts'
import { SeminarSummary } from '../SeminarSummary'
import { Closed } from './Closed'
import { FormPrice } from './FormPrice'
import type { FormView } from './form-view'
import { SignUpForm } from './SignUpForm'

interface Props {
  state: SeminarState
  /** Absent: nobody can sign up. */
  view: FormView | undefined
  /** Then: why. */
  reason: string
  email: string
  locale: Locale
}

/** The seminar and its price, and the form beside it. On a phone the seminar comes first. */
export function SignUpPage({ state, view, reason, email, locale }: Props) {
  const t = useTranslations('form')
  const { facts } = state
  const phase = phaseOfState(state, moment())
  const label = labelOf(facts, phase, useTranslations('seminar'))
  const other = address.register(otherLocale(locale), facts.slug, view?.fields.code || undefined)
  return (
    <TwoParts locale={locale} path={`/${locale}/seminars/${facts.slug}/aanmelden`} other={other}>
      <SeminarSummary facts={facts} locale={locale} unlit={isUnlit(phase)}>
        {view && <FormPrice view={view} />}
      </SeminarSummary>
      <MainPart>
        <Label>{t('label', { label, date: days(facts, locale) })}</Label>
        {view ? (
          <>
            <PageTitle>{t('title')}</PageTitle>
            <SignUpForm view={view} locale={locale} />
          </>
        ) : (
          <Closed locale={locale} slug={facts.slug} title={closedTitle(t, phase)} reason={reason} email={email} />
        )}
      </MainPart>
    </TwoParts>
  )
}

const closedTitle = (t: ReturnType<typeof useTranslations<'form'>>, phase: SeminarPhase | 'full') =>
  t(`closed.${phase === 'open' ? 'closed' : phase}`)
