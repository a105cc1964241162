/** The database of this process: SQLite in DATA_DIR, or PostgreSQL when DATABASE_URL says so. From here on it is the same. */
import { join } from 'node:path'
import { Kysely, type Transaction } from 'kysely'
import { type Settings, settings } from '../settings'
import { besideDialect } from './engines/beside'
import { postgresDialect } from './engines/postgres'
import { sqliteDialect } from './engines/sqlite'
import type { Tables } from './tables'

/** A transaction is one too: what only reads takes this. */
export type Database = Kysely<Tables>
export type Trx = Transaction<Tables>

type Options = Pick<Settings, 'dataDir' | 'databaseUrl'>

/** Opens nothing until the first query. */
export const openDatabase = ({ dataDir, databaseUrl }: Options): Database =>
  new Kysely<Tables>({ dialect: databaseUrl ? postgresDialect(databaseUrl) : sqliteDialect(fileIn(dataDir)) })

/** The same, for who only reads, and a lot: SQLite on a thread beside the one that serves readers; PostgreSQL answers beside it by itself. */
export const openBeside = ({ dataDir, databaseUrl }: Options): Database =>
  databaseUrl ? openDatabase({ dataDir, databaseUrl }) : new Kysely<Tables>({ dialect: besideDialect(fileIn(dataDir)) })

const fileIn = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'podium.sqlite')

/** What /api/health calls it. */
export const engineOf = ({ databaseUrl }: Pick<Settings, 'databaseUrl'>): 'sqlite' | 'postgres' =>
  databaseUrl ? 'postgres' : 'sqlite'

// The server and Next's bundle are two copies of this module in one process: they share one database through the global object.
const key = Symbol.for('podium.database')
const besideKey = Symbol.for('podium.database.beside')
const shared = globalThis as { [key]?: Database; [besideKey]?: Database }

/** This process's database, by its settings. */
export const database = (): Database => (shared[key] ??= openDatabase(settings()))

/** What the desk's pages read. */
export const databaseBeside = (): Database => (settings().databaseUrl ? database() : besideThis())
const besideThis = (): Database => (shared[besideKey] ??= openBeside(settings()))

/** For the server's last moment. */
export async function closeDatabase(): Promise<void> {
  const open = [shared[besideKey], shared[key]]
  shared[key] = shared[besideKey] = undefined
  for (const one of open) await one?.destroy()
}

/** Resolves when the database answers; throws when it does not within `timeout` milliseconds. */
export async function ping(db: Database, timeout = 2_000): Promise<void> {
  let tooLong: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    tooLong = setTimeout(() => reject(new Error(`The database did not answer within ${timeout} ms`)), timeout)
  })
  try {
    await Promise.race([db.selectFrom('seminars').select('slug').limit(1).execute(), silence])
  } finally {
    clearTimeout(tooLong)
  }
}
