/** Where a seminar stands: one word, from its facts, its seats and the moment. Pure. */

import type { SeminarFacts } from '../facts'
import type { Moment } from '../units'

/** What an editor writes of it that time decides on. */
export interface WrittenSeminar {
  start: Moment
  end: Moment
  signup?: { opens?: Moment; closes?: Moment; cancelUntil?: Moment }
  cancelled?: string
}

/** Of a sign-up. `offered` and `unconfirmed` hold a seat for a while. */
export type SignUpStatus = 'confirmed' | 'offered' | 'unconfirmed' | 'waitlisted' | 'cancelled'

/** Who holds a seat: an offered one counts as taken (CONTRACT). */
export const holdsSeat = (status: SignUpStatus): boolean => status !== 'waitlisted' && status !== 'cancelled'

export type SeminarStatus = 'not_open' | 'open' | 'full' | 'closed' | 'past' | 'cancelled'

/** How many active sign-ups hold a seat, and how many wait for one. */
export interface Seats {
  taken: number
  waiting: number
}

/** What the status rests on. */
export type SeminarWindows = Pick<SeminarFacts, 'start' | 'opens' | 'closes' | 'cancelUntil' | 'cancelled'>

/** What pages say of it, without counting seats: between its start and its end a seminar has begun, and is not past yet. */
export type SeminarPhase = Exclude<SeminarStatus, 'full'> | 'begun'

/** The windows of a seminar as an editor wrote it: closing and cancelling end at the start unless they say otherwise. */
export const windowsOf = ({ start, signup, cancelled }: Omit<WrittenSeminar, 'end'>): SeminarWindows => ({
  start,
  opens: signup?.opens,
  closes: signup?.closes ?? start,
  cancelUntil: signup?.cancelUntil ?? start,
  cancelled,
})

/** Seats that a newcomer could have now: none while anyone waits, never below 0 (capacity may have been lowered). */
export const seatsLeft = (capacity: number, { taken, waiting }: Seats): number =>
  waiting > 0 ? 0 : Math.max(0, capacity - taken)

/** Whether so few seats are taken that it does not help to say how many: less than a tenth. */
export const hardlyTaken = (capacity: number, left: number): boolean => capacity - left < capacity / 10

/** The first that holds of cancelled, past, not_open, closed; else `open`: what a page can say without counting seats. */
export function statusByTime(facts: SeminarWindows, now: Moment): Exclude<SeminarStatus, 'full'> {
  if (facts.cancelled) return 'cancelled'
  if (now >= facts.start) return 'past'
  if (facts.opens !== undefined && now < facts.opens) return 'not_open'
  if (now >= facts.closes) return 'closed'
  return 'open'
}

/** For pages: a door that closes at the start is one thing, a seminar that has been another. */
export function phaseOf(facts: SeminarWindows & Pick<SeminarFacts, 'end'>, now: Moment): SeminarPhase {
  const status = statusByTime(facts, now)
  return status === 'past' && now < facts.end ? 'begun' : status
}

/** The phase of a seminar that was looked up, with its seats. */
export const phaseOfState = (
  { status, facts }: { status: SeminarStatus; facts: Pick<SeminarFacts, 'end'> },
  now: Moment,
): SeminarPhase | 'full' => (status === 'past' && now < facts.end ? 'begun' : status)

/** The phase of a seminar as an editor wrote it. */
export const phaseOfSeminar = (seminar: WrittenSeminar, now: Moment): SeminarPhase =>
  phaseOf({ ...windowsOf(seminar), end: seminar.end }, now)

/** Whether nobody stands in the light any more: a seminar that was, that is called off, or that one cannot come to. */
export const isUnlit = (phase: SeminarPhase | 'full'): boolean => ['past', 'cancelled', 'closed'].includes(phase)

/** The first that holds of cancelled, past, not_open, closed, full, open. */
export function statusOf(facts: SeminarWindows & { capacity: number }, seats: Seats, now: Moment): SeminarStatus {
  const byTime = statusByTime(facts, now)
  return byTime === 'open' && seatsLeft(facts.capacity, seats) === 0 ? 'full' : byTime
}
