/** Opening DATA_DIR/editions.sqlite: to write, for the publisher who holds the lock; to read, for a server. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../files/atomic'
import { openSqliteFile, type SqliteFile } from '../../files/sqlite'
import { isDamage } from '../../files/sqlite-damage'
import { createTables, OPEN, SCHEMA_VERSION, schemaVersionOf } from './schema'
import { Statements } from './statements'

/** For the rest of this room, which opens no file itself. */
export { isDamage }

export const editionsFile = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'editions.sqlite')

/** It was made by a later version of Podium. The message is for the operator. */
export class LaterSchema extends Error {
  override name = 'LaterSchema'
  constructor(file: string, version: number) {
    super(
      `${file} is van een nieuwere Podium (vorm ${version}; deze leest vorm ${SCHEMA_VERSION}). Zet die nieuwere terug, of haal het bestand weg: ` +
        'bij de volgende start wordt het opnieuw gemaakt van de inhoud.',
    )
  }
}

/** How long to wait for a reader or another writer, in milliseconds. */
const PATIENCE = 5_000
const TRUNCATE_PATIENCE = 200

/** `why` it was made anew, where something was there: it can always be made again of the content, so nothing is lost but the way back. */
export interface Opened {
  file: SqliteFile
  anew?: 'damaged' | 'earlier schema'
}

/** Opens the file for writing, and makes it where there is none that can be used. Throws `LaterSchema`. */
export function openForWriting(dataDir: string): Opened {
  const path = editionsFile(dataDir)
  makeFolder(dataDir)
  try {
    const file = prepared(path)
    if (file) return { file }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { file: madeAnew(path), anew: 'damaged' }
  }
  return { file: madeAnew(path), anew: 'earlier schema' }
}

/** Undefined: it is of an earlier schema, which is not brought up to date. */
function prepared(path: string): SqliteFile | undefined {
  const file = openSqliteFile(path, PATIENCE)
  try {
    const version = schemaVersionOf(file)
    if (version > SCHEMA_VERSION) throw new LaterSchema(path, version)
    if (version > 0 && version < SCHEMA_VERSION) {
      file.close()
      return undefined
    }
    // In WAL mode `normal` would lose the last editions when the power fails.
    file.exec('pragma journal_mode = wal; pragma synchronous = full')
    if (version === 0) inOne(file, () => createTables(file))
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/** A reader that has the old one open keeps it until it looks for the file again. What the content cannot say goes along, if it can still be read. */
function madeAnew(path: string): SqliteFile {
  const gone = goneIn(path)
  removeFile(path)
  const file = prepared(path) as SqliteFile
  const insert = file.prepare(`insert into gone values (?, 0, ${OPEN})`)
  inOne(file, () => {
    for (const one of gone) insert.run([one])
  })
  return file
}

function goneIn(path: string): string[] {
  try {
    const file = openSqliteFile(path, PATIENCE, { readOnly: true })
    try {
      const rows = file.prepare(`select path from gone where until = ${OPEN}`).all([]) as { path: string }[]
      return rows.map(({ path }) => path)
    } finally {
      file.close()
    }
  } catch {
    return []
  }
}

function removeFile(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(/* turbopackIgnore: true */ path + end, { force: true })
}

export const removeEditionsFile = (dataDir: string): void => removeFile(editionsFile(dataDir))

/** Whether all of it can be read. It grows with the file: for a start, and after trouble. */
export function isWhole(file: SqliteFile): boolean {
  try {
    const [result] = file.prepare('pragma quick_check(1)').all([]) as { quick_check: string }[]
    return result?.quick_check === 'ok'
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** All of `work`, or nothing of it. */
export function inOne<T>(file: SqliteFile, work: () => T): T {
  file.exec('begin immediate')
  try {
    const result = work()
    file.exec('commit')
    return result
  } catch (error) {
    // A full disk has rolled back already.
    if (file.inTransaction) file.exec('rollback')
    throw error
  }
}

/** After an edition: the log does not shrink by itself while readers overlap. One that is busy is no failure, the next publish tries again. */
export function truncateLog(file: SqliteFile): void {
  file.exec(`pragma busy_timeout = ${TRUNCATE_PATIENCE}; pragma wal_checkpoint(truncate); pragma busy_timeout = ${PATIENCE}`)
}

/** Does `work` with the file open to read; undefined where there is none. */
export function reading<T>(dataDir: string, work: (file: Statements) => T): T | undefined {
  const path = editionsFile(dataDir)
  if (!existsSync(/* turbopackIgnore: true */ path)) return undefined
  const file = openSqliteFile(path, PATIENCE, { readOnly: true })
  try {
    return work(new Statements(file))
  } finally {
    file.close()
  }
}

/** Whether there is no file that is damaged. */
export function editionsAreWhole(dataDir: string): boolean {
  try {
    return reading(dataDir, ({ file }) => isWhole(file)) ?? true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}
