/** Lists of articles: how many a page shows, and what of a list is published at a moment. */
import type { Locale } from '../../domain/locale'
import type { Moment } from '../../domain/units'
import type { Article } from '../types'
import type { List } from './questions'

/** Articles on one page of a list. */
export const PER_PAGE = 20
/** Articles in a feed, and on the front page: more than these never show there. */
export const PER_FEED = 20
export const ON_FRONT = 10
/** How many others of an author stand below an article. */
export const OTHERS = 3

export const listOf = {
  all: (locale: Locale): List => locale,
  topic: (locale: Locale, slug: string): List => `${locale}/thema/${slug}`,
  author: (locale: Locale, slug: string): List => `${locale}/auteur/${slug}`,
}

/** `horizon`: until when it may be dated. */
export const isPublished = (article: Pick<Article, 'date' | 'expires'>, now: Moment, horizon = now): boolean =>
  article.date <= horizon && (article.expires === undefined || now < article.expires)
