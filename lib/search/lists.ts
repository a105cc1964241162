/** Which documents have the words. Lists of ids, each id once. */
import type { Locale } from '../domain/locale'
import type { SearchIndex, Table } from './rows/open'
import { quoted, type Widened } from './widen'

/** All of the words, or any of them. */
export type How = 'all' | 'any'

/** The word itself, or those that must follow each other, as FTS5 asks for it. */
export const exactly = ({ stems }: Widened): string => quoted(stems.join(' '))
/** Or a compound of it. */
export const widely = (term: Widened): string => `(${[exactly(term), ...term.compounds.map(quoted)].join(' OR ')})`
export const joined = (matches: readonly string[], how: How): string => matches.join(how === 'all' ? ' AND ' : ' OR ')

/** With the word or a compound of it. One list after the other: in one question FTS5 goes through all forty for each document that has one of them. */
export function having(index: SearchIndex, table: Table, term: Widened, columns = ''): Uint32Array {
  const matches = [exactly(term), ...term.compounds.map(quoted)]
  const lists = matches.map((match) => index.matching(table, columns + match))
  return inAtLeast(1, lists, index.timeline.size)
}

/** With the words or their compounds. */
export function documentsWith(index: SearchIndex, locale: Locale, terms: readonly Widened[], how: How): Uint32Array {
  const lists = listsOf(index, locale, terms, how)
  return inAtLeast(how === 'all' ? lists.length : 1, lists, index.timeline.size)
}

/** By word; what has no compounds is asked together: FTS5 leaps to what all of them have. */
export function listsOf(index: SearchIndex, locale: Locale, terms: readonly Widened[], how: How): Uint32Array[] {
  const plain = terms.filter(({ compounds }) => compounds.length === 0).map(exactly)
  const wide = terms.filter(({ compounds }) => compounds.length > 0).map((term) => having(index, `found_${locale}`, term))
  return plain.length > 0 ? [index.matching(`found_${locale}`, joined(plain, how)), ...wide] : wide
}

/** What stands in so many of the lists. `size`: more than any id. */
export function inAtLeast(least: number, lists: readonly Uint32Array[], size: number): Uint32Array {
  const [first, ...others] = lists.filter(({ length }) => length > 0)
  if (!first || others.length + 1 < least) return new Uint32Array()
  if (others.length === 0) return first
  const times = new Uint8Array(size)
  for (const list of [first, ...others]) addTo(times, list)
  let count = 0
  for (let id = 0; id < size; id++) if ((times[id] as number) >= least) count++
  const found = new Uint32Array(count)
  for (let id = 0, at = 0; at < count; id++) if ((times[id] as number) >= least) found[at++] = id
  return found
}

/** Counts what stands in a list, by id. */
export function addTo(times: Uint8Array, list: Uint32Array): void {
  for (let at = 0; at < list.length; at++) {
    const id = list[at] as number
    times[id] = (times[id] as number) + 1
  }
}
