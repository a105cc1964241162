/** One's own sign-up, behind its token: to look at, and to cancel. */

import type { Database } from '../database/open'
import type { SignUpRow } from '../database/tables/signups'
import { inTransaction } from '../database/transaction'
import type { SeminarFacts } from '../domain/facts'
import type { Moment } from '../domain/units'
import { type Locked, lockSignUp, signUpOf } from './facts/lock-sign-up'
import { storedSeminar } from './facts/stored-facts'
import { freeSeat } from './line/free-seat'
import { printedCode } from './mails/parts'
import { mailCancellation } from './mails/seat'
import { idOf } from './tokens'

export interface OwnSignUp {
  signUp: SignUpRow
  facts: SeminarFacts
  /** How often the seminar's facts have changed: the calendar file's SEQUENCE. */
  revision: number
  /** As printed. */
  code: string | null
  /** What became of it, of one that is cancelled: somebody else has the seat, or they are at another seminar. */
  became?: 'passed_on' | 'moved'
}

/** What the token's page shows; undefined when the token is not ours or its sign-up is gone. Changes nothing. */
export async function ownSignUp(db: Database, token: string, secrets: readonly string[]): Promise<OwnSignUp | undefined> {
  const id = idOf(token, secrets)
  return id === undefined ? undefined : signUpById(db, id)
}

/** The same for who needs no token: the desk. */
export async function signUpById(db: Database, id: string): Promise<OwnSignUp | undefined> {
  const signUp = await signUpOf(db, id)
  const seminar = signUp && (await storedSeminar(db, signUp.seminar))
  if (!signUp || !seminar) return undefined
  const { facts, revision } = seminar
  return { signUp, facts, revision, code: await printedCode(db, signUp.code), became: await becameOf(db, signUp) }
}

async function becameOf(db: Database, { passed_to: to, seminar }: SignUpRow): Promise<OwnSignUp['became']> {
  const next = to === null ? undefined : await signUpOf(db, to)
  return next && (next.seminar === seminar ? 'passed_on' : 'moved')
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

/** Why something of one's own cannot be changed any more. `until`: the moment at which that was over. */
export type TooLate = { ok: false; why: 'unknown' } | { ok: false; why: 'past' | 'too_late'; until: Moment }

/** `already` tells a second press from the first; both are fine. */
export type Cancelled = { ok: true; already: boolean } | TooLate

/** Cancels: frees the seat, offers it to the first in line, and tells the attendee and the organiser. Pressed again it changes nothing. */
export async function cancelSignUp(db: Database, token: string, secrets: readonly string[], now: Moment): Promise<Cancelled> {
  const id = idOf(token, secrets)
  if (id === undefined) return { ok: false, why: 'unknown' }
  return inTransaction(db, async (trx): Promise<Cancelled> => {
    const seen = await lockSignUp(trx, id)
    if (!seen) return { ok: false, why: 'unknown' }
    const can = cancelling(seen.signUp, seen.seminar.facts, now)
    if (can === 'already') return { ok: true, already: true }
    if (can !== 'possible') return tooLate(can, seen)
    await freeSeat(trx, seen, { actor: 'visitor', mail: mailCancellation }, now)
    return { ok: true, already: false }
  })
}

export const tooLate = (why: 'past' | 'too_late', { seminar: { facts } }: Locked): TooLate => ({
  ok: false,
  why,
  until: Math.min(facts.cancelUntil, facts.start),
})
