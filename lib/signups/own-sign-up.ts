/** One's own sign-up, behind its token: to look at, and to cancel. */

import type { Database, Trx } from '../database/open'
import type { SignUpRow } from '../database/tables'
import { inTransaction } from '../database/transaction'
import type { SeminarFacts } from '../domain/facts'
import type { Moment } from '../domain/units'
import { unplan } from '../outbox/timed-work'
import { countSeats } from './counts'
import { lockSeminar, storedSeminar } from './facts/stored-facts'
import { LAPSE, offerSeats } from './line/offer-seats'
import { record } from './log/events'
import { mailCancellation, printedCode } from './mails'
import { idOf } from './tokens'

export interface OwnSignUp {
  signUp: SignUpRow
  facts: SeminarFacts
  /** How often the seminar's facts have changed: the calendar file's SEQUENCE. */
  revision: number
  /** As printed. */
  code: string | null
}

/** What the token's page shows; undefined when the token is not ours or its sign-up is gone. Changes nothing. */
export async function ownSignUp(db: Database, token: string, secrets: readonly string[]): Promise<OwnSignUp | undefined> {
  const id = idOf(token, secrets)
  const signUp = id && (await signUpOf(db, id))
  const seminar = signUp && (await storedSeminar(db, signUp.seminar))
  if (!signUp || !seminar) return undefined
  return { signUp, facts: seminar.facts, revision: seminar.revision, code: await printedCode(db, signUp.code) }
}

export type Cancelling = 'possible' | 'already' | 'past' | 'too_late'

/** Whether it can be cancelled now. */
export function cancelling({ status }: Pick<SignUpRow, 'status'>, facts: SeminarFacts, now: Moment): Cancelling {
  if (status === 'cancelled') return 'already'
  if (now >= facts.start) return 'past'
  // What is held for somebody may be given back for as long as it is held.
  if (status === 'offered' || status === 'unconfirmed') return 'possible'
  return now < facts.cancelUntil ? 'possible' : 'too_late'
}

/** `already` tells a second press from the first; both are fine. `until`: the moment at which cancelling was over. */
export type Cancelled =
  | { ok: true; already: boolean }
  | { ok: false; why: 'unknown' }
  | { ok: false; why: 'past' | 'too_late'; until: Moment }

/** Cancels: frees the seat, offers it to the first in line, and tells the attendee and the organiser. Pressed again it changes nothing. */
export async function cancelSignUp(db: Database, token: string, secrets: readonly string[], now: Moment): Promise<Cancelled> {
  const id = idOf(token, secrets)
  const found = id && (await signUpOf(db, id))
  if (!found) return { ok: false, why: 'unknown' }
  return inTransaction(db, (trx) => cancel(trx, found, now))
}

async function cancel(trx: Trx, { id, seminar }: SignUpRow, now: Moment): Promise<Cancelled> {
  const stored = await lockSeminar(trx, seminar)
  const signUp = await signUpOf(trx, id)
  // Renamed, or deleted, while we waited for the lock.
  if (signUp && signUp.seminar !== seminar) return cancel(trx, signUp, now)
  if (!stored || !signUp) return { ok: false, why: 'unknown' }
  const can = cancelling(signUp, stored.facts, now)
  if (can === 'already') return { ok: true, already: true }
  if (can !== 'possible') return { ok: false, why: can, until: Math.min(stored.facts.cancelUntil, stored.facts.start) }
  await trx
    .updateTable('signups')
    .set({ status: 'cancelled', cancelled_at: now, held_until: null })
    .where('id', '=', id)
    .execute()
  await unplan(trx, LAPSE, id)
  await mailCancellation(trx, signUp, await countSeats(trx, signUp.seminar), now)
  const { code, status } = signUp
  await record(trx, { kind: 'cancelled', actor: 'visitor', seminar: signUp.seminar, signUpId: id, code, data: { status } }, now)
  await offerSeats(trx, stored, now)
  return { ok: true, already: false }
}

const signUpOf = (db: Database, id: string): Promise<SignUpRow | undefined> =>
  db.selectFrom('signups').selectAll().where('id', '=', id).executeTakeFirst()
