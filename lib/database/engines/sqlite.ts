/**
 * SQLite under Kysely, with two connections: one that writes, a transaction at a time, and one that only reads, so that a
 * reader never waits for a transaction (WAL). Waiting for another process's lock never blocks the event loop: SQLite itself
 * waits a few milliseconds at most, the rest is ours (`patiently`).
 */
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type CompiledQuery, type Dialect, type Driver, type QueryResult, SqliteAdapter } from 'kysely'
import { makeFolder } from '../../files/atomic'
import { openSqliteFile, type SqliteFile, type SqliteStatement } from '../../files/sqlite'
import { sqliteDialectOf, WithoutStreams } from './sqlite-dialect'
import { inodeOf, makeFile, mustBeWhole } from './sqlite-file'
import { patiently, Turns } from './wait'

/** Milliseconds for which SQLite itself may block while it waits for a lock. */
const busyTimeout = 5

export const sqliteDialect = (file: string): Dialect =>
  sqliteDialectOf(() => new SqliteDriver(file), new TransactionalSqliteAdapter())

/**
 * SQLite can change tables in a transaction, and ours begin by taking the one lock that holds between processes: so migrations
 * run in a transaction, which is the lock that Kysely lacks here.
 */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class SqliteDriver implements Driver {
  #writer!: SqliteFile
  #reader!: SqliteFile
  readonly #turns = new Turns()
  #inode?: bigint
  /** It could not be opened before, in this process. */
  #hasFailed = false

  constructor(private readonly file: string) {}

  async init(): Promise<void> {
    makeFolder(dirname(this.file))
    makeFile(this.file)
    this.#mustNotBeHalfPutBack()
    this.#writer = openSqliteFile(this.file, busyTimeout)
    try {
      await patiently(() => this.#writer.exec('pragma journal_mode = WAL'))
      await patiently(() => mustBeWhole(this.#writer, this.file))
      this.#writer.exec('pragma synchronous = FULL')
      this.#writer.exec('pragma foreign_keys = ON')
      this.#reader = openSqliteFile(this.file, busyTimeout)
      this.#reader.exec('pragma query_only = ON')
    } catch (error) {
      // Kysely tries again at the next question.
      this.#hasFailed = true
      this.#writer.close()
      throw error
    }
    this.#inode = inodeOf(this.file)
  }

  /** A copy that is put over a damaged file is empty at first: who took that for a new database would be left without tables. */
  #mustNotBeHalfPutBack(): void {
    if (!this.#hasFailed || statSync(this.file).size > 0) return
    throw Object.assign(new Error(`${this.file} is empty: put a copy back, or start again`), { code: 'SQLITE_NOTADB' })
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this)
  }

  /** A statement outside a transaction: a reading one at once, a writing one when it is its turn. */
  async run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#mustBeThere()
    const read = await patiently(() => {
      const statement = this.#reader.prepare(query.sql)
      return statement.readonly ? resultOf<R>(statement, query) : undefined
    })
    if (read) return read
    await this.#turns.take()
    try {
      return await patiently(() => this.runInside<R>(query))
    } finally {
      this.#turns.give()
    }
  }

  /** SQLite writes on into a file that was removed or put elsewhere: what is answered as kept would be gone. */
  #mustBeThere(): void {
    if (inodeOf(this.file) === this.#inode) return
    const gone = `${this.file} was removed or replaced while it was open: put it back, or start again`
    throw Object.assign(new Error(gone), { code: 'SQLITE_CANTOPEN' })
  }

  /** A statement of the transaction that has its turn. */
  runInside<R>(query: CompiledQuery): QueryResult<R> {
    return resultOf<R>(this.#writer.prepare(query.sql), query)
  }

  /** Takes SQLite's write lock at once: a transaction that began by reading could be refused when it comes to write. */
  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await this.#turns.take()
    try {
      this.#mustBeThere()
      await patiently(() => this.#writer.exec('begin immediate'))
      connection.inTransaction = true
    } catch (error) {
      this.#turns.give()
      throw error
    }
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await patiently(() => this.#writer.exec('commit'))
    this.#end(connection)
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    try {
      // Some errors (a full disk) make SQLite roll back by itself.
      if (this.#writer.inTransaction) this.#writer.exec('rollback')
    } finally {
      this.#end(connection)
    }
  }

  #end(connection: SqliteConnection): void {
    connection.inTransaction = false
    this.#turns.give()
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#reader?.close()
    this.#writer?.close()
  }
}

class SqliteConnection extends WithoutStreams {
  inTransaction = false

  constructor(private readonly driver: SqliteDriver) {
    super()
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.inTransaction ? this.driver.runInside<R>(query) : this.driver.run<R>(query)
  }
}

function resultOf<R>(statement: SqliteStatement, { parameters }: CompiledQuery): QueryResult<R> {
  if (statement.reader) return { rows: statement.all(parameters) as R[] }
  return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) }
}
