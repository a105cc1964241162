/** PostgreSQL (15 or newer, or an engine that speaks its protocol) under Kysely. */
import { CompiledQuery, type DatabaseConnection, type Dialect, PostgresAdapter, PostgresDialect } from 'kysely'
import { waiting } from './wait'

/** Counts and moments are bigint there, which `pg` hands out as text. None of ours comes near 2^53. */
const bigint = 20

/** The package is only taken in where there is such a database: most have none. */
export const postgresDialect = (url: string): Dialect =>
  new Postgres({ pool: () => poolOf(url), onCreateConnection: setLimits })

class Postgres extends PostgresDialect {
  override createAdapter() {
    return new RowLockedAdapter()
  }
}

/** Kysely takes an advisory lock, which engines that only speak the protocol lack, or take without keeping it: ours is a row (migrate.ts). */
export class RowLockedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
}

async function poolOf(url: string) {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: waiting.patience,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: { getTypeParser: (type, format) => (type === bigint ? Number : pg.types.getTypeParser(type, format)) },
  })
  // A connection that breaks leaves the pool, and the next query that wanted it fails. The events say it again, whether it was
  // idle or between two statements of a transaction; unheard, they would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** A row that somebody else keeps locked, a transaction whose process hangs, a statement without end: an error, not a hanging request. */
async function setLimits(connection: DatabaseConnection): Promise<void> {
  const { patience } = waiting
  // Not as start-up parameters: poolers refuse those that they do not know.
  await connection.executeQuery(CompiledQuery.raw(`set lock_timeout = ${patience}`))
  await connection.executeQuery(CompiledQuery.raw(`set statement_timeout = ${3 * patience}`))
  await connection.executeQuery(CompiledQuery.raw(`set idle_in_transaction_session_timeout = ${2 * patience}`))
}
