/** The file of sign-ups on disk: for its owner alone, whole, and still the one that was opened. */
import { closeSync, openSync, statSync } from 'node:fs'
import type { SqliteFile } from '../../files/sqlite'

/** Names and addresses are in it: for its owner alone. The -wal and -shm files take over its rights. */
export function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600))
  } catch (error) {
    throw Object.assign(new Error((error as Error).message, { cause: error }), { code: 'SQLITE_CANTOPEN', path: file })
  }
}

/** Files that turned out to be damaged, as they were then: who asks again and again does not make us read them again and again. */
const damagedFiles = new Map<string, string>()

/** A seat is not given out on half a database: one page that cannot be read, and none of it is used. */
export function mustBeWhole(open: SqliteFile, file: string): void {
  const { size, mtimeMs } = statSync(file)
  const state = `${size} ${mtimeMs}`
  if (damagedFiles.get(file) !== state) {
    const [found] = open.prepare('pragma quick_check(1)').all([]) as { quick_check: string }[]
    if (found?.quick_check === 'ok') return
    damagedFiles.set(file, state)
  }
  throw Object.assign(new Error(`${file} is damaged`), { code: 'SQLITE_CORRUPT' })
}

/** By which a file is told from another that took its place. */
export const inodeOf = (file: string) => statSync(file, { bigint: true, throwIfNoEntry: false })?.ino
