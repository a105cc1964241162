/**
 * Which documents have the words, the best first. Finding is cheap at any size, working out how good each one is is not: of a word
 * that is nearly everywhere only those are weighed that have it in title, names or summary, and the rest follows.
 */
import type { Locale } from '../addresses'
import type { SearchIndex } from './open'
import { WEIGHTS } from './tables'
import { quoted, type Widened } from './widen'

/** More than these are not weighed; it keeps a question within some milliseconds. */
const WEIGHED = 1_000
/** By what is weighed: by everything, or as much of it as few enough have the words in. Nothing: then the newest come first. */
const COLUMNS = ['', '{title summary names} : ', '{title names} : ']
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
  const all = having(index, table, wide)
  const few = (columns: string) => (columns ? countOf(index, table, `${columns}(${wide})`) : all.length) <= WEIGHED
  const columns = COLUMNS.find(few)
  const scores = new Map<number, number>()
  const weigh = (match: string, part: number) => {
    const sql = `select rowid id, bm25(${table}, ${WEIGHTS}) score from ${table} where ${table} match ?`
    for (const { id, score } of index.all<Match>(sql, [`${columns}(${match})`]))
      scores.set(id, Math.min(score * part, scores.get(id) ?? 0))
  }
  if (columns !== undefined) {
    weigh(exact, 1)
    if (wide !== exact) weigh(wide, COMPOUND)
  }
  const newest = index.newestFirst(all)
  // FTS5's scores are negative: the better, the lower. Equally good ones stay as they are: the newest first.
  const weighed = newest.filter((id) => scores.has(id)).sort((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0))
  all.set(weighed)
  all.set(
    newest.filter((id) => !scores.has(id)),
    weighed.length,
  )
  return all
}

/** As one text: ten thousand rows of their own would take six times as long. */
function having(index: SearchIndex, table: string, match: string): Uint32Array {
  const [row] = index.all<{ ids: string | null }>(`select group_concat(rowid) ids from ${table} where ${table} match ?`, [
    match,
  ])
  return row?.ids ? Uint32Array.from(row.ids.split(','), Number) : new Uint32Array()
}

function countOf(index: SearchIndex, table: string, match: string): number {
  return index.all<{ count: number }>(`select count(*) count from ${table} where ${table} match ?`, [match])[0]?.count ?? 0
}
