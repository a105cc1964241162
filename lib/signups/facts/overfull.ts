/** Seminars to come that have more people with a seat than their file gives seats now: nobody is dropped, and publishing warns. */

import type { Trx } from '../../database/open'
import type { Moment } from '../../domain/units'
import { countSeatsOf } from '../counts'
import type { StoredSeminar } from './stored-facts'

export interface Overfull {
  slug: string
  title: string
  capacity: number
  taken: number
}

export async function overfull(trx: Trx, seminars: StoredSeminar[], now: Moment): Promise<Overfull[]> {
  const coming = seminars.map(({ facts }) => facts).filter(({ end, cancelled }) => end > now && !cancelled)
  const seats = await countSeatsOf(
    trx,
    coming.map(({ slug }) => slug),
  )
  return coming
    .map(({ slug, title, capacity }) => ({ slug, title: title.nl, capacity, taken: seats(slug).taken }))
    .filter(({ capacity, taken }) => taken > capacity)
}
