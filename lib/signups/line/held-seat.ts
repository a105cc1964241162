/**
 * A seat that is held for somebody for a while: offered from the waiting list, or waiting until the address is confirmed. It is taken by a
 * press (POST) on one's own page, given back there, or lapses and goes to the next.
 */
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { unplan } from '../../outbox/timed-work'
import { countSeats } from '../counts'
import { type Locked, lockSignUp } from '../facts/lock-sign-up'
import { record } from '../log/events'
import { printedCode } from '../mails/parts'
import { mailLapsed } from '../mails/seat'
import { mailConfirmation } from '../mails/sign-up'
import { idOf } from '../tokens'
import { endSignUp } from './free-seat'
import { LAPSE, offerSeats } from './offer-seats'

export type Took = { ok: true; already: boolean } | { ok: false; why: 'unknown' | 'over' }

/** Takes the seat that is held. Pressed again it changes nothing. `lock`: for the control test, which shows that a seat is given twice by who does not look under the lock. */
export async function takeHeldSeat(
  db: Database,
  token: string,
  secrets: readonly string[],
  now: Moment,
  lock = lockSignUp,
): Promise<Took> {
  const id = idOf(token, secrets)
  return id === undefined ? { ok: false, why: 'unknown' } : withSeminar(db, id, (trx, seen) => take(trx, seen, now), lock)
}

/** Ends what nobody answered; its time may have been moved, or it was answered just now. */
export const lapse = (db: Database, id: string, now: Moment): Promise<void> =>
  withSeminar(db, id, (trx, seen) => giveUp(trx, seen, now)).then(() => undefined)

/** Under the lock of its seminar. */
const withSeminar = (
  db: Database,
  id: string,
  work: (trx: Trx, seen: Locked) => Promise<Took>,
  lock = lockSignUp,
): Promise<Took> =>
  inTransaction(db, async (trx) => {
    const seen = await lock(trx, id)
    return seen ? await work(trx, seen) : { ok: false, why: 'unknown' }
  })

const isHeld = ({ status }: SignUpRow) => status === 'offered' || status === 'unconfirmed'

async function take(trx: Trx, { seminar, signUp }: Locked, now: Moment): Promise<Took> {
  if (signUp.status === 'confirmed') return { ok: true, already: true }
  if (!isHeld(signUp) || now >= (signUp.held_until ?? now) || now >= seminar.facts.start) return { ok: false, why: 'over' }
  const { id, code } = signUp
  const became = { ...signUp, status: 'confirmed', held_until: null } as const
  await trx.updateTable('signups').set({ status: 'confirmed', held_until: null }).where('id', '=', id).execute()
  await unplan(trx, LAPSE, id)
  const kind = signUp.status === 'offered' ? 'accepted' : 'confirmed'
  await record(trx, { kind, actor: 'visitor', seminar: signUp.seminar, signUpId: id, code, data: {} }, now)
  const seats = await countSeats(trx, signUp.seminar)
  await mailConfirmation(trx, became, { code: await printedCode(trx, code), seats, now })
  return { ok: true, already: false }
}

async function giveUp(trx: Trx, { seminar, signUp }: Locked, now: Moment): Promise<Took> {
  if (!isHeld(signUp) || now < (signUp.held_until ?? now)) return { ok: false, why: 'over' }
  const { id, code, status } = signUp
  await endSignUp(trx, id, now)
  await record(trx, { kind: 'lapsed', actor: 'server', seminar: signUp.seminar, signUpId: id, code, data: { status } }, now)
  // An address that was made up by somebody else is written to once, and no more.
  if (status === 'offered') await mailLapsed(trx, signUp, now)
  await offerSeats(trx, seminar, now)
  return { ok: true, already: false }
}
