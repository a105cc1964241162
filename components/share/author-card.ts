import { langOf } from '@/components/ui/words/lang'
import type { Card } from '@/lib/cards/card'
import { houseOf } from '@/lib/cards/house'
import type { Published } from '@/lib/editions/published'
import type { Author } from '@/lib/editions/types'
import type { Words } from './card-words'

/** An author: the name, and what it is that the author does. */
export function authorCard(author: Author, s: Published, { card }: Pick<Words, 'card'>): Card {
  const { locale, name, guest, role } = author
  const line = [guest && card('guest'), role].filter(Boolean).join(', ') || card('allOf', { name })
  return { ...houseOf(s.site(locale)), locale, look: 'paper', title: name, lang: langOf(author), lines: [line] }
}
