/** Somebody is there: set once, under the seminar's lock, so that of two telephones one sets it and the other says since when. And the undoing of a mistaken press. */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import { type Admission, admission, type Doorkeeper } from '../../domain/sign-up/attendance'
import type { Moment } from '../../domain/units'
import { unplan } from '../../outbox/timed-work'
import { type Locked, lockSignUp } from '../facts/lock-sign-up'
import { record } from '../log/events'
import { LEAVE } from '../people/leave'

export type Attended = Admission | { ok: false; why: 'unknown' }

/** `lock`: for the control test, which shows that two set it when nobody waits. */
export const attend = (db: Database, id: string, by: Doorkeeper, now: Moment, lock = lockSignUp): Promise<Attended> =>
  inTransaction(db, async (trx): Promise<Attended> => {
    const seen = await lock(trx, id)
    if (!seen) return { ok: false, why: 'unknown' }
    const outcome = admission(seen.signUp, seen.seminar.facts, by, now)
    if (outcome.ok) await set(trx, seen, now, by, now)
    return outcome
  })

/** It was not them. Pressed again it changes nothing. */
export const unattend = (db: Database, id: string, by: Doorkeeper, now: Moment): Promise<Attended> =>
  inTransaction(db, async (trx): Promise<Attended> => {
    const seen = await lockSignUp(trx, id)
    if (!seen) return { ok: false, why: 'unknown' }
    const { signUp, seminar } = seen
    if (signUp.attended_at === null) return { ok: true }
    const outcome = admission({ ...signUp, attended_at: null }, seminar.facts, by, now)
    if (outcome.ok) await set(trx, seen, null, by, now)
    return outcome
  })

async function set(trx: Trx, { signUp }: Locked, at: Moment | null, { actor, helper }: Doorkeeper, now: Moment): Promise<void> {
  const { id, seminar, code } = signUp
  // Who said that they would not come, and is there all the same, came.
  await trx.updateTable('signups').set({ attended_at: at, held_until: null }).where('id', '=', id).execute()
  await unplan(trx, LEAVE, id)
  const data = helper ? { link: helper.link } : {}
  const kind = at === null ? 'unattended' : 'attended'
  await record(trx, { kind, actor, seminar, signUpId: id, code, data }, now)
}
