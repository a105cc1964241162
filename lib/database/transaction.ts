import { patiently } from './engines/wait'
import type { Database, Trx } from './open'

/**
 * Runs `work` in one transaction, again from the start when PostgreSQL asks for it (a deadlock, a serialization failure) or
 * SQLite's lock is taken. So `work` awaits nothing but the database and changes nothing else. Throws `DatabaseBusy`.
 */
export const inTransaction = <T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> =>
  // Each statement sees what was committed before it: what is counted after taking a lock is up to date.
  patiently(() => db.transaction().setIsolationLevel('read committed').execute(work))
