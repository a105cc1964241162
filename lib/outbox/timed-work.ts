/**
 * Work that has its time: offers that run out, reminders, what is erased. Written in the transaction that decides on it, claimed as the
 * outbox claims its mails, so that of several servers one does it. It may be done twice when a server is killed in the middle: who does
 * it looks at how things stand, and mails by a key that goes once.
 */
import type { ExpressionBuilder, Selectable } from 'kysely'
import type { Database } from '../database/open'
import type { Tables } from '../database/tables'
import type { TimedWorkTable } from '../database/tables/outbox'
import type { Moment } from '../domain/units'
import { isReleased } from './held'

export type TimedWork = Selectable<TimedWorkTable>

/** How long a claim holds, in milliseconds. */
const LEASE = 60_000
/** As in the outbox: written while a clock was wrong. */
const TOO_FAR_AHEAD = 30 * 60_000

interface Planned {
  kind: string
  /** Of one kind there is one with this key; planned again it moves to its new time. */
  key: string
  due: Moment
  data?: object
}

export async function plan(db: Database, { kind, key, due, data = {} }: Planned): Promise<void> {
  const values = { due, data: JSON.stringify(data), claimed_until: null, attempts: 0 }
  await db
    .insertInto('timed_work')
    .values({ kind, key, ...values })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet(values))
    .execute()
}

export const unplan = (db: Database, kind: string, key: string) =>
  db.deleteFrom('timed_work').where('kind', '=', kind).where('key', '=', key).execute()

/** What is due, oldest first: ours for the length of a lease. */
export async function claimWork(db: Database, limit: number, now: Moment): Promise<TimedWork[]> {
  const due = await db
    .selectFrom('timed_work')
    .selectAll()
    .where((eb) => isDue(eb, now))
    .orderBy('due')
    .orderBy('key')
    .limit(limit)
    .execute()
  const claimed = await Promise.all(due.map((work) => claim(db, work, now)))
  return claimed.filter((work) => work !== undefined)
}

/** Who comes second finds the condition no longer true. */
const claim = (db: Database, { kind, key }: TimedWork, now: Moment): Promise<TimedWork | undefined> =>
  db
    .updateTable('timed_work')
    .set((eb) => ({ claimed_until: now + LEASE, attempts: eb('attempts', '+', 1) }))
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where((eb) => isDue(eb, now))
    .returningAll()
    .executeTakeFirst()

const isDue = (eb: ExpressionBuilder<Tables, 'timed_work'>, now: Moment) =>
  eb.and([
    eb('due', '<=', now),
    isReleased(),
    eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now), eb('claimed_until', '>', now + TOO_FAR_AHEAD)]),
  ])

/** Only as it was claimed: what was planned again meanwhile has its time yet. */
export const workDone = (db: Database, { kind, key, due, attempts }: TimedWork) =>
  db
    .deleteFrom('timed_work')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('due', '=', due)
    .where('attempts', '=', attempts)
    .execute()

/** Not done, or not all of it: again from `due`. */
export const workLater = (db: Database, { kind, key, attempts }: TimedWork, due: Moment) =>
  db
    .updateTable('timed_work')
    .set({ due, claimed_until: null })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('attempts', '=', attempts)
    .execute()
