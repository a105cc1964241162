import { articleCard } from '@/components/share/article-card'
import { authorCard } from '@/components/share/author-card'
import { cardWords } from '@/components/share/card-words'
import { seminarCard } from '@/components/share/seminar-card'
import { siteCard } from '@/components/share/site-card'
import { topicCard } from '@/components/share/topic-card'
import type { Card } from '@/lib/cards/card'
import { decoded } from '@/lib/decode'
import { isLocale, type Locale } from '@/lib/domain/locale'
import { published } from '@/lib/editions/published'
import { linkCard } from './link-card'

const kinds: Record<string, (locale: Locale, name: string) => Card | undefined | Promise<Card | undefined>> = {
  artikelen: (locale, slug) => {
    const s = published()
    const article = s.article(locale, slug)
    return article && articleCard(article, s)
  },
  auteurs: async (locale, slug) => {
    const s = published()
    const author = s.author(locale, slug)
    return author && authorCard(author, s, await cardWords(locale))
  },
  themas: (locale, slug) => {
    const s = published()
    const topic = s.topic(locale, slug)
    return topic && topicCard(topic, locale, s)
  },
  seminars: async (locale, slug) => {
    const s = published()
    const seminar = s.seminar(locale, slug)
    return seminar && seminarCard(seminar, s, await cardWords(locale))
  },
  s: linkCard,
  site: (locale, name) => (name === 'algemeen' ? siteCard(locale, published()) : undefined),
}

/** What stands on the card at this address now; undefined when there is no such page. */
export async function cardOf({ locale, of, file }: { locale: string; of: string; file: string }): Promise<Card | undefined> {
  const name = decoded(file)
  if (!isLocale(locale) || !name.endsWith('.png') || !Object.hasOwn(kinds, of)) return undefined
  return kinds[of]?.(locale, name.slice(0, -'.png'.length))
}
