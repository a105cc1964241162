/**
 * PostgreSQL with all that is done in one transaction, the making of tables too: a process that is killed halfway has changed nothing. What is begun
 * as a transaction within it is a savepoint.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type PostgresAdapter,
  type QueryCompiler,
} from 'kysely'
import { postgresDialect } from './engines/postgres'
import type { Database } from './open'
import type { Tables } from './tables'

/** Throws what `work` throws, and then nothing has changed. */
export async function allOrNothing(databaseUrl: string, work: (db: Database) => Promise<void>): Promise<void> {
  const dialect = postgresDialect(databaseUrl)
  const driver = new OneTransaction(dialect.createDriver())
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => dialect.createAdapter() as PostgresAdapter,
      createQueryCompiler: (): QueryCompiler => dialect.createQueryCompiler(),
      createIntrospector: (own) => dialect.createIntrospector(own),
    } satisfies Dialect,
  })
  try {
    await work(db)
    await driver.end('commit')
  } finally {
    await db.destroy()
  }
}

class OneTransaction implements Driver {
  #connection?: DatabaseConnection
  #depth = 0

  constructor(private readonly driver: Driver) {}

  async init(): Promise<void> {
    await this.driver.init()
    this.#connection = await this.driver.acquireConnection()
    await this.#say('begin')
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection as DatabaseConnection
  }

  async releaseConnection(): Promise<void> {}

  beginTransaction = () => this.#say(`savepoint s${++this.#depth}`)
  commitTransaction = () => this.#say(`release savepoint s${this.#depth--}`)
  rollbackTransaction = () => this.#say(`rollback to savepoint s${this.#depth--}`)

  async end(how: 'commit' | 'rollback'): Promise<void> {
    const connection = this.#connection
    if (!connection) return
    await this.#say(how)
    this.#connection = undefined
    await this.driver.releaseConnection(connection)
  }

  async destroy(): Promise<void> {
    await this.end('rollback').catch(() => {})
    await this.driver.destroy()
  }

  async #say(statement: string): Promise<void> {
    await this.#connection?.executeQuery(CompiledQuery.raw(statement))
  }
}
