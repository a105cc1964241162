/** Where the link that marketing shares leads: the code behind it, and how each of its seminars stands. Nothing is taken. */

import type { Database } from '../../database/open'
import { priceWith } from '../../domain/codes/promo-code'
import type { PromoCodeFacts } from '../../domain/facts'
import { codeRefusal, windowRefusal } from '../../domain/sign-up/decision'
import { type Refused, refused } from '../../domain/sign-up/refusal'
import type { Cents, Moment } from '../../domain/units'
import { countSeatsOf, lastUse } from '../counts'
import { type StoredSeminar, storedSeminars } from '../facts/stored-facts'
import { type SeminarState, stateOf } from '../form/state'
import { findCode } from './redeem'

export interface Choice extends SeminarState {
  /** Under the code. */
  price: Cents
  /** Why nobody can sign up for it now: its window, or that it is full without a waiting list. Absent: its form is open. */
  refusal?: Refused
}

export interface SharedLink {
  code: PromoCodeFacts
  /** Why the code gives nothing, whichever the seminar: not yet valid, expired, used up. */
  refusal?: Refused
  /** Its seminars by their start; of a code for all of them, only those that are still to come. */
  choices: Choice[]
}

/** Undefined: there is no such code. */
export async function sharedLink(db: Database, typed: string, now: Moment): Promise<SharedLink | undefined> {
  const { facts: code, uses } = await findCode(db, typed)
  if (!code) return undefined
  const seminars = await storedSeminars(db, code.seminars)
  const shown = code.seminars === 'all' ? seminars.filter(({ facts }) => now < facts.start) : seminars
  const seats = await countSeatsOf(
    db,
    shown.map(({ facts }) => facts.slug),
  )
  const choice = (stored: StoredSeminar): Choice => {
    const state = stateOf(stored, seats(stored.facts.slug), now)
    return { ...state, price: priceWith(stored.facts.price, code.discount), refusal: refusalOf(stored, state, now) }
  }
  const choices = shown.map(choice).sort((a, b) => a.facts.start - b.facts.start)
  // Asked without a seminar: what is wrong with the code itself.
  const refusal = codeRefusal({ facts: { ...code, seminars: 'all' }, uses }, '', now)
  // One of a batch that leads nowhere is as one that nobody made.
  if (code.batch !== undefined && (refusal || choices.every((one) => one.refusal))) return undefined
  if (refusal?.code === 'code_used_up') refusal.moment = await lastUse(db, code.normalised, now)
  return { code, refusal, choices }
}

/** The seminars that one can sign up for by this link now. */
export const openOf = ({ refusal, choices }: SharedLink): Choice[] =>
  refusal ? [] : choices.filter((choice) => !choice.refusal)

/** Where the link leads at once: the one there is, or that which `seminar` in its query names. */
export function chosenOf(link: SharedLink, seminar: unknown): Choice | undefined {
  const open = openOf(link)
  return open.length === 1 ? open[0] : open.find(({ facts }) => facts.slug === seminar)
}

const refusalOf = ({ facts, removedAt }: StoredSeminar, { status }: SeminarState, now: Moment): Refused | undefined =>
  status === 'full' && !facts.waitlist ? refused('seminar_full') : windowRefusal(facts, removedAt, now)
