/** What a page can say of a promo code without counting who used it. Pure. */

import { phaseOfSeminar, type SeminarPhase, type WrittenSeminar } from '../seminar/status'
import type { Cents, Moment } from '../units'
import { priceWith, readDiscount } from './promo-code'

export type CodeState =
  | { kind: 'valid' }
  | { kind: 'not_yet'; from: Moment }
  /** Since when: the first moment at which it no longer held. */
  | { kind: 'expired'; since: Moment }
  /** The code would hold, but none of its seminars can be signed up for. */
  | { kind: 'nothing_on' }

/** The seminars that a code opens; `only` narrows them to one. */
export const seminarsOfCode = <S extends { slug: string }>(
  code: { seminars: readonly string[] },
  seminars: readonly S[],
  only?: string,
): S[] => seminars.filter(({ slug }) => (only ? slug === only : code.seminars.includes('all') || code.seminars.includes(slug)))

/** Whether sign-up is open or will be. */
export const isToCome = (phase: SeminarPhase): boolean => phase === 'open' || phase === 'not_open'
export const comes = (seminar: WrittenSeminar, now: Moment): boolean => isToCome(phaseOfSeminar(seminar, now))

export function codeState(
  code: { validFrom?: Moment; validUntil?: Moment },
  seminars: readonly WrittenSeminar[],
  now: Moment,
): CodeState {
  if (code.validUntil !== undefined && now >= code.validUntil) return { kind: 'expired', since: code.validUntil }
  if (!seminars.some((seminar) => comes(seminar, now))) return { kind: 'nothing_on' }
  if (code.validFrom !== undefined && now < code.validFrom) return { kind: 'not_yet', from: code.validFrom }
  return { kind: 'valid' }
}

/** What this seminar costs under the code. */
export const priceUnder = (code: { discount: string }, { price }: { price: Cents }) =>
  priceWith(price, readDiscount(code.discount))
