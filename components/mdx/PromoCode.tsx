import { useLocale, useTranslations } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import { NextSeminar } from '@/components/seminar/NextSeminar'
import { useMoments } from '@/components/ui/words/moments'
import { address } from '@/lib/addresses'
import { normaliseCode } from '@/lib/domain/codes/promo-code'
import type { CodeState } from '@/lib/domain/codes/state'
import type { Locale } from '@/lib/domain/locale'
import type { PromoCode as Code } from '@/lib/editions/types'
import { content } from '@/lib/next/content'
import { isOn } from '@/lib/parts'
import { settings } from '@/lib/settings'

interface Props {
  code: string
  seminar?: string
  /** It stands in a sentence, where no box can be. */
  inText?: string
  /** What its links say of where they stand. */
  from?: string
}

/** A promo code that one can press, which goes to the form, and copy. Over: struck through, and since when. */
export function PromoCode({ code: typed, seminar, inText, from }: Props) {
  const locale = useLocale()
  const placed = content().code(locale, normaliseCode(typed), seminar)
  if (!placed) return isOn(content().site(locale), 'seminars') || inText ? <b>{typed}</b> : null
  const { code, state, open } = placed
  if (state.kind !== 'valid') return <Over code={code} state={state} locale={locale} inText={Boolean(inText)} from={from} />
  const [only] = open.length === 1 ? open : []
  const to = (ref?: string) => (only ? address.register(locale, only, code.code, ref) : address.shared(locale, code.code, ref))
  const href = to(from)
  return inText ? (
    <Ticket code={code} href={href} as="span" />
  ) : (
    <Valid code={code} href={href} printed={to()} locale={locale} />
  )
}

const TICKET = 'promo-ticket inline-flex max-w-full border-b-5 indent-0 hyphens-none'
const LIT = `${TICKET} sinks-3 border-light-floor bg-light text-on-light`
const DULL = `${TICKET} over border-edge bg-tint text-soft`
const CODE = 'promo-code px-4.5 pt-2.25 pb-1.5 text-[1.375rem] leading-snug font-title'
/** Beyond the tear line. */
const STUB = 'tear flex items-center gap-2 pr-4.25 text-s-1 leading-snug font-medium'
const BUTTON = `${STUB} h-full cursor-pointer`
const STATE = `promo-state ${STUB}`
const PROMO = 'promo my-3 text-note leading-meta'
const TERMS = 'mt-2.5 text-s-1 leading-meta indent-0 text-soft'

function Ticket({ code, href, as }: { code: Code; href: string; as: 'p' | 'span' }) {
  const t = useTranslations('code')
  const Tag = as
  const data = { 'data-code': code.code, 'data-copy': t('copy'), 'data-copied': t('copied'), 'data-look': BUTTON }
  return (
    <Tag className={as === 'span' ? `${LIT} align-middle` : LIT}>
      <a className={`${CODE} hover:underline hover:decoration-2`} href={href}>
        {code.code}
      </a>
      {createElement('copy-code', data)}
    </Tag>
  )
}

interface ValidProps {
  code: Code
  href: string
  /** The address on paper. */
  printed: string
  locale: Locale
}

function Valid({ code, href, printed, locale }: ValidProps) {
  const t = useTranslations('code')
  const { until } = useMoments(locale)
  const terms = [
    code.validUntil !== undefined && until(code.validUntil),
    code.maxSeats !== undefined && t('first', { count: code.maxSeats }),
  ].filter(Boolean)
  return (
    <div className={PROMO}>
      <Ticket code={code} href={href} as="p" />
      <p className="promo-go mt-3.25 indent-0">
        {t.rich('go', {
          link: (words: ReactNode) => (
            <a className="link" href={href} data-print={settings().siteUrl + printed}>
              <b>{words}</b>
            </a>
          ),
        })}
      </p>
      <p className={TERMS}>
        {terms.length > 0 && t('terms', { terms: terms.join(', ') })} {t('checked')}
      </p>
    </div>
  )
}

interface OverProps {
  code: Code
  state: Exclude<CodeState, { kind: 'valid' }>
  locale: Locale
  inText: boolean
  from?: string
}

function Over({ code, state, locale, inText, from }: OverProps) {
  const t = useTranslations('code')
  const moments = useMoments(locale)
  const notYet = state.kind === 'not_yet'
  const why = {
    expired: () => t('was', { until: moments.until((state as { since: number }).since) }),
    not_yet: () => t('from', { day: moments.from((state as { from: number }).from) }),
    nothing_on: () => t('nothingOn'),
  }[state.kind]()
  const Tag = inText ? 'span' : 'p'
  const ticket = (
    <Tag className={inText ? `${DULL} align-middle` : DULL}>
      {notYet ? <b className={CODE}>{code.code}</b> : <s className={`${CODE} decoration-2`}>{code.code}</s>}
      {inText && !notYet ? (
        <a className={STATE} href={address.seminars(locale)}>
          {t('over')}
          <span className="sr-only">: {t('whatIsOn')}</span>
        </a>
      ) : (
        <span className={STATE}>{t(notYet ? 'notYet' : 'over')}</span>
      )}
    </Tag>
  )
  if (inText) return ticket
  return (
    <div className={PROMO}>
      {ticket}
      <p className={TERMS}>
        {why} {!notYet && <NextSeminar locale={locale} from={from} />}
      </p>
    </div>
  )
}
