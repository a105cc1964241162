/** Whether there is a page at an address at some moment: what is planned counts, and what is over. */
import { catalogueOf, key } from './catalogue'
import { type Present, pageExists } from './exists'
import { partsOf } from './sitemap'
import type { Edition } from './types'

export function everExists(edition: Edition): (insidePath: string) => boolean {
  const { articles, authors, seminars, pages, shelves, byLocale } = catalogueOf(edition)
  const all: Present = {
    page: (l, slug) => pages.get(key(l, slug)),
    article: (l, slug) => articles.get(key(l, slug)),
    seminar: (l, slug) => seminars.get(key(l, slug)),
    author: (l, slug) => authors.get(key(l, slug)),
    topic: (l, slug) => byLocale[l].topics.find((topic) => topic.slug === slug),
    count: (list) => shelves.get(list)?.all.length ?? 0,
  }
  return (insidePath) => pageExists(all, insidePath, () => partsOf(edition).length)
}
