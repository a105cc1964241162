/** What authors say of their article before it is live. */
import type { Moment } from '../../domain/units'

/** An author was given a link to a preview of their article; the id is the preview's. lib/review. */
export interface AuthorAsksTable {
  id: string
  article: string
  ref: string
  /** The text as it was shown last. */
  text_hash: string
  asked_at: Moment
}

/** What was said of it, and of which text. */
export interface AuthorWordsTable {
  id: string
  ask: string
  kind: 'agreed' | 'remark'
  text_hash: string
  /** From 1; null: the whole article. */
  paragraph: number | null
  name: string | null
  said: string | null
  at: Moment
}

export interface ReviewTables {
  author_asks: AuthorAsksTable
  author_words: AuthorWordsTable
}
