/** An edition with its search index in a folder of a test's own: entries by hand, each with a body of words. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ContentEntry } from '../../../lib/content/types'
import { digest } from '../../../lib/editions/digest'
import { editionOf } from '../../../lib/editions/make'
import { writeManifest } from '../../../lib/editions/manifest'
import { moveTo } from '../../../lib/editions/pointer'
import { Snapshot } from '../../../lib/editions/snapshot'
import { documentStore } from '../../../lib/editions/store'
import type { Document, Edition } from '../../../lib/editions/types'
import { makeIndex } from '../../../lib/search/index'
import { type Answer, type Question, search } from '../../../lib/search/search'
import { article, author, now, page, seminar, site } from '../editions/content'

/** Paragraphs between empty lines. */
export const bodyOf = (text: string): Document => ({
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

export const bodies = new Map<string, Document>()
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

export class Library {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'podium-search-'))
  edition?: Edition

  constructor() {
    onTestFinished(() => rmSync(this.dataDir, { recursive: true, force: true }))
  }

  /** Makes an edition of these entries the live one; its index is made by `index`. */
  publish(entries: ContentEntry[], at = now): Edition {
    const store = documentStore(this.dataDir)
    const all = [site(), writer('nour', 'Schrijft over de ochtend.'), writer('sietse', 'Schrijft over de avond.'), ...entries]
    for (const { document } of all) store.put(document, bodies.get(document) ?? bodyOf(''))
    this.edition = editionOf({ entries: all }, at, this.edition)
    writeManifest(this.dataDir, this.edition)
    moveTo(this.dataDir, this.edition.id)
    return this.edition
  }

  index = (edition = this.edition as Edition) => makeIndex({ dataDir: this.dataDir, edition })

  snapshot = (at = now) => new Snapshot(this.edition as Edition, at)

  ask = (text: string, more: Partial<Question> = {}, at = now): Answer =>
    search(this.snapshot(at), { locale: 'nl', text, ...more }, this.dataDir)

  /** The slugs that a question finds, best first. */
  slugs = (text: string, more: Partial<Question> = {}, at = now): string[] =>
    this.ask(text, more, at).found.map(({ entry }) => entry.slug)
}

/** A library with these entries and its index. */
export function library(...entries: ContentEntry[]): Library {
  const made = new Library()
  made.publish(entries)
  made.index()
  return made
}
