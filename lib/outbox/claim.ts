/** Mails of the outbox are claimed to be sent. A claim is a lease: it keeps two servers from sending the same mail, and what a killed one held is free again after it. */
import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../database/open'
import type { Tables } from '../database/tables'
import type { OutboxRow } from '../database/tables/outbox'
import type { Moment } from '../domain/units'
import { isReleased } from './held'
import { priorities } from './outbox'
import { ofSignIn } from './sign-in'

/** How long a claim holds; who is still sending prolongs it. In milliseconds. */
export const lease = 15_000

/** Further ahead than any wait or claim of ours: it was written while a clock was wrong, and counts no more. */
const tooFarAhead = 30 * 60_000

/**
 * Rows that may be sent now, by their priority and then the oldest first; from here on they are ours for the length of a lease. None: there is
 * nothing due. `perMinute`: messages from the desk wait while so many mails went out in the last minute.
 */
export async function claimDue(db: Database, limit: number, now: Moment, perMinute = Infinity): Promise<OutboxRow[]> {
  for (;;) {
    const due = await dueAt(db, now)
      .select(['id', 'priority', 'claimed_until'])
      .orderBy('priority')
      .orderBy('next_attempt_at')
      .limit(limit)
      .execute()
    const broken = due.filter(isBrokenOff)
    if (broken.length > 0) await giveUp(db, broken, now)
    const whole = due.filter((row) => !isBrokenOff(row))
    const first = whole.filter(({ priority }) => priority < priorities.message)
    const messages = whole.slice(first.length)
    const room = messages.length > 0 ? await roomFor(db, perMinute, now) : 0
    const ids = [...first, ...messages.slice(0, room)].map(({ id }) => id)
    if (ids.length === 0 && broken.length > 0) continue
    if (ids.length === 0) return []
    const claimed = await claim(db, ids, now)
    // Another was quicker with all of them: there may be more.
    if (claimed.length > 0) return claimed.sort((a, b) => a.priority - b.priority || a.next_attempt_at - b.next_attempt_at)
  }
}

/**
 * A message to many whose sender was killed in the middle: perhaps it arrived. It is not sent again by itself, as a confirmation is: nobody gets
 * one twice, and who looks at the message at the desk sees of whom it is not known.
 */
const isBrokenOff = ({ priority, claimed_until }: Pick<OutboxRow, 'priority' | 'claimed_until'>) =>
  priority === priorities.message && claimed_until !== null

const giveUp = (db: Database, rows: Pick<OutboxRow, 'id'>[], now: Moment) =>
  db
    .updateTable('outbox')
    .set({ failed_at: now, claimed_until: null, last_error: BROKEN_OFF })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .where((eb) => isDue(eb, now))
    .execute()

/** In `last_error`. */
export const BROKEN_OFF = 'BROKEN_OFF'

const MINUTE = 60_000

/** How many more may go, by what went out or is going out. Of several servers that look at the same moment one may be a few too quick. */
async function roomFor(db: Database, perMinute: number, now: Moment): Promise<number> {
  if (perMinute === Infinity) return Infinity
  const { count } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) =>
      eb.or([
        eb.and([eb('sent_at', '>', now - MINUTE), eb('sent_at', '<=', now + MINUTE)]),
        eb.and([eb('sent_at', 'is', null), eb('claimed_until', '>=', now), eb('claimed_until', '<=', now + lease)]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Math.max(0, perMinute - Number(count))
}

/** Who comes second finds the condition no longer true: the row was claimed between its reading and its writing. */
const claim = (db: Database, ids: string[], now: Moment): Promise<OutboxRow[]> =>
  db
    .updateTable('outbox')
    .set((eb) => ({ claimed_until: now + lease, attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .where((eb) => isDue(eb, now))
    .returningAll()
    .execute()

const dueAt = (db: Database, now: Moment) => db.selectFrom('outbox').where((eb) => isDue(eb, now))

const isDue = (eb: ExpressionBuilder<Tables, 'outbox'>, now: Moment) =>
  eb.and([
    eb('sent_at', 'is', null),
    eb('failed_at', 'is', null),
    eb.or([isReleased(), eb('template', '=', ofSignIn)]),
    eb.or([eb('next_attempt_at', '<=', now), eb('next_attempt_at', '>', now + tooFarAhead)]),
    eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now), eb('claimed_until', '>', now + tooFarAhead)]),
  ])

type Change = Partial<Pick<OutboxRow, 'claimed_until' | 'failed_at' | 'next_attempt_at' | 'last_error'>>
/** Only while the claim is still ours: `attempts` counts the claims. */
const change = (db: Database, { id, attempts }: Claim, values: Change) =>
  db.updateTable('outbox').set(values).where('id', '=', id).where('attempts', '=', attempts).where('sent_at', 'is', null)

/** Which claim it is. */
export type Claim = Pick<OutboxRow, 'id' | 'attempts'>

/** Still sending. */
export const prolong = (db: Database, claim: Claim, now: Moment) =>
  change(db, claim, { claimed_until: now + lease })
    .where('claimed_until', 'is not', null)
    .execute()
/** `error` names no address. */
export const markRetry = (db: Database, claim: Claim, next: Moment, error: string) =>
  change(db, claim, { next_attempt_at: next, claimed_until: null, last_error: error }).execute()
/** Given up. */
export const markFailed = (db: Database, claim: Claim, now: Moment, error: string) =>
  change(db, claim, { failed_at: now, claimed_until: null, last_error: error }).execute()
/** There is nothing to send any more: who it was for does not come, or took their word back. */
export const drop = (db: Database, { id, attempts }: Claim) =>
  db.deleteFrom('outbox').where('id', '=', id).where('attempts', '=', attempts).where('sent_at', 'is', null).execute()
/** What it said is not needed any more, and is not kept. */
export const markSent = (db: Database, { id }: Claim, now: Moment) =>
  db
    .updateTable('outbox')
    .set({ sent_at: now, claimed_until: null, last_error: null, data: '{}' })
    .where('id', '=', id)
    .execute()
