/** What the content room hands to editions: every file, checked, with its body put away by hash. */
import type { Root } from 'hast'
import type { Locale } from '../domain/locale'
import type { Picture } from '../pictures/picture'
import type { ArticleFields } from './schemas/article'
import type { AuthorFields } from './schemas/author'
import type { PageFields } from './schemas/page'
import type { PromoCodeFields } from './schemas/promo-code'
import type { SeminarFields } from './schemas/seminar'
import type { SiteFields } from './schemas/site/site'
import type { WordsFields } from './schemas/site/words'
import type { Rule, Severity, Values } from './words/rules'

/** Hash of a stored document's content, by which it is kept. */
export type Hash = string

export interface Heading {
  depth: number
  id: string
  text: string
}
/** A stored body: a checked syntax tree, never code. Headings in it carry their `id`. */
export interface Document {
  tree: Root
  headings: Heading[]
}

export interface FieldsByType {
  Article: ArticleFields
  Author: AuthorFields
  Seminar: SeminarFields
  PromoCode: PromoCodeFields
  Page: PageFields
  Site: SiteFields
  Words: WordsFields
}
export type DocumentType = keyof FieldsByType

export interface Problem {
  /** Path below CONTENT_DIR. */
  file: string
  /** From 1, in the file itself. */
  line: number
  column: number
  /** What is wrong, and with what: `inWords` (words/rules.ts) says it in either language. */
  rule: Rule
  values: Values<Rule>
  /** In Dutch. */
  message: string
  severity: Severity
}

interface EntryOf<T extends DocumentType> {
  type: T
  slug: string
  file: string
  /** Of the body and what is counted from it; of the fields alone where there is no body (Site, PromoCode). */
  document: Hash
  /** The first paragraph as text; '' without one. */
  firstParagraph: string
  words: number
  /** Stems that say what the body is about, with spaces between; for related articles. */
  terms: string
  /** Normalised promo codes and slugs of seminars that the body places. */
  codes: string[]
  cards: string[]
  /** The pictures of the body, by `src` as it was written; that of a cover or photo is in its field. Absent without any. */
  pictures?: Record<string, Picture>
}
/** A translation carries only the fields it may have: `title` and the like. */
export type ContentEntry = {
  [T in DocumentType]:
    | (EntryOf<T> & { locale: 'nl'; fields: FieldsByType[T] })
    | (EntryOf<T> & { locale: Exclude<Locale, 'nl'>; fields: Partial<FieldsByType[T]> })
}[DocumentType]

/** A body as it is put away: its JSON, deflated, and the hash of that JSON. */
export interface Packed {
  hash: Hash
  body: Uint8Array
}

/** Where bodies go (lib/editions/making/store.ts): by the hash of their content, so that what did not change is not written. */
export interface DocumentStore {
  has(hash: Hash): boolean
  /** `body`: the document as JSON, deflated. */
  put(hash: Hash, body: Uint8Array): void
}

/** Which file an entry is of: there is one of each type, language and slug. */
export type EntryName = Pick<ContentEntry, 'type' | 'locale' | 'slug'>

/** What differs from an earlier load. Who did not see all that lay between finds here what it did see as well. */
export interface ContentChange {
  added: ContentEntry[]
  changed: ContentEntry[]
  removed: EntryName[]
}

export interface Content {
  /** All of them: read when they are asked for, as nobody needs them who knows what was there before. */
  readonly entries: ContentEntry[]
  /** The same, read anew: for who keeps none of them, where there may be a hundred thousand. */
  readEntries(): ContentEntry[]
  /** What differs since a load that gave this mark; undefined where that is not known, and all counts as new. */
  since(mark: string): ContentChange | undefined
  /** Of this load. */
  mark: string
  /** Those of these types and slugs, in every language. */
  named(names: Pick<EntryName, 'type' | 'slug'>[]): ContentEntry[]
  /** The articles that are a draft, in some language. */
  drafts(): ContentEntry[]
  /** Those that have old addresses (`redirectFrom`), in the order of `entries`. */
  moved(): ContentEntry[]
  /** Sorted by file, line, column. With an error among them, `entries` is not to be used. */
  problems: Problem[]
  /** How many files were read anew. */
  changed: number
}
