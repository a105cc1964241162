/** From a word to the compounds that it is a part of. */
import type { Locale } from '../domain/locale'
import type { Term } from './question'
import type { SearchIndex } from './rows/open'

/** Shorter words are a part of too many others by chance. */
const SHORTEST_PART = 4
/** From this length on a part may stand in the middle of a compound as well. */
const ANYWHERE = 6
/** Of one word; and of all those of a question, of which the first are widened: the list of each has to be gone through. */
const MOST_COMPOUNDS = 40
const MOST_OF_ALL = 120
const MOST_WIDENED = 4

export interface Widened extends Term {
  /** Stems of compounds that have the word in them: "avondseminar" for "seminar". */
  compounds: string[]
  /** What stands in those compounds, longest first. */
  parts: string[]
}

/** The terms of a question, the first of them with compounds. */
export function allWidened(index: SearchIndex, terms: readonly Term[], locale: Locale): Widened[] {
  const most = Math.min(MOST_COMPOUNDS, Math.floor(MOST_OF_ALL / terms.length))
  return terms.map((term, at) => (at < MOST_WIDENED ? widened(index, term, locale, most) : asItIs(term)))
}

export const asItIs = (term: Term): Widened => ({ ...term, compounds: [], parts: [] })

/** The term with the compounds that it is in, the shortest. Several words between quotes are looked for as they are. */
export function widened(index: SearchIndex, term: Term, locale: Locale, most = MOST_COMPOUNDS): Widened {
  const [word = ''] = term.words
  // A stem may be spelled as no compound is: telefoons, telefon, but telefooncentrale.
  const parts = [...new Set([word, word.replace(/s$/, ''), term.stems[0] as string])].filter(
    ({ length }) => length >= SHORTEST_PART,
  )
  if (term.words.length > 1 || parts.length === 0) return asItIs(term)
  const found = new Set(parts.flatMap((part) => compoundsOf(index, part, locale)).sort((a, b) => a.length - b.length))
  found.delete(term.stems[0] as string)
  return { ...term, compounds: [...found].slice(0, most), parts: parts.sort((a, b) => b.length - a.length) }
}

function compoundsOf(index: SearchIndex, part: string, locale: Locale): string[] {
  const sql = `select stem from words_${locale}
    where id in (select rowid from pieces_${locale} where pieces_${locale} match ?)
      and (? or substr(word, 1, ?) = ? or substr(word, -?) = ? or substr(stem, -?) = ?)
    order by length(word) limit ${MOST_COMPOUNDS}`
  const { length } = part
  const parameters = [quoted(part), length >= ANYWHERE ? 1 : 0, length, part, length, part, length, part]
  return index.all<{ stem: string }>(sql, parameters).map(({ stem }) => stem)
}

/** A string of FTS5, in which nothing means anything. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
