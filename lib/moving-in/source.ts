/** What every source of a move gives, whichever program it comes from: facts of all of it first, then one piece at a time. */
import type { BodySource } from './html/body'
import type { CountedKind, Outcome } from './ledger'
import type { Note } from './notes'

export interface SourceAuthor {
  key: string
  name: string
  bio?: string
}
export interface SourceTopic {
  /** As old addresses and pieces name it. */
  slug: string
  title: string
  description?: string
}
/** A picture or other file that a text may show. */
export interface Attachment {
  id: string
  url: string
  alt?: string
  caption?: string
  title?: string
  /** The piece it was added to. */
  parent?: string
}

/** A piece, without its text. */
export interface Outline {
  /** The same at every run. */
  key: string
  kind: 'article' | 'page'
  title: string
  /** The name it had in its address. */
  name: string
  /** As it is to be typed: `2019-03-04T12:30`; undefined where nothing says. */
  date?: string
  draft: boolean
  authors: string[]
  topics: string[]
  tags: string[]
  summary?: string
  /** Of an attachment, or its address. */
  cover?: { id?: string; url?: string; alt?: string }
  /** Paths at which it stood: with a slash first, decoded. */
  oldPaths: string[]
  /** Other addresses at which links find it, such as `/?p=12`. */
  aliases: string[]
  notes: Note[]
  /** Where it lay, for pictures beside it: below the folder with media. */
  folder?: string
  /** For editors, above the fields. */
  remarks?: string[]
}
export interface Piece extends Outline {
  body: BodySource
}

export interface Facts {
  /** What it calls itself. */
  title: string
  /** The address of the site that is left: its origin, and the path below it. */
  home?: URL
  authors: SourceAuthor[]
  topics: SourceTopic[]
  attachments: Attachment[]
  outlines: Outline[]
  /** Of the export itself, as it is typed. */
  date?: string
  /** What is not a piece: it is counted, and left behind or not. */
  counted: { kind: CountedKind; outcome: Outcome; count: number; name: string }[]
  /** What was wrong with the source as a whole. */
  notes: Note[]
  /** Whether a part of it could not be read: then the sums cannot be relied on. */
  broken: boolean
  reusable?: (id: string) => string | undefined
}

export interface Source {
  facts(): Promise<Facts>
  /** In the order of the outlines. */
  pieces(facts: Facts): AsyncIterable<Piece>
}
