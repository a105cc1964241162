import { Migrator } from 'kysely'
import { migrations } from './migrations'
import type { Database } from './open'

/**
 * Brings the tables up to date. Processes that start together take turns: on PostgreSQL by Kysely's advisory lock, on SQLite by the
 * transaction in which they run. Throws when the database is newer than this code.
 */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
