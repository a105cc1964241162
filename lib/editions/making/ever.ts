/** Whether there is a page at an address at some moment: what is planned counts, and what is over. */
import { catalogueOf, key } from '../catalogue'
import { type Present, pageExists } from '../questions/exists'
import { otherPages, partsIn } from '../questions/sitemap'
import type { Edition } from '../types'

export function everExists(edition: Edition): (insidePath: string) => boolean {
  const catalogue = catalogueOf(edition)
  const all: Present = {
    site: (l) => edition.site[l],
    page: (l, slug) => catalogue.pages.get(key(l, slug)),
    article: (l, slug) => catalogue.articles.get(key(l, slug)),
    seminar: (l, slug) => catalogue.seminars.get(key(l, slug)),
    author: (l, slug) => catalogue.authors.get(key(l, slug)),
    topic: (l, slug) => edition.site[l].topics?.find((topic) => topic.slug === slug),
    count: (list) => catalogue.counts.get(list) ?? 0,
    // What stands below the archive is reserved: no old address can be asked about there.
    archiveYears: () => [],
    archiveMonths: () => [],
  }
  return (insidePath) => pageExists(all, insidePath, () => partsIn(catalogue.counts.get('nl') ?? 0, otherPages(edition).length))
}
