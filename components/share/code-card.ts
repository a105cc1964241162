import type { Card } from '@/lib/cards/card'
import type { Discount } from '@/lib/domain/codes/promo-code'
import type { Locale } from '@/lib/domain/locale'
import type { Refused } from '@/lib/domain/sign-up/refusal'
import { dayMonths, euro } from '@/lib/language/format'
import type { Choice, SharedLink } from '@/lib/signups/links/shared-link'
import type { Words } from './card-words'
import { whenAndWhere } from './seminar-card'

interface About extends Pick<Card, 'site' | 'house'> {
  locale: Locale
  words: Words
  /** A refusal in words, as the page of the link says it. */
  because: (refusal: Refused) => string
}

/** A shared link: what the code gives and where, or why it gives nothing. No more than its page says. */
export function codeCard(link: SharedLink, about: About): Card {
  const { site, house, locale, words } = about
  const open = link.refusal ? [] : link.choices.filter(({ refusal }) => !refusal)
  if (open.length === 0)
    return { site, house, locale, look: 'unlit', title: words.shared('noneTitle'), lines: why(link, about) }
  const title = offer(link, open, about)
  const [only, ...others] = open
  if (!only || others.length > 0)
    return { site, house, locale, look: 'lit', title, lines: [words.card('choose', { count: open.length })] }
  const { facts, status } = only
  const when = whenAndWhere(facts, locale, words)
  const lines = [facts.title[locale], status === 'full' ? `${when}. ${words.shared('waiting')}` : when]
  return { site, house, locale, look: 'lit', title, lines, date: dayMonths(facts) }
}

/** "Gratis met CustomerFirst", "€ 48,75 met Kwart"; over seminars that differ in price what is taken off. */
function offer({ code: { code, discount } }: SharedLink, open: Choice[], { locale, words: { card } }: About): string {
  const prices = new Set(open.map(({ price }) => price))
  const [price = 0] = prices
  if (prices.size > 1) return card('off', { what: taken(discount, locale), code })
  return price === 0 ? card('free', { code }) : card('price', { price: euro(price, locale), code })
}

function taken(discount: Discount, locale: Locale): string {
  if (discount.kind === 'amount') return euro(discount.cents, locale)
  const percent = discount.kind === 'percentage' ? discount.hundredths / 100 : 100
  return `${new Intl.NumberFormat(locale).format(percent)}%`
}

/** Why the code gives nothing; else why its one seminar does not. */
function why({ code: { code }, refusal, choices }: SharedLink, { because, words: { shared } }: About): string[] {
  const [only, ...others] = choices
  if (refusal) return [because(refusal)]
  if (only?.refusal && others.length === 0) return [because(only.refusal)]
  return [shared('label', { code })]
}
