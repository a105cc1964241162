/** An edition: everything that is published, as the site reads it. Bodies lie apart, by the hash of their content. */

import type { ArticleFields } from '../content/schemas/article'
import type { AuthorFields } from '../content/schemas/author'
import type { PageFields } from '../content/schemas/page'
import type { PromoCodeFields } from '../content/schemas/promo-code'
import type { SeminarFields } from '../content/schemas/seminar'
import type { SiteFields } from '../content/schemas/site/site'
import type { Hash } from '../content/types'
import type { CodeOverlay } from '../domain/codes/overlay'
import type { Locale } from '../domain/locale'
import type { OpenChanges } from '../domain/seminar/overlay'
import type { Moment } from '../domain/units'
import type { Chosen } from '../look/look'
import type { Picture, Pictured } from '../pictures/picture'
import type { Words } from '../words'

interface Entry {
  slug: string
  locale: Locale
  /** False where the other language's text stands in for a missing translation (seminars, authors). */
  translated: boolean
  /** Of the body, to be read with `documentOf`. */
  document: Hash
  /** Path of the file below CONTENT_DIR, for messages and "bewerk deze pagina". */
  file: string
  /** What the body places: normalised promo codes and slugs of seminars. They decide when the page changes. */
  codes: string[]
  cards: string[]
  /** The pictures of the body, by `src` as it was written. That of a cover or photo is in its field. */
  pictures: Record<string, Picture>
}

export type Article = Entry &
  Omit<ArticleFields, 'draft' | 'summary' | 'redirectFrom' | 'cover'> & {
    cover?: Pictured
    /** Only in the edition of a preview. */
    draft?: true
    summary: string
    /** It is the first paragraph, shortened: the page itself has that in its text. */
    summaryOfBody?: true
    /** Reading time in whole minutes, at 220 words a minute, at least 1. */
    minutes: number
    words: number
    /** Slugs of what goes with it, best first: some may not be public yet, or no longer. Ask a `Snapshot`. */
    related: string[]
  }
export type Author = Entry & Omit<AuthorFields, 'photo'> & { photo?: Pictured }
export type Seminar = Entry & Omit<SeminarFields, 'summary' | 'redirectFrom' | 'cover'> & { summary: string; cover?: Pictured }
export type Page = Entry & Omit<PageFields, 'redirectFrom'>
/** `normalised` is `code` by lib/domain/codes/promo-code.ts; `discount` is read by the same file. */
export type PromoCode = PromoCodeFields & { slug: string; normalised: string; file: string }
export type Site = Omit<SiteFields, 'look'> & { look?: Chosen }
export type { Words }

/** What the desk says of codes and seminars, over what their files say: published as anything else is. */
export interface DeskSays {
  /** Another one for each change: whether an edition has the last word. */
  version: string
  /** By the normalised code. */
  codes: Record<string, CodeOverlay>
  /** By the slug; absent in an edition of before. */
  seminars?: Record<string, OpenChanges>
}

export interface Edition {
  /** Sorts by the time of making. */
  id: string
  madeAt: Moment
  /** The edition that was current when this one was made: where a rollback goes. */
  previous: string | null
  /** Of everything in it but the times: two editions with one fingerprint show the same. */
  fingerprint: string
  /** Of the content's repository, where all of it was committed. */
  commit?: string
  site: Record<Locale, Site>
  /** What woorden.yaml says in place of our messages. */
  words: Record<Locale, Words>
  /** All that are no draft (but those that a preview shows), of both languages, newest first. Future ones too: ask a `Snapshot`, which knows the time. */
  articles: Article[]
  authors: Author[]
  /** Both languages each, by `start`. */
  seminars: Seminar[]
  promoCodes: PromoCode[]
  pages: Page[]
  /** Over what the files of codes say; undefined: the desk has said nothing. No part of the content, nor of its fingerprint. */
  desk?: DeskSays
  /** Old public path → new public path (`redirectFrom`), answered with 308. */
  redirects: Record<string, string>
}
