/** Tells the other machines on the same database which commit is live now. With SQLite there are none. */
import type { Outcome } from '../../../lib/publishing/outcome'
import type { Settings } from '../../../lib/settings'

/** Nothing is said of what did not go well. `atStart`: only when no other machine has published since. */
export async function sayLive(outcome: Outcome, settings: Settings, { atStart = false } = {}): Promise<void> {
  if (!outcome.ok || !settings.databaseUrl) return
  const { openDatabase } = await import('../../../lib/database/open')
  const { rememberTaken, sayLive, takenNumber } = await import('../../../lib/signups/facts/live-commit')
  const db = openDatabase(settings)
  try {
    const said = await sayLive(db, outcome.edition, atStart ? takenNumber(settings.dataDir) : undefined)
    if (said) rememberTaken(settings.dataDir, said)
  } finally {
    await db.destroy()
  }
}
