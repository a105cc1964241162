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

/** Page `number` of a list; undefined when there is no such page. The first one is always there. */
export function pageOf<A>(list: readonly A[], number: number): ListPage<A> | undefined {
  const pages = Math.max(1, Math.ceil(list.length / PER_PAGE))
  if (!Number.isInteger(number) || number < 1 || number > pages) return undefined
  return { articles: list.slice((number - 1) * PER_PAGE, number * PER_PAGE), number, pages, total: list.length }
}

export const isPublished = (article: Pick<Article, 'date' | 'expires'>, now: Moment): boolean =>
  article.date <= now && (article.expires === undefined || now < article.expires)

/**
 * Articles in the order in which they stand, of which some are not yet or no longer public. What is public is worked out once for
 * the time between two of its moments, so that a page pays for what it shows and not for the length of the list.
 */
export class Shelf {
  readonly all: Article[] = []
  private shown: readonly Article[] = []
  private from = Number.POSITIVE_INFINITY
  private until = Number.NEGATIVE_INFINITY

  published(now: Moment): readonly Article[] {
    if (now < this.from || now >= this.until) this.turnTo(now)
    return this.shown
  }

  private turnTo(now: Moment): void {
    let from = Number.NEGATIVE_INFINITY
    let until = Number.POSITIVE_INFINITY
    for (const article of this.all) {
      for (const moment of [article.date, article.expires]) {
        if (moment === undefined) continue
        if (moment <= now) from = Math.max(from, moment)
        else until = Math.min(until, moment)
      }
    }
    this.shown = this.all.filter((article) => isPublished(article, now))
    this.from = from
    this.until = until
  }

  /** The moments after `now` at which what is published changes. */
  momentsAfter(now: Moment): Moment[] {
    const moments = this.all.flatMap((article) => [article.date, article.expires ?? article.date])
    return [...new Set(moments.filter((moment) => moment > now))]
  }
}
