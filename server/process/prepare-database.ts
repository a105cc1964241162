/** The database before the first request: its tables, the facts that sign-ups rest on. Reading pages wait for neither. */
import { clock } from '../../lib/clock'
import { migrate } from '../../lib/database/migrate'
import { database } from '../../lib/database/open'
import { snapshot } from '../../lib/editions/snapshot'
import type { Settings } from '../../lib/settings'
import { startFacts } from '../../lib/signups/facts/copy-facts'
import { rememberSeen } from '../../lib/signups/facts/last-seen'
import { factsAreBehind, sqliteIsAway } from './operator-errors'

/** How often a database that could not be used is tried again, in milliseconds. */
const AGAIN = 10_000

/**
 * Prepares it. An SQLite file that cannot be used (damaged, no rights, a full disk) is told of once and tried again until the returned
 * function is called: reading goes on meanwhile. A PostgreSQL that is away stops the start, so that the service manager tries again.
 */
export async function prepareDatabase(settings: Settings, log: (line: string) => void = console.error): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined
  const attempt = async (isFirst: boolean): Promise<void> => {
    try {
      await prepare(settings, log)
    } catch (error) {
      const words = sqliteIsAway(error, settings)
      if (isFirst && !words) throw error
      if (isFirst) log(words as string)
      timer = setTimeout(() => attempt(false), AGAIN).unref()
    }
  }
  await attempt(true)
  return () => clearTimeout(timer)
}

async function prepare(settings: Settings, log: (line: string) => void): Promise<void> {
  await migrate(database())
  const { facts, publication } = await startFacts(database(), snapshot().facts(), clock.now())
  if (facts === 'behind') log(factsAreBehind(publication))
  else rememberSeen(settings.dataDir, publication)
}
