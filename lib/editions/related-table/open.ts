/** Opens the table of terms, below DATA_DIR/content. It can be made again of the content, so what cannot be used is thrown away. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteFile, type SqliteFile } from '../../sqlite/sqlite-file'
import { TABLES } from './schema'
import { RelatedTable } from './table'

/** Only who publishes comes here, and holds a lock. In milliseconds. */
const PATIENCE = 2_000

/** In one transaction. `program`: what was remembered by another one is of no use. */
export function withRelatedTable<T>(cacheDir: string, program: string, work: (table: RelatedTable) => T): T {
  const path = join(/* turbopackIgnore: true */ cacheDir, 'related.sqlite')
  try {
    return within(usable(path, program) ?? anew(path, program), work)
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code))) throw error
    return within(anew(path, program), work)
  }
}

function within<T>(file: SqliteFile, work: (table: RelatedTable) => T): T {
  try {
    file.exec('begin immediate')
    const result = work(new RelatedTable(file))
    file.exec('commit')
    return result
  } finally {
    file.close()
  }
}

function usable(path: string, program: string): SqliteFile | undefined {
  let file: SqliteFile | undefined
  try {
    file = openSqliteFile(path, PATIENCE)
    file.exec('pragma journal_mode = wal; pragma synchronous = normal')
    const [made] = file.prepare("select value from meta where name = 'program'").all([]) as { value: string }[]
    if (made?.value === program) return file
  } catch {
    // An empty file, one that is damaged, or no file of SQLite at all.
  }
  file?.close()
  return undefined
}

function anew(path: string, program: string): SqliteFile {
  for (const end of ['', '-wal', '-shm']) rmSync(/* turbopackIgnore: true */ path + end, { force: true })
  const file = openSqliteFile(path, PATIENCE)
  file.exec(`pragma journal_mode = wal; pragma synchronous = normal; begin immediate; ${TABLES}`)
  file.prepare('insert into meta values (?, ?)').run(['program', program])
  file.exec('commit')
  return file
}
