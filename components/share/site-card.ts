import type { Card } from '@/lib/cards/card'
import { houseOf } from '@/lib/cards/house'
import type { Locale } from '@/lib/domain/locale'
import type { Published } from '@/lib/editions/published'

/** The site itself, for every page that has no card of its own. */
export function siteCard(locale: Locale, s: Published): Card {
  const site = s.site(locale)
  const { name, tagline } = site
  const title = tagline ? tagline.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : name
  const isDutch = locale === 'en' && title !== name && tagline === s.site('nl').tagline
  return { ...houseOf(site), locale, look: 'paper', title, lang: isDutch ? 'nl' : undefined, lines: [] }
}
