import type { Card } from '@/lib/cards/card'
import { houseOf } from '@/lib/cards/house'
import type { Published } from '@/lib/editions/published'
import type { WholeArticle } from '@/lib/editions/questions/questions'

/** An article: its title, and who wrote it. */
export function articleCard(article: WholeArticle, s: Published): Card {
  const { locale, title } = article
  const names = s.namesOf(article).map(({ name }) => name)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  return { ...houseOf(s.site(locale)), locale, look: 'paper', title, lines: list ? [list] : [] }
}
