/** A file in which a program remembers what it can find out again: one that another program made, or that is damaged, is thrown away. */
import { rmSync } from 'node:fs'
import { openSqliteFile, type SqliteFile } from './sqlite'

export interface Remembered {
  path: string
  /** Which program made it: what another one remembered is of no use. */
  program: string
  /** SQL of its tables; `meta (name, value)` is among them. */
  tables: string
  /** How long to wait for another process, in milliseconds. */
  patience: number
}

const MODES = 'pragma journal_mode = wal; pragma synchronous = normal'

/** Undefined when it is another program's, or when it cannot be read. */
export function usable({ path, program, patience }: Remembered): SqliteFile | undefined {
  let file: SqliteFile | undefined
  try {
    file = openSqliteFile(path, patience)
    file.exec(MODES)
    const [made] = file.prepare("select value from meta where name = 'program'").all([]) as { value: string }[]
    if (made?.value === program) return file
  } catch {
    // An empty file, one that is damaged, or no file of SQLite at all.
  }
  file?.close()
  return undefined
}

/** In the place of whatever was there. */
export function anew(what: Remembered): SqliteFile {
  for (const end of ['', '-wal', '-shm']) rmSync(/* turbopackIgnore: true */ what.path + end, { force: true })
  return prepared(what)
}

/** With its tables, and nothing in them. `path` may be `:memory:`. */
export function prepared({ path, program, tables, patience }: Remembered): SqliteFile {
  const file = openSqliteFile(path, patience)
  file.exec(`${MODES}; begin immediate; ${tables}`)
  const set = file.prepare('insert into meta values (?, ?)')
  set.run(['program', program])
  set.run(['name', crypto.randomUUID()])
  file.exec('commit')
  return file
}
