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

function Ticket({ code, href, as: Tag }: { code: Code; href: string; as: 'p' | 'span' }) {
  const t = useTranslations('code')
  return (
    <Tag className="promo-ticket">
      <a className="promo-code" href={href}>
        {code.code}
      </a>
      {createElement('copy-code', { 'data-code': code.code, 'data-copy': t('copy'), 'data-copied': t('copied') })}
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
    <div className="promo">
      <Ticket code={code} href={href} as="p" />
      <p className="promo-go">
        {t.rich('go', {
          link: (words: ReactNode) => (
            <a className="link" href={href} data-print={settings().siteUrl + printed}>
              <b>{words}</b>
            </a>
          ),
        })}
      </p>
      <p className="meta">
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
    <Tag className="promo-ticket over">
      {notYet ? <b className="promo-code">{code.code}</b> : <s className="promo-code">{code.code}</s>}
      {inText && !notYet ? (
        <a className="promo-state" href={address.seminars(locale)}>
          {t('over')}
          <span className="sr-only">: {t('whatIsOn')}</span>
        </a>
      ) : (
        <span className="promo-state">{t(notYet ? 'notYet' : 'over')}</span>
      )}
    </Tag>
  )
  if (inText) return ticket
  return (
    <div className="promo">
      {ticket}
      <p className="meta">
        {why} {!notYet && <NextSeminar locale={locale} from={from} />}
      </p>
    </div>
  )
}
