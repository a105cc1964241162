/** Where a seminar stands: one word, from its facts, its seats and the moment. Pure. */
import type { Moment } from '../content/schemas/fields'
import type { SeminarFields } from '../content/schemas/seminar'
import type { SeminarFacts } from './facts'

export type SeminarStatus = 'not_open' | 'open' | 'full' | 'closed' | 'past' | 'cancelled'

/** How many active sign-ups hold a seat, and how many wait for one. */
export interface Seats {
  taken: number
  waiting: number
}

/** What the status rests on. */
export type SeminarWindows = Pick<SeminarFacts, 'start' | 'opens' | 'closes' | 'cancelUntil' | 'cancelled'>

/** The windows of a seminar as an editor wrote it: closing and cancelling end at the start unless they say otherwise. */
export const windowsOf = ({
  start,
  signup,
  cancelled,
}: Pick<SeminarFields, 'start' | 'signup' | 'cancelled'>): SeminarWindows => ({
  start,
  opens: signup?.opens,
  closes: signup?.closes ?? start,
  cancelUntil: signup?.cancelUntil ?? start,
  cancelled,
})

/** Seats that a newcomer could have now: none while anyone waits, never below 0 (capacity may have been lowered). */
export const seatsLeft = (capacity: number, { taken, waiting }: Seats): number =>
  waiting > 0 ? 0 : Math.max(0, capacity - taken)

/** The first that holds of cancelled, past, not_open, closed; else `open`: what a page can say without counting seats. */
export function statusByTime(facts: SeminarWindows, now: Moment): Exclude<SeminarStatus, 'full'> {
  if (facts.cancelled) return 'cancelled'
  if (now >= facts.start) return 'past'
  if (facts.opens !== undefined && now < facts.opens) return 'not_open'
  if (now >= facts.closes) return 'closed'
  return 'open'
}

/** The first that holds of cancelled, past, not_open, closed, full, open. */
export function statusOf(facts: SeminarWindows & { capacity: number }, seats: Seats, now: Moment): SeminarStatus {
  const byTime = statusByTime(facts, now)
  return byTime === 'open' && seatsLeft(facts.capacity, seats) === 0 ? 'full' : byTime
}
