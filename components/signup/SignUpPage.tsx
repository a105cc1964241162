import { useTranslations } from 'next-intl'
import { labelOf } from '@/components/seminar/label'
import { Page } from '@/components/site/Page'
import { address, type Locale, otherLocale } from '@/lib/addresses'
import { date } from '@/lib/format'
import type { SeminarState } from '@/lib/seminars/state'
import { Closed } from './Closed'
import { Evening } from './Evening'
import { FormPrice } from './FormPrice'
import type { FormView } from './form-view'
import { SignUpForm } from './SignUpForm'
import './signup.css'

interface Props {
  state: SeminarState
  /** Absent: nobody can sign up. */
  view: FormView | undefined
  /** Then: why. */
  reason: string
  email: string
  locale: Locale
}

/** The evening and its price, and the form beside it. On a phone the evening comes first. */
export function SignUpPage({ state: { facts, status }, view, reason, email, locale }: Props) {
  const t = useTranslations('form')
  const label = labelOf(facts, status, useTranslations('seminar'))
  const other = address.register(otherLocale(locale), facts.slug, view?.fields.code || undefined)
  return (
    <Page locale={locale} path={`/${locale}/seminars/${facts.slug}/aanmelden`} other={other}>
      <div className="page signup">
        <Evening facts={facts} locale={locale} unlit={['past', 'cancelled', 'closed'].includes(status)}>
          {view && <FormPrice view={view} />}
        </Evening>
        <div className="signup-main">
          <p className="label">{t('label', { label, date: date(facts.start, locale) })}</p>
          {view ? (
            <>
              <h1 className="page-title">{t('title')}</h1>
              <SignUpForm view={view} locale={locale} />
            </>
          ) : (
            <Closed locale={locale} slug={facts.slug} title={closedTitle(t, status)} reason={reason} email={email} />
          )}
        </div>
      </div>
    </Page>
  )
}

const closedTitle = (t: ReturnType<typeof useTranslations<'form'>>, status: SeminarState['status']) =>
  t(`closed.${status === 'open' ? 'closed' : status}`)
