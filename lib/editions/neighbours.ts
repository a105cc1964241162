/** What stands beside an article in a list. Pure. */
import type { Moment } from '../content/schemas/fields'
import { seriesOf } from './series'
import type { Article } from './types'

/** How many others of an author stand below an article. */
export const OTHERS = 3

const order = (one: Article, other: Article) =>
  other.date - one.date || (one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : 0)

/** Where an article stands in a list that is newest first; its length when it is older than all. */
function placeIn(list: readonly Article[], article: Article): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(list[middle] as Article, article) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The one before it in time and the one after it, in a list that is newest first and has it. */
export function around(list: readonly Article[], article: Article): { previous?: Article; next?: Article } {
  const here = placeIn(list, article)
  return { previous: list[here + 1], next: list[here - 1] }
}

/**
 * The others that are nearest to it: two older ones and a newer one, more of either where the other side has none. By place in the
 * list and not by the newest: a new article changes what stands below its own neighbours, and below nothing older.
 */
export function nearest(list: readonly Article[], article: Article): Article[] {
  const here = placeIn(list, article)
  const newer = list.slice(Math.max(0, here - OTHERS), here)
  const older = list.slice(here + 1, here + 1 + OTHERS)
  const fewer = Math.max(1, OTHERS - older.length)
  return [...newer.slice(-fewer), ...older].slice(0, OTHERS)
}

/** A list without the other parts of the article's series, which stand in order elsewhere. */
export function besideSeries(list: readonly Article[], article: Article): readonly Article[] {
  const series = seriesOf(article)
  return series === undefined ? list : list.filter((one) => one === article || seriesOf(one) !== series)
}

/** When `around` and `nearest` may find something else than at `now`, in a list of all that is public at some time. */
export function momentsBeside(all: readonly Article[], article: Article, now: Moment): Moment[] {
  const here = placeIn(all, article)
  return [...momentsTo(all, here, -1, now), ...momentsTo(all, here, 1, now)]
}

/** Of what may come or go on one side, up to the last of `OTHERS` that stay. */
function momentsTo(all: readonly Article[], here: number, step: 1 | -1, now: Moment): Moment[] {
  const moments: Moment[] = []
  for (let at = here + step, stay = 0; stay < OTHERS; at += step) {
    const one = all[at]
    if (!one) break
    const moving = [one.date, one.expires].filter((moment) => moment !== undefined && moment > now) as Moment[]
    moments.push(...moving)
    if (moving.length === 0 && one.expires === undefined) stay++
  }
  return moments
}
