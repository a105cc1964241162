/** Copies an edition's facts into the database of these settings, which is made or brought up to date when it has to be. */
import type { CopyFacts } from '../../lib/editions/publish'
import type { Settings } from '../../lib/settings'

/** For `publish`: what is open is closed again. The database's code is only loaded when there is something to copy. */
export const copyFactsOf =
  (settings: Settings): CopyFacts =>
  async (edition) => {
    const { openDatabase } = await import('../../lib/database/open')
    const { migrate } = await import('../../lib/database/migrate')
    const { copyFacts } = await import('../../lib/seminars/copy-facts')
    const { warningsOf } = await import('../../lib/seminars/vanished')
    const db = openDatabase(settings)
    try {
      await migrate(db)
      return warningsOf(await copyFacts(db, edition, Date.now()))
    } finally {
      await db.destroy()
    }
  }
