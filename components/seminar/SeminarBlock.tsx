import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { langOf, langOfDutch } from '@/components/ui/lang'
import { softly } from '@/components/ui/softly'
import { address, type Locale } from '@/lib/addresses'
import type { PromoCode, Seminar } from '@/lib/editions/types'
import { date } from '@/lib/format'
import { content } from '@/lib/next/stamp'
import { type SeminarStatus, statusByTime, windowsOf } from '@/lib/seminars/status'
import { settings } from '@/lib/settings'
import { Facts } from './Facts'
import { labelOf } from './label'
import { Seats } from './Seats'
import { Stage } from './Stage'
import { WhatIsOn } from './WhatIsOn'
import './block.css'

interface Props {
  seminar: Seminar
  locale: Locale
  level?: 2 | 3
  /** A code that stands on the same page: what the evening costs with it. */
  code?: PromoCode
}
type Status = Exclude<SeminarStatus, 'full'>
const unlit = (status: Status) => status !== 'open' && status !== 'not_open'

/** An evening: its stage, its facts, its seats and the way to one. */
export function SeminarBlock({ seminar, locale, level, code }: Props) {
  const t = useTranslations('seminar')
  const { authorsOf, now } = content()
  const status = statusByTime(windowsOf(seminar), now)
  const title = (
    <a className="quiet" href={address.seminar(locale, seminar.slug)} lang={langOf(seminar)}>
      {softly(seminar.title, locale)}
    </a>
  )
  return (
    <section className="block">
      <Stage label={labelOf(seminar, status, t)} title={title} start={seminar.start} unlit={unlit(status)} level={level} />
      <div className="block-below">
        <Facts
          seminar={seminar}
          locale={locale}
          speakers={authorsOf(seminar)}
          code={code}
          withPrice={status === 'open' || status === 'not_open'}
        />
        <div className="block-way">
          {status === 'open' && <Seats seminar={seminar} />}
          <Way seminar={seminar} status={status} locale={locale} code={code} />
        </div>
      </div>
    </section>
  )
}

/** What can be done now: sign up, or read why not. */
export function Way({ seminar, status, locale, code }: { seminar: Seminar; status: Status; locale: Locale; code?: PromoCode }) {
  const t = useTranslations('seminar')
  switch (status) {
    case 'open': {
      const href = address.register(locale, seminar.slug, code?.code)
      return (
        <ButtonLink way href={href} data-print={settings().siteUrl + href}>
          {t('signUp')}
        </ButtonLink>
      )
    }
    case 'not_open':
      return <p className="block-why">{t('opens', { day: date(seminar.signup?.opens ?? seminar.start, locale) })}</p>
    case 'closed':
      return <Over locale={locale}>{t('closed')}</Over>
    case 'cancelled':
      return (
        <Over locale={locale}>
          {t('cancelled')} <span lang={langOfDutch(locale)}>{seminar.cancelled}</span>
        </Over>
      )
    case 'past':
      return <Over locale={locale}>{t('past')}</Over>
  }
}

const Over = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
  <p className="block-why">
    {children} <WhatIsOn locale={locale} />
  </p>
)
