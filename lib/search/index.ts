/**
 * Makes the index of an edition from the one before it and what changed. A file of its own, written under another name and renamed:
 * whoever is killed half-way leaves nothing that is read.
 */
import { closeSync, constants, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { type Locale, locales } from '../addresses'
import { editionIds, previousId } from '../editions/pointer'
import { documentOf } from '../editions/store'
import type { Edition } from '../editions/types'
import { openSqliteFile, type SqliteFile } from '../sqlite/sqlite-file'
import { stem, wordsIn } from '../words/stem'
import { type Searchable, searchableIn } from './documents'
import { indexedIds, indexFile, removeIndex } from './files'
import { createTables, FORM, formOf } from './tables'
import { textOf } from './text'

export interface Indexed {
  /** False: it was there already. */
  made: boolean
  /** Documents that were put in, and taken out. */
  added: number
  removed: number
}

interface Options {
  /** Absolute path. */
  dataDir: string
  edition: Edition
}

const nothing: Indexed = { made: false, added: 0, removed: 0 }
const TIMEOUT = 2_000

/** Makes it when it is not there yet, and clears away those that no server and no rollback asks for. Only for who publishes. */
export function makeIndex({ dataDir, edition }: Options): Indexed {
  const indexed = isThere(dataDir, edition.id) ? nothing : make({ dataDir, edition })
  clearAway(dataDir, edition.id)
  return indexed
}

/** Whether the edition has an index that this version of Podium reads. */
function isThere(dataDir: string, id: string): boolean {
  try {
    const db = openSqliteFile(indexFile(dataDir, id), TIMEOUT, { readOnly: true })
    try {
      return formOf(db) === FORM
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

let count = 0

function make({ dataDir, edition }: Options): Indexed {
  const file = indexFile(dataDir, edition.id)
  const temporary = `${file}.${process.pid}.${++count}.tmp`
  try {
    const indexed = fromTheLast(dataDir, edition, temporary) ?? anew(dataDir, edition, temporary)
    toDisk(temporary)
    renameSync(/* turbopackIgnore: true */ temporary, file)
    return indexed
  } catch (error) {
    rmSync(/* turbopackIgnore: true */ temporary, { force: true })
    throw error
  }
}

/** A copy of the newest index with what is different; undefined when there is none that can be used. */
function fromTheLast(dataDir: string, edition: Edition, into: string): Indexed | undefined {
  const last = indexedIds(dataDir).find((id) => id !== edition.id && isThere(dataDir, id))
  if (last === undefined) return undefined
  try {
    copyFileSync(/* turbopackIgnore: true */ indexFile(dataDir, last), into, constants.COPYFILE_FICLONE)
    return write(into, (db) => (isWorn(db) ? undefined : update(db, dataDir, edition)))
  } catch (error) {
    // A disk that is full is full for a new one as well; an index that is broken is replaced.
    if (!/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    return undefined
  }
}

function anew(dataDir: string, edition: Edition, into: string): Indexed {
  rmSync(/* turbopackIgnore: true */ into, { force: true })
  return write(into, (db) => {
    createTables(db)
    const indexed = update(db, dataDir, edition)
    for (const locale of locales)
      for (const table of ['found', 'pieces'])
        db.exec(`insert into ${table}_${locale} (${table}_${locale}) values ('optimize')`)
    return indexed
  })
}

/** In one transaction, without a journal: a file that is not finished is thrown away. */
function write<T>(file: string, work: (db: SqliteFile) => T): T {
  const db = openSqliteFile(file, TIMEOUT)
  try {
    db.exec('pragma journal_mode = off; pragma synchronous = off; begin')
    const result = work(db)
    db.exec(`pragma user_version = ${FORM}; commit`)
    return result
  } finally {
    db.close()
  }
}

/** Words of what went stay in the vocabulary: where as much went as is there, a new index is smaller. */
function isWorn(db: SqliteFile): boolean {
  const [{ gone, here }] = db.prepare('select (select count from removed) gone, count(*) here from documents').all([]) as [
    { gone: number; here: number },
  ]
  return gone > 100 && gone > here
}

const keyOf = ({ kind, locale, slug }: Pick<Searchable, 'kind' | 'locale' | 'slug'>) => `${kind} ${locale} ${slug}`

function update(db: SqliteFile, dataDir: string, edition: Edition): Indexed {
  const rows = db.prepare('select id, kind, locale, slug, stamp from documents').all([]) as (Searchable & { id: number })[]
  const there = new Map(rows.map((row) => [keyOf(row), row]))
  const fresh: Searchable[] = []
  for (const searchable of searchableIn(edition)) {
    const before = there.get(keyOf(searchable))
    if (before?.stamp !== searchable.stamp) fresh.push(searchable)
    else there.delete(keyOf(searchable))
  }
  for (const { id, locale } of there.values()) {
    db.prepare(`delete from found_${locale} where rowid = ?`).run([id])
    db.prepare('delete from documents where id = ?').run([id])
  }
  if (there.size > 0) db.prepare('update removed set count = count + ?').run([there.size])
  add(db, dataDir, fresh)
  return { made: true, added: fresh.length, removed: there.size }
}

function add(db: SqliteFile, dataDir: string, fresh: Searchable[]): void {
  const row = db.prepare('insert into documents (kind, locale, slug, stamp, date) values (?, ?, ?, ?, ?) returning id')
  const columns = '(rowid, title, summary, names, body) values (?, ?, ?, ?, ?)'
  for (const locale of locales) {
    const found = db.prepare(`insert into found_${locale} ${columns}`)
    const vocabulary = new Map<string, string>()
    for (const searchable of fresh) {
      if (searchable.locale !== locale) continue
      const { kind, slug, stamp, date, title, summary, names, document } = searchable
      const [{ id }] = row.all([kind, locale, slug, stamp, date]) as [{ id: number }]
      const texts = [title, summary, names, textOf(documentOf(document, dataDir).tree)]
      found.run([id, ...texts.map((text) => stemmed(text, locale, vocabulary))])
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

function toDisk(file: string): void {
  const descriptor = openSync(/* turbopackIgnore: true */ file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The live edition's stays, and that of the one a rollback goes to; of an edition that is gone none does. */
function clearAway(dataDir: string, live: string): void {
  const editions = new Set(editionIds(dataDir))
  const staying = new Set([live, previousId(dataDir)])
  for (const id of indexedIds(dataDir)) if (!staying.has(id) || !editions.has(id)) removeIndex(dataDir, id)
}
