/** The indices of an edition, made once: what a page asks for is found without walking through everything. */
import { type Locale, locales } from '../addresses'
import { listOf, Shelf } from './lists'
import type { Topic } from './questions'
import { seriesOf } from './series'
import type { Article, Author, Edition, Page, PromoCode, Seminar } from './types'

export type { Topic }

export interface Catalogue {
  /** By `${locale}/${slug}`. */
  articles: Map<string, Article>
  authors: Map<string, Author>
  seminars: Map<string, Seminar>
  pages: Map<string, Page>
  promoCodes: Map<string, PromoCode>
  /** In the order of the edition. */
  byLocale: Record<Locale, { authors: Author[]; seminars: Seminar[]; pages: Page[]; topics: Topic[] }>
  /** By `${locale}`, `${locale}/thema/${slug}`, `${locale}/auteur/${slug}`, `${locale}/reeks/${series}`. */
  shelves: Map<string, Shelf>
}

export const key = (locale: Locale, slug: string) => `${locale}/${slug}`
export const shelfKey = {
  ...listOf,
  series: (locale: Locale, series: string) => `${locale}/reeks/${series}`,
}

function put(shelves: Map<string, Shelf>, name: string, article: Article): void {
  const shelf = shelves.get(name) ?? new Shelf()
  shelves.set(name, shelf)
  shelf.all.push(article)
}

function shelve(catalogue: Catalogue, article: Article): void {
  const { shelves } = catalogue
  catalogue.articles.set(key(article.locale, article.slug), article)
  put(shelves, shelfKey.all(article.locale), article)
  for (const topic of new Set(article.topics)) put(shelves, shelfKey.topic(article.locale, topic), article)
  for (const author of new Set(article.author)) put(shelves, shelfKey.author(article.locale, author), article)
  const series = seriesOf(article)
  if (series !== undefined) put(shelves, shelfKey.series(article.locale, series), article)
}

const bySlug = <T extends { locale: Locale; slug: string }>(entries: T[]) =>
  new Map(entries.map((entry) => [key(entry.locale, entry.slug), entry]))

/** Makes the indices, and pauses between pieces: `catalogueOf` runs it through, a server's follower lets others in between. */
export function* cataloguing(edition: Edition): Generator<void, Catalogue> {
  const of = <T extends { locale: Locale }>(entries: T[], locale: Locale) => entries.filter((entry) => entry.locale === locale)
  const language = (locale: Locale) => ({
    authors: of(edition.authors, locale),
    seminars: of(edition.seminars, locale),
    pages: of(edition.pages, locale),
    topics: edition.site[locale].topics ?? [],
  })
  const catalogue: Catalogue = {
    articles: new Map(),
    authors: bySlug(edition.authors),
    seminars: bySlug(edition.seminars),
    pages: bySlug(edition.pages),
    promoCodes: new Map(edition.promoCodes.map((code) => [code.normalised, code])),
    byLocale: { nl: language('nl'), en: language('en') },
    shelves: new Map(locales.map((locale) => [shelfKey.all(locale), new Shelf()])),
  }
  for (const [index, article] of edition.articles.entries()) {
    if (index % 500 === 499) yield
    shelve(catalogue, article)
  }
  known.set(edition, catalogue)
  return catalogue
}

const known = new WeakMap<object, Catalogue>()

/** The indices of `edition`, which is never changed after it was made. */
export function catalogueOf(edition: Edition): Catalogue {
  const ready = known.get(edition)
  if (ready) return ready
  const steps = cataloguing(edition)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
