/** Does what has its time: one piece after the other, so many at once. For as long as the server runs: server/process/background/timed-work.ts. */
import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'
import { claimWork, type TimedWork, workDone, workLater } from '../../outbox/timed-work'
import { settings } from '../../settings'
import { ANSWERS, eraseAnswers } from '../answers/erase'
import { mailWeek, WEEK } from '../figures/week'
import { BOOKS, closeBooks, RETAIN, retain } from '../keeping/retain'
import { lapse } from '../line/held-seat'
import { LAPSE, LINE, offerSeatsOf } from '../line/offer-seats'
import { finishLeaving, LEAVE } from '../people/leave'
import { DIGEST, digest } from '../telling/digest'
import { REMIND, remind } from '../telling/remind'
import { TELL, tell } from '../telling/tell-changes'

/** When there is more to do of it: at once, or from a moment on. */
export type More = { again: Moment } | undefined
export type Handler = (db: Database, work: TimedWork, now: Moment) => Promise<More>

const handlers: Record<string, Handler> = {
  [LINE]: async (db, { key }, now) => void (await offerSeatsOf(db, key, now)),
  [LAPSE]: async (db, { key }, now) => await lapse(db, key, now).then(() => undefined),
  [LEAVE]: async (db, { key }, now) => await finishLeaving(db, key, now).then(() => undefined),
  [TELL]: tell,
  [REMIND]: remind,
  [DIGEST]: digest,
  [RETAIN]: retain,
  [BOOKS]: closeBooks,
  [ANSWERS]: eraseAnswers,
  [WEEK]: async (db, _, now) => await mailWeek(db, settings().adminEmails, now).then(() => undefined),
}

/** At once; the next look is soon. */
const AT_ONCE = 20
/** What failed waits a minute, twice as long each time, up to an hour. */
const waitAfter = (attempts: number) => Math.min(60_000 * 2 ** (attempts - 1), 3_600_000)

/** How many pieces were begun. `trouble`: is told of each that failed, which is tried again later. */
export async function doTimedWork(
  db: Database,
  now: Moment,
  trouble: (error: unknown, work: TimedWork) => void,
): Promise<number> {
  const all = await claimWork(db, AT_ONCE, now)
  for (const work of all) {
    try {
      const more = await handlers[work.kind]?.(db, work, now)
      await (more ? workLater(db, work, more.again) : workDone(db, work))
    } catch (error) {
      trouble(error, work)
      await workLater(db, work, now + waitAfter(work.attempts))
    }
  }
  return all.length
}
