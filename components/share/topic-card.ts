import type { Card } from '@/lib/cards/card'
import { houseOf } from '@/lib/cards/house'
import type { Locale } from '@/lib/domain/locale'
import type { Published } from '@/lib/editions/published'
import type { Topic } from '@/lib/editions/questions/questions'

/** A topic: its name, and what is written of it. */
export function topicCard({ slug, title, description }: Topic, locale: Locale, s: Published): Card {
  const isDutch = locale === 'en' && s.topic('nl', slug)?.title === title
  const lines = description ? [description] : []
  return { ...houseOf(s.site(locale)), locale, look: 'paper', title, lang: isDutch ? 'nl' : undefined, lines }
}
