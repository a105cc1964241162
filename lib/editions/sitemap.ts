/**
 * What stands in which part of the sitemap. Articles stand in the order in which they were written, whether they can be read at the
 * moment or not: so a new one, or one that expires, changes one part, and the others stay as they are.
 */
import { address, type Locale, locales } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import type { MappedPage } from './questions'
import type { Snapshot } from './snapshot'
import type { Article, Edition } from './types'

export interface Part {
  /** Of articles: which; undefined for all other pages. */
  slugs?: string[]
  pages: (s: Snapshot) => MappedPage[]
  /** When something in it changed last, as far as is known. */
  changed: (s: Snapshot) => Moment | undefined
}

/** Two languages make 5,000 addresses at most; sitemaps.org allows 50,000, but nobody waits long for these. */
export const PER_PART = 2500

const known = new WeakMap<Edition, Part[]>()

/** One part for a site of up to `PER_PART` pages; otherwise one or more for the articles, after those for the other pages. */
export function partsOf(edition: Edition): Part[] {
  const ready = known.get(edition)
  if (ready) return ready
  const slugs = [...new Set(edition.articles.toReversed().map(({ slug }) => slug))]
  const others = otherPages(edition)
  const parts =
    slugs.length + others.length <= PER_PART
      ? [whole(others, slugs)]
      : [...chunks(others).map(partOfOthers), ...chunks(slugs).map(partOfArticles)]
  known.set(edition, parts)
  return parts
}

const chunks = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PER_PART) }, (_, i) => all.slice(i * PER_PART, (i + 1) * PER_PART))

const partOfOthers = (pages: MappedPage[]): Part => ({ pages: () => pages, changed: () => undefined })

const partOfArticles = (slugs: string[]): Part => ({
  slugs,
  pages: (s) => slugs.flatMap((slug) => articlePage(s, slug) ?? []),
  changed: (s) => {
    const there = slugs.flatMap((slug) => locales.flatMap((l) => s.article(l, slug) ?? []))
    return there.length === 0 ? undefined : there.reduce((latest, article) => Math.max(latest, changedAt(article)), 0)
  },
})

function whole(others: MappedPage[], slugs: string[]): Part {
  const articles = partOfArticles(slugs)
  return { ...articles, pages: (s) => [...others, ...articles.pages(s)] }
}

export const changedAt = ({ date, updated }: Pick<Article, 'date' | 'updated'>): Moment => Math.max(date, updated ?? date)

interface Articles {
  article: (locale: Locale, slug: string) => Pick<Article, 'date' | 'updated' | 'canonical'> | undefined
}

/** Undefined when it cannot be read in any language, or is said to be elsewhere. */
export function articlePage(s: Articles, slug: string): MappedPage | undefined {
  const page: Required<MappedPage> = { paths: {}, changed: {} }
  for (const l of locales) {
    const article = s.article(l, slug)
    // What stood elsewhere first has its address there.
    if (!article || article.canonical) continue
    page.paths[l] = address.article(l, slug)
    page.changed[l] = changedAt(article)
  }
  return Object.keys(page.paths).length === 0 ? undefined : page
}

/** All that is no article, and can be read at any moment. */
export function otherPages({
  site,
  seminars,
  authors,
  pages,
}: Pick<Edition, 'seminars' | 'authors' | 'pages'> & { site: Pick<Edition['site'], 'nl'> }): MappedPage[] {
  const both = (path: (l: Locale) => string): MappedPage => ({
    paths: Object.fromEntries(locales.map((l) => [l, path(l)])),
  })
  const each = (slugs: string[], path: (l: Locale, slug: string) => string) =>
    [...new Set(slugs)].map((slug) => both((l) => path(l, slug)))
  const plain = [...new Set(pages.map(({ slug }) => slug))].map((slug) => ({
    paths: Object.fromEntries(pages.filter((page) => page.slug === slug).map(({ locale: l }) => [l, address.page(l, slug)])),
  }))
  return [
    ...[address.home, (l: Locale) => address.articles(l), address.seminars, address.topics, address.authors].map(both),
    ...each(
      (site.nl.topics ?? []).map(({ slug }) => slug),
      (l, slug) => address.topic(l, slug),
    ),
    ...each(
      authors.map(({ slug }) => slug),
      (l, slug) => address.author(l, slug),
    ),
    ...each(
      seminars.map(({ slug }) => slug),
      address.seminar,
    ),
    ...plain,
  ]
}
