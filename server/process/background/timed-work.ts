/** Work that has its time, for as long as the server runs: looked at every second. Several servers share it by their claims. */
import { clock } from '../../../lib/clock'
import type { Database } from '../../../lib/database/open'
import { tidySignIns } from '../../../lib/desk/sign-in'
import type { Moment } from '../../../lib/domain/units'
import { errorForLog } from '../../../lib/http/log'
import { removeErasedFiles } from '../../../lib/mail/delivery/erased-files'
import { settings } from '../../../lib/settings'
import { tidyLimits } from '../../../lib/signups/limits/share'
import { planAtStart, planNowAndThen } from '../../../lib/signups/timed/planned'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { troubleInWords } from '../operator-errors'

/** In milliseconds. */
const INTERVAL = 1_000
const NOW_AND_THEN = 30_000

/** Until the returned function is called, which resolves when nothing is under way any more. */
export function keepTime(db: Database, dataDir: string): () => Promise<void> {
  let stopped = false
  let troubled = false
  let planned: number | undefined
  let tidied: Moment | undefined

  async function round(): Promise<void> {
    if (planned === undefined) await planAtStart(db, clock.now())
    else if (performance.now() - planned > NOW_AND_THEN) await planNowAndThen(db, clock.now())
    else return await work()
    planned = performance.now()
    await work()
    const now = clock.now()
    await removeErasedFiles(db, dataDir, tidied)
    await tidySignIns(db, now)
    await tidyLimits(db, now)
    tidied = now
  }
  async function work(): Promise<void> {
    const tell = (error: unknown, { kind }: { kind: string }) =>
      console.error(`Timed work (${kind}) failed, and is tried again: ${errorForLog(error)}`)
    while (!stopped && (await doTimedWork(db, clock.now(), tell)) > 0);
    troubled = false
  }
  /** The database is away: told of once. */
  function trouble(error: unknown) {
    if (!troubled) console.error(`Timed work cannot be looked at: ${troubleInWords(error, settings()) ?? errorForLog(error)}`)
    troubled = true
  }

  let under = Promise.resolve()
  let timer: NodeJS.Timeout
  const again = () => {
    if (!stopped) timer = setTimeout(() => (under = round().catch(trouble).then(again)), INTERVAL)
  }
  again()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await under
  }
}
