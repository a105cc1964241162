import { Migrator, sql } from 'kysely'
import { RowLockedAdapter } from './engines/postgres'
import { migrations } from './migrations'
import type { Database } from './open'

/**
 * Brings the tables up to date. Processes that start together take turns: on PostgreSQL, and what speaks its protocol, by a row that is locked
 * meanwhile; on SQLite by the transaction in which they run. Throws when the database is newer than this code.
 */
export const migrate = (db: Database): Promise<void> =>
  db.getExecutor().adapter instanceof RowLockedAdapter ? inTurn(db, () => toLatest(db)) : toLatest(db)

async function toLatest(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** The row is ours until the transaction ends: also when this process is killed, for then its connection ends. */
async function inTurn(db: Database, work: () => Promise<void>): Promise<void> {
  await makeRow(db)
  await db.transaction().execute(async (trx) => {
    // However long the one before us, and our own, may take.
    for (const limit of ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'])
      await sql.raw(`set local ${limit} = 0`).execute(trx)
    await sql`update migration_turn set turns = turns + 1 where id = 1`.execute(trx)
    await work()
  })
}

/** What two do at once one of them is refused (PostgreSQL looks for a table before it makes it, and not under a lock). */
async function makeRow(db: Database, again = true): Promise<void> {
  try {
    await sql`create table if not exists migration_turn (id integer primary key, turns bigint not null)`.execute(db)
    await sql`insert into migration_turn values (1, 0) on conflict do nothing`.execute(db)
  } catch (error) {
    if (!again) throw error
    await makeRow(db, false)
  }
}
