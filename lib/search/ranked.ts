/**
 * Which documents have the words, the best first: those with the words in their title, however common a word is; then those with the
 * words themselves before those with compounds of them; then by weight. Finding is cheap at any size, working out how good each one
 * is is not: of a word that is nearly everywhere only those are weighed that have it in title, names or summary, and the rest follows.
 */
import type { Locale } from '../domain/locale'
import type { SearchIndex } from './rows/open'
import { WEIGHTS } from './rows/tables'
import { quoted, type Widened } from './widen'

/** More than these are not weighed; it keeps a question within some milliseconds. */
const WEIGHED = 1_000
/** By what is weighed: by everything, or as much of it as few enough have the words in. Nothing: then the newest come first. */
const COLUMNS = ['', '{title summary names} : ', '{title names} : ', '{title} : ']
/** What a compound in a title counts beside the word itself. */
const COMPOUND = 0.5
/** What the text of a plain page counts beside that of an article: it is shorter, and about the site. */
const PAGE = 0.5
const KEPT = 200

type How = 'all' | 'any'

/** How good a find is; what is compared first stands first. */
interface Worth {
  /** How many of the terms stand in the title. */
  inTitle: number
  /** It has the words themselves. */
  exact: boolean
  /** As FTS5 has it: negative, the better the lower. */
  score: number
}

/** Rows of `found_<locale>` with all the terms (or any), best first; those that were not weighed are at the end. */
export function ranked(index: SearchIndex, terms: readonly Widened[], locale: Locale, how: How): Uint32Array {
  const key = JSON.stringify([locale, how, terms.map(({ stems, compounds }) => [stems, compounds])])
  const known = index.answers.get(key) as Uint32Array | undefined
  if (known) return known
  const ids = rank(index, terms, locale, how)
  if (index.answers.size >= KEPT) index.answers.delete(index.answers.keys().next().value as string)
  index.answers.set(key, ids)
  return ids
}

/** The words themselves; and those or their compounds: as FTS5 asks for them. */
const exactly = ({ stems }: Widened) => quoted(stems.join(' '))
const widely = ({ stems, compounds }: Widened) => `(${[stems.join(' '), ...compounds].map(quoted).join(' OR ')})`

function rank(index: SearchIndex, terms: readonly Widened[], locale: Locale, how: How): Uint32Array {
  const join = how === 'all' ? ' AND ' : ' OR '
  const table = `found_${locale}`
  const wide = terms.map(widely).join(join)
  const all = having(index, table, wide)
  const worth = weighed(index, locale, terms.map(exactly).join(join), wide, all.length)
  for (const [id, inTitle] of inTitles(index, terms, locale))
    worth.set(id, { exact: false, score: 0, ...worth.get(id), inTitle })
  const newest = index.newestFirst(all)
  // Equally good ones stay as they are: the newest first.
  const best = newest.filter((id) => worth.has(id)).sort((a, b) => compared(worth.get(a) as Worth, worth.get(b) as Worth))
  all.set(best)
  all.set(
    newest.filter((id) => !worth.has(id)),
    best.length,
  )
  return all
}

const compared = (a: Worth, b: Worth) => b.inTitle - a.inTitle || Number(b.exact) - Number(a.exact) || a.score - b.score

/** What those are worth that are few enough to be weighed. `total`: of `wide`. */
function weighed(index: SearchIndex, locale: Locale, exact: string, wide: string, total: number): Map<number, Worth> {
  const table = `found_${locale}`
  const found = new Map<number, Worth>()
  const few = (columns: string) => (columns ? countOf(index, table, `${columns}(${wide})`) : total) <= WEIGHED
  const columns = COLUMNS.find(few)
  if (columns === undefined) return found
  const sql = `select rowid id, bm25(${table}, ${WEIGHTS}) score from ${table} where ${table} match ?`
  const weigh = (match: string, isExact: boolean) => {
    for (const { id, score } of index.all<{ id: number; score: number }>(sql, [`${columns}(${match})`])) {
      const part = index.named(locale, id)?.kind === 'page' ? PAGE : 1
      found.set(id, { inTitle: 0, exact: isExact, score: score * part })
    }
  }
  if (wide !== exact) weigh(wide, false)
  weigh(exact, true)
  return found
}

/**
 * How many of the terms stand in each title. Not a matter of weight: FTS5 weighs a word that more than half of the documents have as
 * next to nothing, wherever it stands (its bm25 holds the inverse document frequency above zero).
 */
export function inTitles(index: SearchIndex, terms: readonly Widened[], locale: Locale): Map<number, number> {
  const table = `found_${locale}`
  const counts = new Map<number, number>()
  for (const term of terms) {
    const exact = new Set(having(index, table, `{title} : (${exactly(term)})`))
    const wide = term.compounds.length > 0 ? having(index, table, `{title} : (${widely(term)})`) : exact
    for (const id of wide) counts.set(id, (counts.get(id) ?? 0) + (exact.has(id) ? 1 : COMPOUND))
  }
  return counts
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
