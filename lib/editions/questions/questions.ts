/**
 * What a page may ask of what is published, at one moment. Every question is bounded: it has no more to say than a page shows, and what it
 * says is plain data, so that whoever keeps a page can ask again and see whether the answer is still the same. Nothing here gives a
 * moment, a whole list of articles, or the edition.
 */

import type { CodeState } from '../../domain/codes/state'
import type { Locale } from '../../domain/locale'
import type { SeminarPhase } from '../../domain/seminar/status'
import type { Moment } from '../../domain/units'
import type { Article, Author, Page, PromoCode, Seminar, Site, Words } from '../types'

/** A list of articles that has pages and a feed: of a language, of a topic, of an author. */
export type List = Locale | `${Locale}/thema/${string}` | `${Locale}/auteur/${string}`

export interface ListPage<A = ArticleTeaser> {
  articles: readonly A[]
  /** From 1. */
  number: number
  /** How many pages the list has; 1 for an empty one. */
  pages: number
  /** How many articles the whole list has. */
  total: number
}

/** What only who shows the text itself needs. */
type OfBody = 'document' | 'file' | 'codes' | 'cards' | 'pictures'

export type Topic = NonNullable<Site['topics']>[number]

/** What links name of an article. */
export type ArticleTitle = Pick<Article, 'locale' | 'slug' | 'title' | 'series'>
/** What a list shows of it. */
export type ArticleTeaser = Omit<Article, OfBody | 'words' | 'related'>
export type WholeArticle = Omit<Article, 'related'>
/** A line of the archive. */
export type ArchivedArticle = Pick<Article, 'locale' | 'slug' | 'title' | 'series' | 'date'>
export type ArchivedSeminar = Pick<Seminar, 'locale' | 'slug' | 'title' | 'start' | 'end' | 'translated'>
export interface ArchivedYear {
  year: number
  /** Of articles that can be read now. */
  count: number
}
export interface ArchivedMonth {
  /** From 1. */
  month: number
  count: number
}

export type AuthorName = Pick<Author, 'locale' | 'slug' | 'name' | 'guest'>
/** With how many articles of the author's can be read. */
export type AuthorTeaser = Omit<Author, OfBody> & { articles: number }

/** What pages say of a seminar is always said of a moment. */
export interface Phased {
  phase: SeminarPhase
  /** Whether it is still to start: of one that is cancelled the phase does not say. */
  ahead: boolean
}
export type SeminarTeaser = Omit<Seminar, OfBody> & Phased
export type WholeSeminar = Seminar & Phased
/** What is said of the seminar that comes next, wherever something is over. */
export type NextSeminar = Pick<Seminar, 'locale' | 'slug' | 'title' | 'start' | 'end' | 'translated'> & Phased

export type PageTitle = Pick<Page, 'slug' | 'title'>

/** A code where a text places it. */
export interface PlacedCode {
  code: PromoCode
  state: CodeState
  /** Slugs of the seminars that it is for, and that one can sign up for now or later. */
  open: readonly string[]
}

/** A page in the sitemap: public paths, and when each was last changed, by language. */
export interface MappedPage {
  paths: Partial<Record<Locale, string>>
  changed?: Partial<Record<Locale, Moment>>
}
/** When something in a part of the sitemap changed last, as far as is known. */
export interface MappedPart {
  changed?: Moment
}

export interface Questions {
  site(locale: Locale): Site
  /** What is said in place of our messages, by their key. */
  words(locale: Locale): Words
  /** When the edition was made. For what has no moment of its own: who asks it is made anew with every edition. */
  madeAt(): Moment
  /** Of the plain pages, in their order. */
  pageTitles(locale: Locale): readonly PageTitle[]
  page(locale: Locale, slug: string): Page | undefined

  /** Undefined before its date, and once it has expired. */
  article(locale: Locale, slug: string): WholeArticle | undefined
  /** The first so many of a list, newest first. */
  newest(list: List, count: number): readonly ArticleTeaser[]
  /** The same with their texts, for feeds. */
  newestInFull(list: List, count: number): readonly WholeArticle[]
  /** The codes that the texts of those place, normalised, in their order. */
  codesIn(list: List, count: number): readonly string[]
  /** Undefined when the list has no such page. */
  listPage(list: List, number: number): ListPage | undefined
  count(list: List): number
  /** The years that have articles, newest first. */
  archiveYears(locale: Locale): readonly ArchivedYear[]
  /** The months of a year that have, newest first. */
  archiveMonths(locale: Locale, year: number): readonly ArchivedMonth[]
  /** What was published in a year, or in one month of it (1 to 12), and the seminars that were or have begun; newest first, 1,500 articles at most. */
  archived(
    locale: Locale,
    year: number,
    month?: number,
  ): { articles: readonly ArchivedArticle[]; seminars: readonly ArchivedSeminar[] }
  /** The article before and after it: in its series where there is one, else by date. */
  neighbours(locale: Locale, slug: string): { previous?: ArticleTitle; next?: ArticleTitle }
  /** The parts of its series that can be read now, the first one first; none when it is in no series. */
  series(locale: Locale, slug: string): readonly ArticleTitle[]
  /** What goes with it and can be read now, best first. */
  related(locale: Locale, slug: string): readonly ArticleTeaser[]
  /** Others by this author, those nearest to the article in time; not of its series. */
  othersBy(author: string, locale: Locale, slug: string): readonly ArticleTitle[]

  author(locale: Locale, slug: string): Author | undefined
  authors(locale: Locale): readonly AuthorTeaser[]
  /** Of those that there are, in this order. */
  names(locale: Locale, slugs: readonly string[]): readonly AuthorName[]

  seminar(locale: Locale, slug: string): WholeSeminar | undefined
  seminarTeaser(locale: Locale, slug: string): SeminarTeaser | undefined
  /** By their start. */
  seminars(locale: Locale): readonly SeminarTeaser[]
  seminarsBy(speaker: string, locale: Locale): readonly SeminarTeaser[]
  /** The first that one can sign up for; else the first for which that will open. */
  nextSeminar(locale: Locale): NextSeminar | undefined

  /** `normalised` by lib/domain/codes/promo-code.ts. `seminar`: as if it were for this one alone. */
  code(locale: Locale, normalised: string, seminar?: string): PlacedCode | undefined
  /** Whether a code was made for this very seminar. */
  hasCodes(seminar: string): boolean

  /** Whether there is a reading page, feed or sitemap at this inside path now. */
  exists(insidePath: string): boolean
  /** One for a small site; else the sitemap is an index of these. */
  sitemapParts(): readonly MappedPart[]
  /** From 0. Undefined when there is no such part. */
  sitemapPart(index: number): readonly MappedPage[] | undefined
}
