/**
 * What two editions do not share. An edition that was made of the one before it has the very objects of that for all that did not change,
 * so this costs a look at each, where comparing what they say would cost a digest, a name or an address of each. Pure.
 */
import type { Edition } from './types'

const lists = ['articles', 'authors', 'seminars', 'promoCodes', 'pages'] as const

/** Both with only the entries that the other does not have as the same object; those may say the same all the same. */
export function unshared(before: Edition, edition: Edition): [was: Edition, is: Edition] {
  const [was, is] = [{ ...before }, { ...edition }]
  for (const list of lists) Object.assign(was, { [list]: apart<object>(before[list], edition[list]) })
  for (const list of lists) Object.assign(is, { [list]: apart<object>(edition[list], before[list]) })
  return [was, is]
}

/** What only the first has. Both lists are in the same order, and one save changes a few: what they share at both ends needs no looking up. */
export function apart<E extends object>(one: readonly E[], other: readonly E[]): E[] {
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one[start] === other[start]) start++
  let end = 0
  while (end < shortest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  const shared = new Set(other.slice(start, other.length - end))
  return one.slice(start, one.length - end).filter((entry) => !shared.has(entry))
}
