import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/form/Button'
import { langOf, langOfDutch } from '@/components/ui/words/lang'
import { useMoments } from '@/components/ui/words/moments'
import { softly } from '@/components/ui/words/softly'
import { address } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import { isUnlit, type SeminarPhase } from '@/lib/domain/seminar/status'
import type { SeminarTeaser } from '@/lib/editions/questions/questions'
import type { PromoCode } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { settings } from '@/lib/settings'
import { labelOf } from './label'
import { NextSeminar } from './NextSeminar'
import { Facts } from './page/Facts'
import { Seats } from './page/Seats'
import { Stage } from './page/Stage'

interface Props {
  seminar: SeminarTeaser
  locale: Locale
  level?: 2 | 3
  /** A code that stands on the same page: what the seminar costs with it. */
  code?: PromoCode
  /** What its links say of where they stand. */
  from?: string
  /** Between paragraphs. */
  inText?: boolean
}

/** A seminar: its stage, its facts, its seats and the way to one. */
export function SeminarBlock({ seminar, locale, level, code, from, inText }: Props) {
  const t = useTranslations('seminar')
  const { phase } = seminar
  const title = (
    <a className="quiet" href={address.seminar(locale, seminar.slug, code?.code, from)} lang={langOf(seminar)}>
      {softly(seminar.title, langOf(seminar) ?? locale)}
    </a>
  )
  return (
    <section className={`seminar-block @container${inText ? ' my-11 hyphens-manual' : ''}`}>
      <Stage label={labelOf(seminar, phase, t)} title={title} of={seminar} unlit={isUnlit(phase)} level={level} />
      <div className="mt-4 text-s-1 leading-meta @[34rem]:grid print:block @[34rem]:grid-cols-[1fr_auto] @[34rem]:items-start @[34rem]:gap-x-12">
        <Facts
          seminar={seminar}
          locale={locale}
          speakers={content().namesOf(seminar)}
          code={code}
          withPrice={phase === 'open' || phase === 'not_open'}
        />
        <div className="mt-3.5 @[34rem]:mt-1 @[34rem]:min-w-71">
          {phase === 'open' && <Seats seminar={seminar} />}
          <Way seminar={seminar} phase={phase} locale={locale} code={code} from={from} />
        </div>
      </div>
    </section>
  )
}

/** Why nobody can sign up now. */
const WHY = 'max-w-[20em] indent-0'

/** What can be done now: sign up, or read why not. */
export function Way({
  seminar,
  phase,
  locale,
  code,
  from,
  wide,
}: {
  seminar: SeminarTeaser
  phase: SeminarPhase
  locale: Locale
  code?: PromoCode
  from?: string
  /** As wide as its place. */
  wide?: boolean
}) {
  const t = useTranslations('seminar')
  const moments = useMoments(locale)
  const over = { locale, from }
  switch (phase) {
    case 'open': {
      const href = (ref?: string) => address.register(locale, seminar.slug, code?.code, ref)
      return (
        <ButtonLink way wide={wide} href={href(from)} data-print={settings().siteUrl + href()}>
          {t('signUp')}
        </ButtonLink>
      )
    }
    case 'not_open':
      return <p className={WHY}>{t('opens', { day: moments.from(seminar.signup?.opens ?? seminar.start) })}</p>
    case 'closed':
      return <Over {...over}>{t('closed')}</Over>
    case 'cancelled':
      return (
        <Over {...over}>
          {t('cancelled')} <span lang={langOfDutch(locale)}>{seminar.cancelled}</span>
        </Over>
      )
    case 'begun':
      return <Over {...over}>{t('begun')}</Over>
    case 'past':
      return <Over {...over}>{t('past')}</Over>
  }
}

const Over = ({ locale, from, children }: { locale: Locale; from?: string; children: ReactNode }) => (
  <p className={WHY}>
    {children} <NextSeminar locale={locale} from={from} />
  </p>
)
