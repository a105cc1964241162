import type { Card } from '@/lib/cards/card'
import type { Locale } from '@/lib/domain/locale'
import type { Published } from '@/lib/editions/published'

/** The site itself, for every page that has no card of its own. */
export function siteCard(locale: Locale, s: Published): Card {
  const { name, tagline } = s.site(locale)
  const title = tagline ? tagline.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : name
  const isDutch = locale === 'en' && title !== name && tagline === s.site('nl').tagline
  return { site: name, locale, look: 'paper', title, lang: isDutch ? 'nl' : undefined, lines: [] }
}
