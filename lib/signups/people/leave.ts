/**
 * "Ik kom niet": one press, from the reminder. The seat stays theirs for a quarter of an hour in which they can come back, and a mail says so at
 * once: programs that look through mail for harm press buttons too.
 */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { plan, unplan } from '../../outbox/timed-work'
import { type Locked, lockSignUp } from '../facts/lock-sign-up'
import { freeSeat } from '../line/free-seat'
import { record } from '../log/events'
import { mailCancellation, mailLeaving } from '../mails/seat'
import { type Cancelled, cancelling, tooLate } from '../own-sign-up'
import { idOf } from '../tokens'

/** Kind of timed work; its key is a sign-up's id. */
export const LEAVE = 'leave'
/** In milliseconds. */
export const UNDO_WITHIN = 15 * 60_000

/** Pressed again it changes nothing: the time goes on from the first press. */
export const leave = (db: Database, token: string, secrets: readonly string[], now: Moment): Promise<Cancelled> =>
  withOwn(db, token, secrets, async (trx, seen) => {
    const can = cancelling(seen.signUp, seen.seminar.facts, now)
    if (can === 'already' || isLeaving(seen.signUp)) return { ok: true, already: true }
    if (can !== 'possible') return tooLate(can, seen)
    // Who has no seat gives none up: there is nothing to come back to but a place in the line.
    if (seen.signUp.status === 'confirmed') await hold(trx, seen, now)
    else await freeSeat(trx, seen, { actor: 'visitor', mail: mailCancellation }, now)
    return { ok: true, already: false }
  })

async function hold(trx: Trx, { signUp }: Locked, now: Moment): Promise<void> {
  const { id, seminar, code } = signUp
  const until = now + UNDO_WITHIN
  await trx.updateTable('signups').set({ held_until: until }).where('id', '=', id).execute()
  await plan(trx, { kind: LEAVE, key: id, due: until })
  await mailLeaving(trx, signUp, until, now)
  await record(trx, { kind: 'leaving', actor: 'visitor', seminar, signUpId: id, code, data: { until } }, now)
}

/** Comes after all, in that time. */
export const stay = (db: Database, token: string, secrets: readonly string[], now: Moment): Promise<Cancelled> =>
  withOwn(db, token, secrets, async (trx, seen) => {
    const { signUp, seminar } = seen
    if (signUp.status === 'confirmed' && signUp.held_until === null) return { ok: true, already: true }
    const { held_until: until, id, code } = signUp
    if (!isLeaving(signUp) || now >= (until ?? now)) return tooLate('too_late', seen)
    await trx.updateTable('signups').set({ held_until: null }).where('id', '=', id).execute()
    await unplan(trx, LEAVE, id)
    await record(trx, { kind: 'stayed', actor: 'visitor', seminar: seminar.facts.slug, signUpId: id, code, data: {} }, now)
    return { ok: true, already: false }
  })

/** The time is over: the seat is free, and they are told. */
export const finishLeaving = (db: Database, id: string, now: Moment): Promise<void> =>
  inTransaction(db, async (trx) => {
    const seen = await lockSignUp(trx, id)
    if (!seen || !isLeaving(seen.signUp) || now < (seen.signUp.held_until ?? now)) return
    await freeSeat(trx, seen, { actor: 'visitor', mail: mailCancellation }, now)
  })

export const isLeaving = ({ status, held_until }: { status: string; held_until: Moment | null }): boolean =>
  status === 'confirmed' && held_until !== null

async function withOwn(
  db: Database,
  token: string,
  secrets: readonly string[],
  work: (trx: Trx, seen: Locked) => Promise<Cancelled>,
): Promise<Cancelled> {
  const id = idOf(token, secrets)
  if (id === undefined) return { ok: false, why: 'unknown' }
  return inTransaction(db, async (trx): Promise<Cancelled> => {
    const seen = await lockSignUp(trx, id)
    return seen ? await work(trx, seen) : { ok: false, why: 'unknown' }
  })
}
