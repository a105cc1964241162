/** What a page can say of a promo code without counting who used it. Pure. */
import type { Moment } from '@/lib/content/schemas/fields'
import type { PromoCode, Seminar } from '@/lib/editions/types'
import { priceWith, readDiscount } from '@/lib/seminars/promo-code'
import { phaseOfSeminar } from '@/lib/seminars/status'

export type CodeState =
  | { kind: 'valid' }
  | { kind: 'not_yet'; from: Moment }
  /** Since when: the first moment at which it no longer held. */
  | { kind: 'expired'; since: Moment }
  /** The code would hold, but none of its evenings can be signed up for. */
  | { kind: 'nothing_on' }

/** The evenings that a code opens; `only` narrows them to one. */
export const seminarsOfCode = (code: PromoCode, seminars: readonly Seminar[], only?: string): Seminar[] =>
  seminars.filter(({ slug }) => (only ? slug === only : code.seminars.includes('all') || code.seminars.includes(slug)))

/** Whether sign-up is open or will be. */
export const comes = (seminar: Seminar, now: Moment): boolean => ['open', 'not_open'].includes(phaseOfSeminar(seminar, now))

export function codeState(code: PromoCode, seminars: Seminar[], now: Moment): CodeState {
  if (code.validUntil !== undefined && now >= code.validUntil) return { kind: 'expired', since: code.validUntil }
  if (!seminars.some((seminar) => comes(seminar, now))) return { kind: 'nothing_on' }
  if (code.validFrom !== undefined && now < code.validFrom) return { kind: 'not_yet', from: code.validFrom }
  return { kind: 'valid' }
}

/** What this seminar costs under the code. */
export const priceUnder = (code: PromoCode, { price }: Seminar) => priceWith(price, readDiscount(code.discount))
