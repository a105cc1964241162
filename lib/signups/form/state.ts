import type { Database } from '../../database/open'
import type { SeminarFacts } from '../../domain/facts'
import { type Seats, type SeminarStatus, seatsLeft, statusOf } from '../../domain/seminar/status'
import type { Moment } from '../../domain/units'
import { countSeats } from '../counts'
import { type StoredSeminar, storedSeminar } from '../facts/stored-facts'

export interface SeminarState extends Seats {
  facts: SeminarFacts
  status: SeminarStatus
  /** For a newcomer: 0 while anyone waits. */
  seatsLeft: number
}

/** How a seminar stands now, by its slug or an old one. Undefined: there is none. */
export async function seminarState(db: Database, slug: string, now: Moment): Promise<SeminarState | undefined> {
  const stored = await storedSeminar(db, slug)
  return stored && stateOf(stored, await countSeats(db, stored.facts.slug), now)
}

/** One whose file is gone takes no newcomers: it is closed, unless it was cancelled or is past. */
export function stateOf({ facts, removedAt }: StoredSeminar, seats: Seats, now: Moment): SeminarState {
  const status = statusOf(facts, seats, now)
  const gone = removedAt !== null && status !== 'cancelled' && status !== 'past'
  return { facts, status: gone ? 'closed' : status, seatsLeft: seatsLeft(facts.capacity, seats), ...seats }
}
