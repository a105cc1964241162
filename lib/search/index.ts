/**
 * Makes the index of an edition from the one before it and what changed. A file of its own, written under another name and renamed:
 * whoever is killed half-way leaves nothing that is read.
 */
import { closeSync, constants, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { editionIds, previousId } from '../editions/pointer'
import { documentOf } from '../editions/store'
import type { Edition } from '../editions/types'
import { openSqliteFile, type SqliteFile } from '../sqlite/sqlite-file'
import { indexedIds, indexFile, removeIndex } from './files'
import { createTables, FORM, formOf } from './tables'
import { isWorn, optimise, type Updated, update } from './update'

/** `made`, false: it was there already. */
export type Indexed = Updated & { made: boolean }

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
    return write(into, (db) => (isWorn(db) ? undefined : updated(db, dataDir, edition)))
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
    const indexed = updated(db, dataDir, edition)
    optimise(db)
    return indexed
  })
}

const updated = (db: SqliteFile, dataDir: string, edition: Edition): Indexed => ({
  made: true,
  ...update(db, edition, (hash) => documentOf(hash, dataDir)),
})

/** In one transaction, without a journal: a file that is not finished is thrown away. */
function write<T>(file: string, work: (db: SqliteFile) => T): T {
  const db = openSqliteFile(file, TIMEOUT)
  try {
    db.exec('pragma journal_mode = off; pragma synchronous = off; begin')
    const result = work(db)
    db.exec('commit')
    return result
  } finally {
    db.close()
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
