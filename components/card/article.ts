import type { Card } from '@/lib/cards/card'
import type { Snapshot } from '@/lib/editions/snapshot'
import type { Article } from '@/lib/editions/types'

/** An article: its title, and who wrote it. */
export function articleCard(article: Article, s: Snapshot): Card {
  const { locale, title } = article
  const names = s.authorsOf(article).map(({ name }) => name)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  return { site: s.site(locale).name, locale, look: 'paper', title, lines: list ? [list] : [] }
}
