/**
 * Which documents have the words, the best first: those with the words in their title, however common a word is; then those with the
 * words themselves before those with compounds of them; then by weight. Finding is cheap at any size, working out how good each one
 * is is not: of a word that is nearly everywhere only those are weighed that have it in title, names or summary, and the rest follows.
 */
import type { Locale } from '../domain/locale'
import { addTo, documentsWith, exactly, type How, having, joined, listsOf, widely } from './lists'
import { inOrder } from './order'
import type { SearchIndex, Table } from './rows/open'
import { WEIGHTS } from './rows/tables'
import type { Widened } from './widen'

/** More than these are not weighed; it keeps a question within some milliseconds. */
const WEIGHED = 1_000
/** Where words and their compounds stand in more documents than this, compounds are weighed in heads alone, or all is: FTS5 goes through all of those. */
const WALKED = { compounds: 50_000, texts: 120_000 }
/** Of the heads: by as much of them as few enough have the words in. Nothing: then the newest come first. */
const COLUMNS = ['', '{title names} : ', '{title} : ']
/** What the text of a plain page counts beside that of an article: it is shorter, and about the site. */
const PAGE = 0.5

/** Ids of documents with all the terms (or any), best first; those that were not weighed are at the end. */
export const ranked = (index: SearchIndex, terms: readonly Widened[], locale: Locale, how: How): Uint32Array =>
  index.kept(JSON.stringify([locale, how, terms.map(({ stems, compounds }) => [stems, compounds])]), () => {
    const all = documentsWith(index, locale, terms, how)
    return inOrder(index.timeline, all, {
      inTitle: inTitles(index, terms, locale),
      ...new Weighing(index, terms, locale, how).of(all),
    })
  })

/**
 * How many of the terms stand in each title, by id; the word itself counts twice, a compound once. Not a matter of weight: FTS5 weighs a word that
 * more than half of the documents have as next to nothing, wherever it stands (its bm25 holds the inverse document frequency above zero).
 */
export function inTitles(index: SearchIndex, terms: readonly Widened[], locale: Locale): Uint8Array {
  const times = new Uint8Array(index.timeline.size)
  for (const term of terms) {
    addTo(times, index.matching(`heads_${locale}`, `{title} : ${exactly(term)}`))
    addTo(times, having(index, `heads_${locale}`, term, '{title} : '))
  }
  return times
}

/** What those are worth that are few enough to be weighed. */
class Weighing {
  private readonly exact = new Set<number>()
  private readonly scores = new Map<number, number>()

  constructor(
    private readonly index: SearchIndex,
    private readonly terms: readonly Widened[],
    private readonly locale: Locale,
    private readonly how: How,
  ) {}

  of(all: Uint32Array) {
    const { index, terms, locale, how } = this
    const walked = listsOf(index, locale, terms, how).reduce((sum, { length }) => sum + length, 0)
    const [heads, few] = [`heads_${locale}` as const, all.length <= WEIGHED && walked <= WALKED.texts]
    const columns = few ? '' : COLUMNS.find((columns) => this.countIn(heads, columns) <= WEIGHED)
    if (columns !== undefined) {
      const table: Table = few ? `found_${locale}` : heads
      const isWide = terms.some(({ compounds }) => compounds.length > 0)
      if (isWide) this.weigh(walked <= WALKED.compounds ? table : heads, columns, widely)
      for (const id of this.weigh(table, columns, exactly)) this.exact.add(id)
    }
    return { exact: this.exact, scores: this.scores }
  }

  private match = (columns: string, of: (term: Widened) => string) => `${columns}(${joined(this.terms.map(of), this.how)})`

  private countIn(table: Table, columns: string): number {
    const sql = `select count(*) count from ${table} where ${table} match ?`
    return this.index.all<{ count: number }>(sql, [this.match(columns, widely)])[0]?.count ?? 0
  }

  /** The ids that were weighed. */
  private weigh(table: Table, columns: string, of: (term: Widened) => string): number[] {
    const weights = table.startsWith('heads') ? WEIGHTS.heads : WEIGHTS.found
    const sql = `select rowid id, bm25(${table}, ${weights}) score from ${table} where ${table} match ?`
    const { timeline } = this.index
    return this.index.all<{ id: number; score: number }>(sql, [this.match(columns, of)]).map(({ id, score }) => {
      const isPage = timeline.kindOf(id) === 'page'
      this.scores.set(id, score * (isPage ? PAGE : 1))
      return id
    })
  }
}
