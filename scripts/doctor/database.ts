/** The database: whether it answers, and whether mails stand still since a restore. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, openDatabase, ping } from '../../lib/database/open'
import { date, time } from '../../lib/language/format'
import { countWaiting, heldSince, releaseSending } from '../../lib/outbox/held'
import type { Settings } from '../../lib/settings'
import { type Finding, type Look, note, well } from './examine'

const isEmpty = (error: unknown) =>
  /no such table/.test((error as Error).message) || (error as { code?: string }).code === '42P01'

export const databaseTrouble: Look = async (settings) => {
  const yet = note('er is nog geen database: `npm start` maakt hem')
  // Opening it would make it.
  if (!settings.databaseUrl && !existsSync(join(settings.dataDir, 'podium.sqlite'))) return yet
  const db = openDatabase(settings)
  try {
    await ping(db, 5_000)
    const answers = well(settings.databaseUrl ? 'PostgreSQL antwoordt' : 'SQLite antwoordt')
    const held = await heldSending(db)
    return held ? [answers, held] : answers
  } catch (error) {
    if (isEmpty(error)) return yet
    throw error
  } finally {
    await db.destroy()
  }
}

/** Tables of an older Podium, which nobody has started since. */
function notYet(error: unknown): undefined {
  if (!isEmpty(error)) throw error
}

/** Undefined: mails go out. */
async function heldSending(db: Database): Promise<Finding | undefined> {
  const since = await heldSince(db).catch(notYet)
  if (since === undefined) return undefined
  const when = `${date(since, 'nl')}, ${time(since, 'nl')} uur`
  const waiting = await countWaiting(db)
  return note(
    `verzenden staat stil sinds ${when}, na een restore: ${waiting} mails wachten. Is dit de site zelf, en geen kopie? Zeg dan: npm run doctor -- --send`,
  )
}

/** Lets mails go out again, and what has its time be done. */
export async function sendAgain(settings: Settings): Promise<string> {
  const db = openDatabase(settings)
  try {
    if ((await heldSince(db)) === undefined) return 'Verzenden stond niet stil.'
    const waiting = await countWaiting(db)
    await releaseSending(db)
    return `Verzenden gaat weer: ${waiting} mails die wachtten gaan uit zodra de server draait.`
  } finally {
    await db.destroy()
  }
}
