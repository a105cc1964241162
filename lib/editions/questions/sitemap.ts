/**
 * What stands in which part of the sitemap. Articles stand in the order in which they were written, whether they can be read at the
 * moment or not: so a new one, or one that expires, changes one part, and the others stay as they are.
 */
import { address } from '../../addresses'
import { type Locale, locales } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import { partOff } from '../../parts'
import type { Article, Edition } from '../types'
import type { MappedPage } from './questions'

/** Two languages make 5,000 addresses at most; sitemaps.org allows 50,000, but nobody waits long for these. */
export const PER_PART = 2500

/** One part for a site of up to `PER_PART` pages; otherwise one or more for the articles, after those for the other pages. */
export const partsIn = (articles: number, others: number): number =>
  articles + others <= PER_PART ? 1 : Math.ceil(others / PER_PART) + Math.ceil(articles / PER_PART)

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
    paths: Object.fromEntries(locales.map((l) => [l, path(l)]).filter(([, to = '']) => !partOff(to, site.nl))),
  })
  const each = (slugs: string[], path: (l: Locale, slug: string) => string) =>
    [...new Set(slugs)].map((slug) => both((l) => path(l, slug)))
  const plain = [...new Set(pages.map(({ slug }) => slug))].map((slug) => ({
    paths: Object.fromEntries(pages.filter((page) => page.slug === slug).map(({ locale: l }) => [l, address.page(l, slug)])),
  }))
  return [
    ...[
      address.home,
      (l: Locale) => address.articles(l),
      (l: Locale) => address.archive(l),
      address.seminars,
      address.topics,
      address.authors,
    ].map(both),
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
  ].filter(({ paths }) => Object.keys(paths).length > 0)
}
