/** What is planned by itself, whoever forgot to: at a start and now and then everything that has its time gets it. Bounded by the seminars to come. */
import type { Database } from '../database/open'
import type { Moment } from '../domain/units'
import { planLines } from './line/offer-seats'

/** A database that was restored or filled elsewhere has its work too. */
export const planAtStart = (db: Database, now: Moment): Promise<void> => planLines(db, now)

/** Whatever made a seat free: by this it is offered within a minute. */
export const planNowAndThen = (db: Database, now: Moment): Promise<void> => planLines(db, now)
