import { useTranslations } from 'next-intl'
import { labelOf } from '@/components/seminar/label'
import { Page } from '@/components/site/Page'
import { address, type Locale } from '@/lib/addresses'
import { date } from '@/lib/format'
import type { SeminarState } from '@/lib/seminars/state'
import { Closed } from './Closed'
import { Evening } from './Evening'
import './signup.css'

interface Props {
  state: SeminarState
  email: string
  locale: Locale
}

/** A seminar whose file is gone: when and where it is, for those who are signed up, and that nobody else can. */
export function Gone({ state: { facts, status }, email, locale }: Props) {
  const t = useTranslations('form')
  const label = labelOf(facts, status, useTranslations('seminar'))
  const why = status === 'cancelled' || status === 'past' ? status : 'gone'
  const reasons = {
    cancelled: facts.cancelled ?? t('closed.cancelled'),
    past: t('closed.pastSince', { date: date(facts.start, locale) }),
    gone: t('closed.goneBecause'),
  }
  const other = address.seminar(locale === 'nl' ? 'en' : 'nl', facts.slug)
  return (
    <Page locale={locale} path={`/${locale}/seminars/${facts.slug}`} other={other}>
      <div className="page signup">
        <Evening facts={facts} locale={locale} unlit />
        <div className="signup-main">
          <p className="label">{t('label', { label, date: date(facts.start, locale) })}</p>
          <Closed locale={locale} title={t(`closed.${why}`)} reason={reasons[why]} email={email}>
            <p>{facts.summary[locale]}</p>
          </Closed>
        </div>
      </div>
    </Page>
  )
}
