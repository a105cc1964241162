/** What is planned by itself, whoever forgot to: at a start and now and then everything that has its time gets it. Bounded by the seminars to come. */
import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'
import { planErasing } from '../answers/erase'
import { storedSeminars } from '../facts/stored-facts'
import { planWeek } from '../figures/week'
import { planRetention } from '../keeping/retain'
import { planLines } from '../line/offer-seats'
import { planReminders } from '../telling/remind'

/** A database that was restored or filled elsewhere has its work too. */
export async function planAtStart(db: Database, now: Moment): Promise<void> {
  const seminars = await storedSeminars(db, 'all')
  const all = seminars.map(({ facts }) => facts)
  await planReminders(db, all, now)
  await planErasing(db, all)
  await planNowAndThen(db, now)
}

/** Whatever made a seat free: by this it is offered within a minute. And who signed up since is erased at their time. */
export async function planNowAndThen(db: Database, now: Moment): Promise<void> {
  await planLines(db, now)
  await planRetention(db)
  await planWeek(db, now)
}
