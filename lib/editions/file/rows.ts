/** From an edition to its rows. Pure; what is worked out here stands in files on disk, so a change of it raises `SCHEMA_VERSION`. */

import type { Hash } from '../../content/types'
import type { Moment } from '../../domain/units'
import { listsOf } from '../catalogue'
import { momentsOfDesk } from '../desk'
import { momentsOfCode, momentsOfSeminar } from '../moments'
import type { Article, Author, DeskSays, Edition, Page, PromoCode, Seminar, Site, Words } from '../types'

export interface Shown {
  article: Omit<Article, 'related'>
  author: Author
  seminar: Seminar
  page: Page
  /** Of no language; by its normalised code. */
  code: PromoCode
  site: Site
  /** Only where there are any. */
  words: Words
  /** Only where it has said something. */
  desk: DeskSays
}
export type Kind = keyof Shown
export interface Name {
  kind: Kind
  /** '' for what has none. */
  locale: string
  slug: string
}
/** What is published under a name. */
export type Row = Name & { entry: object }

export const SITE = 'site'
export const WORDS = 'words'
export const DESK = 'desk'

export function* rowsOf(edition: Edition): Generator<Row> {
  for (const [locale, entry] of Object.entries(edition.site)) yield { kind: 'site', locale, slug: SITE, entry }
  for (const [locale, entry] of Object.entries(edition.words))
    if (Object.keys(entry).length > 0) yield { kind: 'words', locale, slug: WORDS, entry }
  if (edition.desk) yield { kind: 'desk', locale: '', slug: DESK, entry: edition.desk }
  for (const entry of edition.promoCodes) yield { kind: 'code', locale: '', slug: entry.normalised, entry }
  const lists = { author: edition.authors, seminar: edition.seminars, page: edition.pages, article: edition.articles }
  for (const [kind, entries] of Object.entries(lists) as [Kind, Article[]][])
    for (const entry of entries) yield { kind, locale: entry.locale, slug: entry.slug, entry }
}

/** As it stands in its row: all that it says itself. What is related to an article says nothing of it, and has rows of its own. */
export const shownOf = ({ entry }: Row): string => JSON.stringify({ ...entry, related: undefined })

export const documentOfRow = ({ entry }: Row): Hash | undefined => (entry as { document?: Hash }).document

/** The hashes of its pictures: of its body, its cover, its photograph. */
export function picturesOf(entry: object): Set<string> {
  const { pictures = {}, cover, photo } = entry as Partial<Pick<Article, 'pictures' | 'cover'> & Pick<Author, 'photo'>>
  const all = [...Object.values(pictures), cover?.picture, photo?.picture]
  return new Set(all.flatMap((picture) => picture?.hash ?? []))
}

export interface Place {
  list: string
  age: number
  slug: string
  expires: Moment | null
}

/** Every article, those that cannot be read yet too; who asks brings the time. */
export function placesOf({ kind, entry }: Pick<Row, 'kind' | 'entry'>): Place[] {
  if (kind !== 'article') return []
  const article = entry as Article
  const { slug, date, expires = null } = article
  return [...listsOf(article)].map((list) => ({ list, age: -date, slug, expires }))
}

/** Some thirty days: a list of ten thousand has two hundred spans, and walking through one takes microseconds. */
const SPAN = 30 * 86_400_000
export const spanOf = (moment: Moment): number => Math.floor(moment / SPAN)
/** Of the youngest moment in a span: where a walk from new to old begins. */
export const ageOfSpan = (span: number): number => -((span + 1) * SPAN - 1)
export const spanOfAge = (age: number): number => spanOf(-age)

export function momentsOf({ kind, entry }: Pick<Row, 'kind' | 'entry'>): Moment[] {
  const moments = () => {
    if (kind === 'seminar') return momentsOfSeminar(entry as Seminar)
    if (kind === 'desk') return momentsOfDesk(entry as DeskSays)
    if (kind === 'code') return momentsOfCode(entry as PromoCode)
    if (kind !== 'article') return []
    const { date, expires } = entry as Article
    return expires === undefined ? [date] : [date, expires]
  }
  return [...new Set(moments())]
}
