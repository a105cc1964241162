/**
 * What two editions do not share. An edition that was made of the one before it has the very objects of that for all that did not change,
 * so this costs a look at each, where comparing what they say would cost a digest, a name or an address of each. Pure.
 */
import type { Edition } from './types'

const lists = ['articles', 'authors', 'seminars', 'promoCodes', 'pages'] as const

/** Both with only the entries that the other does not have as the same object; those may say the same all the same. */
export function unshared(before: Edition, edition: Edition): [was: Edition, is: Edition] {
  return [without(before, edition), without(edition, before)]
}

function without(one: Edition, other: Edition): Edition {
  const left = lists.map((list) => {
    const shared = new Set<object>(other[list])
    return [list, one[list].filter((entry: object) => !shared.has(entry))]
  })
  return { ...one, ...Object.fromEntries(left) }
}
