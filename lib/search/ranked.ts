/**
 * Which documents have the words, the best first. Finding is cheap at any size, working out how good each one is is not: of a word
 * that is nearly everywhere only those are weighed that have it in title, summary or names, and the rest follows.
 */
import type { Locale } from '../addresses'
import type { SearchIndex } from './open'
import { WEIGHTS } from './tables'
import { quoted, type Widened } from './widen'

/** More than these are not weighed by their text; it keeps a question within some milliseconds. */
const WEIGHED = 1_000
/** What a compound counts beside the word itself: a rare one would come first for being rare. */
const COMPOUND = 0.4
const KEPT = 200

interface Match {
  id: number
  score: number
}

/** Rows of `found_<locale>` with all the terms (or any), best first; those that were not weighed are at the end. */
export function ranked(index: SearchIndex, terms: readonly Widened[], locale: Locale, how: 'all' | 'any'): Uint32Array {
  const key = JSON.stringify([locale, how, terms.map(({ stems, compounds }) => [stems, compounds])])
  const known = index.answers.get(key) as Uint32Array | undefined
  if (known) return known
  const ids = rank(index, terms, locale, how)
  if (index.answers.size >= KEPT) index.answers.delete(index.answers.keys().next().value as string)
  index.answers.set(key, ids)
  return ids
}

function rank(index: SearchIndex, terms: readonly Widened[], locale: Locale, how: 'all' | 'any'): Uint32Array {
  const join = how === 'all' ? ' AND ' : ' OR '
  const exact = terms.map(({ stems }) => quoted(stems.join(' '))).join(join)
  const wide = terms.map(({ stems, compounds }) => `(${[stems.join(' '), ...compounds].map(quoted).join(' OR ')})`).join(join)
  const table = `found_${locale}`
  const all = index.all<{ id: number }>(`select rowid id from ${table} where ${table} match ?`, [wide])
  const columns = all.length > WEIGHED ? '{title summary names} : ' : ''
  const weigh = (match: string) =>
    index.all<Match>(`select rowid id, bm25(${table}, ${WEIGHTS}) score from ${table} where ${table} match ?`, [
      `${columns}(${match})`,
    ])
  const scores = new Map<number, number>()
  for (const { id, score } of wide === exact ? [] : weigh(wide)) scores.set(id, score * COMPOUND)
  for (const { id, score } of weigh(exact)) scores.set(id, Math.min(score, scores.get(id) ?? 0))
  const ids = Uint32Array.from(all, ({ id }) => id)
  // FTS5's scores are negative: the better, the lower. Equally good: the newest first.
  const dateOf = (id: number) => index.named(locale, id)?.date ?? 0
  return ids.sort((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0) || dateOf(b) - dateOf(a))
}
