/** Brings the tables of search to an edition: what is the same stays. */

import type { Document, Hash } from '../../content/types'
import { type Locale, locales } from '../../domain/locale'
import type { Made } from '../../editions/file/write/write'
import type { Edition } from '../../editions/types'
import { unshared } from '../../editions/unshared'
import type { SqliteFile } from '../../files/sqlite'
import { stem, wordsIn } from '../../language/stem'
import { type Searchable, searchableIn } from './documents'
import { textOf } from './text'

/** How many documents were put in, and taken out. */
export interface Updated {
  added: number
  removed: number
}
type BodyOf = (hash: Hash) => Document

/** Words of what went stay in the vocabulary: where as much went as is there, new tables are smaller. */
export function isWorn(db: SqliteFile): boolean {
  const [{ gone, here }] = db.prepare('select (select removed from searched) gone, count(*) here from searchable').all([]) as [
    { gone: number; here: number },
  ]
  return gone > 100 && gone > here
}

const keyOf = ({ kind, locale, slug }: Pick<Searchable, 'kind' | 'locale' | 'slug'>) => `${kind} ${locale} ${slug}`

/** The id of the edition that the tables have. */
export const followed = (db: SqliteFile): string =>
  (db.prepare('select edition from searched').all([]) as [{ edition: string }])[0].edition

/** The edition before is of use where the tables have exactly that: then only what the two do not share is looked at. */
export function update(db: SqliteFile, [edition, before]: Made, bodyOf: BodyOf): Updated {
  const { there, now } = (before && followed(db) === before.id && changed(db, before, edition)) || everything(db, edition)
  const fresh: Searchable[] = []
  for (const searchable of now) {
    const before = there.get(keyOf(searchable))
    if (before?.stamp !== searchable.stamp) fresh.push(searchable)
    else there.delete(keyOf(searchable))
  }
  for (const { id, locale } of there.values()) {
    for (const table of ['found', 'heads']) db.prepare(`delete from ${table}_${locale} where rowid = ?`).run([id])
    db.prepare('delete from searchable where id = ?').run([id])
  }
  db.prepare('update searched set removed = removed + ?, turn = turn + 1, edition = ?').run([there.size, edition.id])
  add(db, fresh, bodyOf)
  return { added: fresh.length, removed: there.size }
}

type Row = Pick<Searchable, 'kind' | 'locale' | 'slug' | 'stamp'> & { id: number }
/** What the tables have, by its key, and what is to be in them. */
interface Compared {
  there: Map<string, Row>
  now: Searchable[]
}

const ROWS = 'select id, kind, locale, slug, stamp from searchable'
const byKey = (rows: unknown[]) => new Map((rows as Row[]).map((row) => [keyOf(row), row]))

const everything = (db: SqliteFile, edition: Edition): Compared => ({
  there: byKey(db.prepare(ROWS).all([])),
  now: searchableIn(edition),
})

/** Undefined where a name may have changed, of an author or a topic: all that shows it is found by it. */
function changed(db: SqliteFile, before: Edition, edition: Edition): Compared | undefined {
  const [was, is] = unshared(before, edition)
  if (before.site !== edition.site || was.authors.length + is.authors.length > 0) return undefined
  const now = searchableIn(edition, is)
  const rows = db.prepare(`${ROWS} where kind = ? and locale = ? and slug = ?`)
  const names = [...searchableIn(before, was), ...now].map(({ kind, locale, slug }) => [kind, locale, slug])
  return { there: byKey(names.flatMap((name) => rows.all(name))), now }
}

/** After much was put in at once. */
export function optimise(db: SqliteFile): void {
  for (const locale of locales)
    for (const table of ['found', 'heads', 'pieces'])
      db.exec(`insert into ${table}_${locale} (${table}_${locale}) values ('optimize')`)
}

function add(db: SqliteFile, fresh: Searchable[], bodyOf: BodyOf): void {
  const row = db.prepare(
    'insert into searchable (kind, locale, slug, stamp, date, expires, topics) values (?, ?, ?, ?, ?, ?, ?) returning id',
  )
  for (const locale of locales) {
    const found = db.prepare(`insert into found_${locale} (rowid, title, summary, names, body) values (?, ?, ?, ?, ?)`)
    const heads = db.prepare(`insert into heads_${locale} (rowid, title, summary, names) values (?, ?, ?, ?)`)
    const vocabulary = new Map<string, string>()
    for (const searchable of fresh) {
      if (searchable.locale !== locale) continue
      const { kind, slug, stamp, date, expires, topics, title, summary, names, document } = searchable
      const [{ id }] = row.all([kind, locale, slug, stamp, date, expires ?? null, topics.join(' ')]) as [{ id: number }]
      const texts = [title, summary, names, textOf(bodyOf(document).tree)].map((text) => stemmed(text, locale, vocabulary))
      found.run([id, ...texts])
      heads.run([id, ...texts.slice(0, 3)])
    }
    addWords(db, locale, vocabulary)
  }
}

/** The text's stems, one space between them; its words are put in `vocabulary` with their stems. */
function stemmed(text: string, locale: Locale, vocabulary: Map<string, string>): string {
  return wordsIn(text)
    .map(({ word }) => {
      const found = stem(word, locale)
      if (isWritten(word)) vocabulary.set(word, found)
      return found
    })
    .join(' ')
}

/** Numbers have no typing errors that can be told, and are in no compound; what is longer than any word is none. */
const isWritten = (word: string) => word.length >= 3 && word.length <= 60 && !/^\d+$/.test(word)

function addWords(db: SqliteFile, locale: Locale, vocabulary: Map<string, string>): void {
  const put = db.prepare(`insert or ignore into words_${locale} (word, stem) values (?, ?) returning id`)
  const cut = db.prepare(`insert into pieces_${locale} (rowid, word) values (?, ?)`)
  for (const [word, stem] of vocabulary) {
    const [added] = put.all([word, stem]) as { id: number }[]
    if (added) cut.run([added.id, word])
  }
}
