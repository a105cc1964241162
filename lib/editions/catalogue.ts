/** An edition by name, for who makes one: what refers to something is found without walking through everything. */
import type { Locale } from '../domain/locale'
import { listOf } from './questions/lists'
import { seriesOf } from './questions/series'
import type { Article, Author, Edition, Page, Seminar } from './types'

export interface Catalogue {
  /** By `${locale}/${slug}`. */
  articles: Map<string, Article>
  authors: Map<string, Author>
  seminars: Map<string, Seminar>
  pages: Map<string, Page>
  /** How many articles each list has, those that cannot be read now too. */
  counts: Map<string, number>
}

export const key = (locale: Locale, slug: string) => `${locale}/${slug}`
export const shelfKey = {
  ...listOf,
  series: (locale: Locale, series: string) => `${locale}/reeks/${series}`,
}

/** The lists that an article is in. */
export function listsOf({ locale, topics = [], author, ...article }: Article): Set<string> {
  const series = seriesOf(article)
  return new Set([
    shelfKey.all(locale),
    ...topics.map((topic) => shelfKey.topic(locale, topic)),
    ...author.map((one) => shelfKey.author(locale, one)),
    ...(series === undefined ? [] : [shelfKey.series(locale, series)]),
  ])
}

const bySlug = <T extends { locale: Locale; slug: string }>(entries: T[]) =>
  new Map(entries.map((entry) => [key(entry.locale, entry.slug), entry]))

const known = new WeakMap<Edition, Catalogue>()

/** Made once of an edition, which is never changed after it was made; each part of it when it is first asked for. */
export function catalogueOf(edition: Edition): Catalogue {
  const ready = known.get(edition)
  if (ready) return ready
  const { articles, authors, seminars, pages } = edition
  const made = lazily({
    articles: () => bySlug(articles),
    authors: () => bySlug(authors),
    seminars: () => bySlug(seminars),
    pages: () => bySlug(pages),
    counts: () => countsOf(articles),
  })
  known.set(edition, made)
  return made
}

function countsOf(articles: Article[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const article of articles) for (const list of listsOf(article)) counts.set(list, (counts.get(list) ?? 0) + 1)
  return counts
}

type Made<T> = { [K in keyof T]: () => T[K] }
function lazily<T extends object>(parts: Made<T>): T {
  const whole = {} as T
  for (const name of Object.keys(parts) as (keyof T)[]) {
    let part: T[typeof name] | undefined
    Object.defineProperty(whole, name, { get: () => (part ??= parts[name]()) })
  }
  return whole
}
