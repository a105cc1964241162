/** Opens what is remembered of the content. What cannot be used is thrown away: nothing is lost with it but time. */
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openSqliteFile, type SqliteFile } from '../../sqlite/sqlite-file'
import { Statements } from '../../sqlite/statements'
import { History } from './history'
import { TABLES } from './schema'

const fileIn = (cacheDir: string) => join(cacheDir, 'content.sqlite')
/** How long to wait for another process that reads the same content, in milliseconds. */
const PATIENCE = 10_000

const PARTS = ['', '-wal', '-shm']

/** Opened for `work`, and closed after it. `program`: what was remembered by another one is of no use. */
export async function withCache<T>(cacheDir: string, program: string, work: (file: SqliteFile) => T | Promise<T>): Promise<T> {
  const path = fileIn(cacheDir)
  try {
    return await closing(usable(path, program) ?? anew(path, program), work)
  } catch (error) {
    // Damage further on than where it opened.
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code))) throw error
    return closing(anew(path, program), work)
  }
}

/** To read back what a load that gave `mark` has just written. */
export function readBack<T>(cacheDir: string, program: string, mark: string, ask: (history: History) => T): T {
  const file = usable(fileIn(cacheDir), program)
  try {
    const history = file && new History(new Statements(file))
    if (history?.mark() !== mark) throw new Error(`what was loaded is not in ${cacheDir} any more`)
    return ask(history)
  } finally {
    file?.close()
  }
}

/** As `withCache`, for a look that keeps nothing: at what there is, else at an empty one in memory. */
export async function withCacheAsItIs<T>(
  cacheDir: string,
  program: string,
  work: (file: SqliteFile) => Promise<T>,
): Promise<T> {
  const path = fileIn(cacheDir)
  const empty = () => prepared(':memory:', program)
  try {
    return await closing((existsSync(path) && usable(path, program)) || empty(), work)
  } catch (error) {
    // Damaged; of another user; or held by who publishes from nothing, which takes long.
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_')) throw error
    return closing(empty(), work)
  }
}

async function closing<T>(file: SqliteFile, work: (file: SqliteFile) => T | Promise<T>): Promise<T> {
  try {
    return await work(file)
  } finally {
    file.close()
  }
}

/** All of `work`, or nothing of it; `keep: false`: nothing, for a look. */
export async function inOne<T>(file: SqliteFile, { keep }: { keep: boolean }, work: () => Promise<T>): Promise<T> {
  file.exec('begin immediate')
  try {
    const result = await work()
    file.exec(keep ? 'commit' : 'rollback')
    return result
  } catch (error) {
    // A full disk has rolled back already.
    if (file.inTransaction) file.exec('rollback')
    throw error
  }
}

/** Undefined when it is another program's, or when it cannot be read. */
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
  // What an earlier Podium remembered.
  rmSync(join(dirname(path), 'content.json'), { force: true })
  for (const end of PARTS) rmSync(path + end, { force: true })
  return prepared(path, program)
}

function prepared(path: string, program: string): SqliteFile {
  const file = openSqliteFile(path, PATIENCE)
  file.exec('pragma journal_mode = wal; pragma synchronous = normal; begin immediate')
  file.exec(TABLES)
  const set = file.prepare('insert into meta values (?, ?)')
  set.run(['program', program])
  set.run(['name', crypto.randomUUID()])
  file.exec('commit')
  return file
}
