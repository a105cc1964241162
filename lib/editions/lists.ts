/** Lists of articles: how many a page shows, and what of a list is published at a moment. */
import type { Locale } from '../addresses'
import type { Moment } from '../content/schemas/fields'
import type { ArticleCard } from './questions'
import type { Article } from './types'

/** Articles on one page of a list. */
export const PER_PAGE = 20
/** Articles in a feed, and on the front page: more than these never show there. */
export const PER_FEED = 20
export const ON_FRONT = 10
/** How many others of an author stand below an article. */
export const OTHERS = 3

/** A list of articles that has pages and a feed: of a language, of a topic, of an author. */
export type List = Locale | `${Locale}/thema/${string}` | `${Locale}/auteur/${string}`
export const listOf = {
  all: (locale: Locale): List => locale,
  topic: (locale: Locale, slug: string): List => `${locale}/thema/${slug}`,
  author: (locale: Locale, slug: string): List => `${locale}/auteur/${slug}`,
}

export interface ListPage<A = ArticleCard> {
  articles: readonly A[]
  /** From 1. */
  number: number
  /** How many pages the list has; 1 for an empty one. */
  pages: number
  /** How many articles the whole list has. */
  total: number
}

export const isPublished = (article: Pick<Article, 'date' | 'expires'>, now: Moment): boolean =>
  article.date <= now && (article.expires === undefined || now < article.expires)
