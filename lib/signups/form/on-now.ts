/** What one can sign up for now, if only for the waiting list. */

import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'
import { countSeatsOf } from '../counts'
import { storedSeminars } from '../facts/stored-facts'
import { type SeminarState, stateOf } from './state'

export const takesSignUps = ({ status, facts }: Pick<SeminarState, 'status' | 'facts'>): boolean =>
  status === 'open' || (status === 'full' && facts.waitlist)

/** By their start. */
export async function seminarsOnNow(db: Database, now: Moment): Promise<SeminarState[]> {
  const ahead = (await storedSeminars(db, 'all')).filter(({ facts }) => now < facts.start)
  const seats = await countSeatsOf(
    db,
    ahead.map(({ facts }) => facts.slug),
  )
  const states = ahead.map((stored) => stateOf(stored, seats(stored.facts.slug), now))
  return states.filter(takesSignUps).sort((a, b) => a.facts.start - b.facts.start)
}
