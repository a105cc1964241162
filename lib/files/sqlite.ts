/**
 * One connection to an SQLite file: better-sqlite3's, or that of Node itself (22.16 and newer) where the former has no binary for
 * this Node and none can be made, as on a machine with the headers of another Node.
 */
import Sqlite from 'better-sqlite3'

export interface SqliteStatement {
  /** It changes nothing. */
  readonly: boolean
  /** It gives rows. */
  reader: boolean
  all(parameters: readonly unknown[]): unknown[]
  run(parameters: readonly unknown[]): { changes: number | bigint }
}
export interface SqliteFile {
  readonly inTransaction: boolean
  prepare(sql: string): SqliteStatement
  exec(sql: string): unknown
  close(): unknown
}

/**
 * Opens `file`; SQLite itself waits `timeout` milliseconds for a lock. `readOnly`: it must be there, and is never written to. Errors
 * carry SQLite's name as their `code`.
 */
export function openSqliteFile(file: string, timeout: number, { readOnly = false } = {}): SqliteFile {
  try {
    return new Sqlite(file, { timeout, readonly: readOnly })
  } catch (error) {
    const own = hasNoBinary(error) ? nodesOwn() : undefined
    if (!own) throw error
    const opened = new NodeSqliteFile(named(() => new own.DatabaseSync(file, { readOnly })))
    opened.exec(`pragma busy_timeout = ${timeout}`)
    return opened
  }
}

const hasNoBinary = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === 'ERR_DLOPEN_FAILED' || /bindings file/.test(String(error))

interface NodeStatement {
  columns(): unknown[]
  all(...parameters: unknown[]): unknown[]
  run(...parameters: unknown[]): { changes: number | bigint }
}
interface NodeDatabase {
  readonly isTransaction: boolean
  prepare(sql: string): NodeStatement
  exec(sql: string): void
  close(): void
}
interface NodeSqlite {
  DatabaseSync: new (file: string, options?: { readOnly?: boolean }) => NodeDatabase
  StatementSync: { prototype: Partial<NodeStatement> }
}

/** Undefined where this Node has none, or an older one that cannot tell which statements give rows. */
export function nodesOwn(): NodeSqlite | undefined {
  const module = process.getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined
  return module?.StatementSync.prototype.columns && module
}

export class NodeSqliteFile implements SqliteFile {
  constructor(private readonly database: NodeDatabase) {}

  get inTransaction() {
    return this.database.isTransaction
  }

  prepare(sql: string): SqliteStatement {
    const statement = named(() => this.database.prepare(sql))
    return {
      readonly: /^\s*select\b/i.test(sql),
      reader: statement.columns().length > 0,
      all: (parameters) => named(() => statement.all(...parameters)),
      run: (parameters) => named(() => statement.run(...parameters)),
    }
  }

  exec(sql: string) {
    return named(() => this.database.exec(sql))
  }

  close() {
    this.database.close()
  }
}

/** Primary result codes (sqlite.org/rescode.html) under the names that better-sqlite3 gives them. */
const names: Record<number, string> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
}

function named<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = names[Number((error as { errcode?: number }).errcode) & 0xff]
    throw code ? Object.assign(error as Error, { code }) : error
  }
}
