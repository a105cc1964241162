/** An edition between two of its moments: everything that is asked of it then has one answer. */
import type { Moment } from '../content/schemas/fields'
import { momentsOfCode, momentsOfSeminar } from './moments'
import type { Edition } from './types'

export interface Epoch {
  edition: Edition
  /** From which moment on, and until which. */
  from: Moment
  until: Moment
  /** Some moment in it. */
  now: Moment
  /** The same in every process, for as long as nothing can be answered otherwise. */
  id: string
}

type Dated = Pick<Edition, 'articles' | 'seminars' | 'promoCodes'>
const known = new WeakMap<Dated, Float64Array>()

/** When something in an edition comes, goes, opens or closes; rising. */
function momentsOf(edition: Dated): Float64Array {
  const before = known.get(edition)
  if (before) return before
  const moments = new Set<Moment>()
  for (const { date, expires } of edition.articles) {
    moments.add(date)
    if (expires !== undefined) moments.add(expires)
  }
  for (const moment of edition.seminars.flatMap(momentsOfSeminar)) moments.add(moment)
  for (const moment of edition.promoCodes.flatMap(momentsOfCode)) moments.add(moment)
  const sorted = Float64Array.from(moments).sort()
  known.set(edition, sorted)
  return sorted
}

const last = new WeakMap<Edition, Epoch>()

/** The one that `now` lies in; the same object for as long as that is so. */
export function epochOf(edition: Edition, now: Moment): Epoch {
  const before = last.get(edition)
  if (before && before.from <= now && now < before.until) return before
  const moments = momentsOf(edition)
  const after = firstAfter(moments, now)
  const from = moments[after - 1] ?? Number.NEGATIVE_INFINITY
  const until = moments[after] ?? Number.POSITIVE_INFINITY
  const epoch = { edition, from, until, now, id: `${edition.id} ${from}` }
  last.set(edition, epoch)
  return epoch
}

/** Where the first that is later stands. */
function firstAfter(moments: Float64Array, now: Moment): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle] as Moment) <= now) low = middle + 1
    else high = middle
  }
  return low
}
