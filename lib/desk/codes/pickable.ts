/** The evenings that a code can be for: those to come, and those that it is for already. */
import type { Database } from '../../database/open'
import type { Moment } from '../../domain/units'
import { storedSeminars } from '../../signups/facts/stored-facts'

export interface Pickable {
  slug: string
  title: string
}

/** A form has 60 fields at most. */
const MOST = 40

export async function pickable(db: Database, now: Moment, also: readonly string[] = []): Promise<Pickable[]> {
  const all = (await storedSeminars(db, 'all')).map(({ facts }) => facts).sort((a, b) => a.start - b.start)
  const shown = all.filter(({ slug, end }) => end > now || also.includes(slug)).slice(0, MOST)
  return shown.map(({ slug, title }) => ({ slug, title: title.nl }))
}
