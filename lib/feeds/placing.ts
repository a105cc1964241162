/** What the bodies in a feed place: codes and seminars, looked up in the snapshot that the feed is made from. */
import type { useTranslations } from 'next-intl'
import { address } from '@/lib/addresses'
import { normaliseCode } from '@/lib/domain/codes/promo-code'
import type { Locale } from '@/lib/domain/locale'
import type { Published } from '@/lib/editions/published'
import { days, time } from '@/lib/language/format'
import { isOn, partOff } from '@/lib/parts'
import type { Picture } from '@/lib/pictures/picture'

export interface Placing {
  words: { note: string; correctedOn: (date: string) => string }
  /** `href`: absolute, to the form; absent when the code is over. `over`: why. */
  promoCode: (code: string, seminar?: string) => { spelling: string; href?: string; over?: string } | undefined
  /** Whether a link of the text leads to a part that is switched off. */
  isOff: (href: string) => boolean
  /** `over`: that it was, does not go through, or that one cannot sign up for it any more. */
  seminar: (slug: string) => { title: string; href: string; facts: string; over?: string } | undefined
  /** The pictures of the body, by their `src`. */
  pictures?: Record<string, Picture>
}
export interface Words {
  article: ReturnType<typeof useTranslations<'article'>>
  code: ReturnType<typeof useTranslations<'code'>>
  seminar: ReturnType<typeof useTranslations<'seminar'>>
}

/** What is said of a seminar that nobody can sign up for any more. */
const notOpen = {
  cancelled: 'labelCancelled',
  past: 'labelPast',
  begun: 'labelBegun',
  closed: 'labelClosed',
} as const

/** `ref`: what its links to a seminar say of where they stand. */
export const placingOf = (shown: Published, locale: Locale, siteUrl: string, words: Words, ref?: string): Placing => ({
  words: { note: words.article('note'), correctedOn: (date) => words.article('correctedOn', { date }) },
  promoCode(typed, seminar) {
    const placed = shown.code(locale, normaliseCode(typed), seminar)
    if (!placed) return isOn(shown.site(locale), 'seminars') ? { spelling: typed } : undefined
    const { code, open } = placed
    const { kind } = placed.state
    if (kind !== 'valid') return { spelling: code.code, over: words.code(kind === 'not_yet' ? 'notYet' : 'over') }
    const [only] = open.length === 1 ? open : []
    const href = only ? address.register(locale, only, code.code, ref) : address.shared(locale, code.code, ref)
    return { spelling: code.code, href: siteUrl + href }
  },
  isOff: (href) => /^\/(?!\/)/.test(href) && partOff(href.replace(/[?#].*$/, ''), shown.site(locale)) !== undefined,
  seminar(slug) {
    const found = shown.seminarTeaser(locale, slug)
    if (!found) return undefined
    const { title, start, venue } = found
    const facts = [
      days(found, locale),
      words.seminar('at', { time: time(start, locale) }),
      venue ? `${venue.name}, ${venue.city}` : words.seminar('online'),
    ].join(', ')
    const { phase } = found
    const over = Object.hasOwn(notOpen, phase) ? words.seminar(notOpen[phase as keyof typeof notOpen]) : undefined
    return { title, href: siteUrl + address.seminar(locale, slug, undefined, ref), facts, over }
  },
})
