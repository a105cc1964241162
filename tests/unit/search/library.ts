/** An edition with its search in a folder of a test's own: entries by hand, each with a body of words. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ContentEntry, Document } from '../../../lib/content/types'
import { digest } from '../../../lib/editions/digest'
import { deflated } from '../../../lib/editions/file/documents'
import { Reader } from '../../../lib/editions/file/read/reader'
import { type Snapshot, Source } from '../../../lib/editions/file/read/source'
import type { BodyOf } from '../../../lib/editions/file/write/write'
import { editionOf } from '../../../lib/editions/making/make'
import type { Edition } from '../../../lib/editions/types'
import { type Answer, type Question, search } from '../../../lib/search/search'
import { article, author, keep, madeOf, now, page, seminar, site } from '../editions/content'

/** Paragraphs between empty lines. */
const bodyOf = (text: string): Document => ({
  tree: {
    type: 'root',
    children: text.split('\n\n').map((value) => ({
      type: 'element' as const,
      tagName: 'p',
      properties: {},
      children: [{ type: 'text' as const, value }],
    })),
  },
  headings: [],
})

const bodies = new Map<string, Document>()
const written = (text: string) => {
  const document = digest(text)
  bodies.set(document, bodyOf(text))
  return { document, firstParagraph: text.split('\n\n')[0] ?? '' }
}

type Fields<T extends (slug: string, fields?: never) => unknown> = Parameters<T>[1]

/** Entries with a text: an article of today's, unless said otherwise. */
export const piece = (slug: string, text: string, fields: Fields<typeof article> = {}) => article(slug, fields, written(text))
export const evening = (slug: string, text: string, fields: Fields<typeof seminar> = {}) => seminar(slug, fields, written(text))
export const writer = (slug: string, text: string, fields: Fields<typeof author> = {}) => author(slug, fields, written(text))
export const plain = (slug: string, text: string, fields: Fields<typeof page> = {}) => page(slug, fields, written(text))
/** The English translation of a piece. */
export const translated = (original: ContentEntry, title: string, text: string) =>
  ({ ...original, ...written(text), locale: 'en', file: `${original.file}.en`, fields: { title } }) as ContentEntry

/** A body of these words, deflated. */
export const textBody: BodyOf = (hash) => deflated(bodies.get(hash) ?? bodyOf(''))

export class Library {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'podium-search-'))
  edition?: Edition
  readonly source: Source

  constructor(entries: ContentEntry[] = []) {
    this.publish(entries)
    this.source = new Source(new Reader(this.dataDir))
    onTestFinished(() => {
      this.source.reader.close()
      rmSync(this.dataDir, { recursive: true, force: true })
    })
  }

  /** Makes an edition of these entries the live one, with its search. */
  publish(entries: ContentEntry[], at = now): Edition {
    const all = [site(), writer('nour', 'Schrijft over de ochtend.'), writer('sietse', 'Schrijft over de avond.'), ...entries]
    const made = editionOf({ entries: all }, at, this.edition)
    return this.turnTo(this.edition ? madeOf(this.edition, made) : made)
  }

  /** One that was live before, or is new. */
  turnTo(edition: Edition): Edition {
    keep(this.dataDir, edition, textBody, this.edition)
    this.edition = edition
    return edition
  }

  snapshot = (at = now): Snapshot => this.source.at(at)

  ask = (text: string, more: Partial<Question> = {}, at = now): Answer =>
    search(this.snapshot(at), { locale: 'nl', text, ...more })

  /** The slugs that a question finds, best first. */
  slugs = (text: string, more: Partial<Question> = {}, at = now): string[] =>
    this.ask(text, more, at).found.map(({ entry }) => entry.slug)
}

/** As a server sees what was published after the tick in which it looked last. */
export async function later(): Promise<void> {
  await new Promise((done) => setTimeout(done, 25))
  // On a busy machine a timer may come before the end of the reader's transaction.
  await new Promise(setImmediate)
}

/** A library with these entries. */
export const library = (...entries: ContentEntry[]): Library => new Library(entries)
