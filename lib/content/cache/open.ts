/** Opens what is remembered of the content. What cannot be used is thrown away: nothing is lost with it but time. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { anew, prepared, type Remembered, usable } from '../../files/remembered'
import type { SqliteFile } from '../../files/sqlite'
import { isDamage } from '../../files/sqlite-damage'
import { Statements } from '../../files/statements'
import { History } from './history'
import { TABLES } from './schema'

const fileIn = (cacheDir: string) => join(cacheDir, 'content.sqlite')
/** How long to wait for another process that reads the same content, in milliseconds. */
const PATIENCE = 10_000

const fileOf = (cacheDir: string, program: string): Remembered => ({
  path: fileIn(cacheDir),
  program,
  tables: TABLES,
  patience: PATIENCE,
})

/** Opened for `work`, and closed after it. `program`: what was remembered by another one is of no use. */
export async function withCache<T>(cacheDir: string, program: string, work: (file: SqliteFile) => T | Promise<T>): Promise<T> {
  const file = fileOf(cacheDir, program)
  const empty = () => {
    // What an earlier Podium remembered.
    rmSync(join(cacheDir, 'content.json'), { force: true })
    return anew(file)
  }
  try {
    return await closing(usable(file) ?? empty(), work)
  } catch (error) {
    if (!isDamage(error)) throw error
    return closing(empty(), work)
  }
}

/** To read back what a load that gave `mark` has just written. */
export function readBack<T>(cacheDir: string, program: string, mark: string, ask: (history: History) => T): T {
  const file = usable(fileOf(cacheDir, program))
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
  const there = fileOf(cacheDir, program)
  const empty = () => prepared({ ...there, path: ':memory:' })
  try {
    return await closing((existsSync(there.path) && usable(there)) || empty(), work)
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
