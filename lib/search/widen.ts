/** From a word to others of the vocabulary: compounds that it is a part of, and words that were meant. */
import { distance } from 'fastest-levenshtein'
import type { Locale } from '../domain/locale'
import type { Term } from './question'
import type { SearchIndex } from './rows/open'

/** Shorter words are a part of too many others by chance. */
const SHORTEST_PART = 4
/** From this length on a part may stand in the middle of a compound as well. */
const ANYWHERE = 6
const MOST_COMPOUNDS = 40

interface Written {
  word: string
  stem: string
}

export interface Widened extends Term {
  /** Stems of compounds that have the word in them: "avondseminar" for "seminar". */
  compounds: string[]
  /** What stands in those compounds, longest first. */
  parts: string[]
}

/** The term with the compounds that it is in. Several words between quotes are looked for as they are. */
export function widened(index: SearchIndex, term: Term, locale: Locale): Widened {
  const [word = ''] = term.words
  // A stem may be spelled as no compound is: telefoons, telefon, but telefooncentrale.
  const parts = [...new Set([word, word.replace(/s$/, ''), term.stems[0] as string])].filter(
    ({ length }) => length >= SHORTEST_PART,
  )
  if (term.words.length > 1 || parts.length === 0) return { ...term, compounds: [], parts: [] }
  const found = new Set(parts.flatMap((part) => compoundsOf(index, part, locale)).sort((a, b) => a.length - b.length))
  found.delete(term.stems[0] as string)
  return { ...term, compounds: [...found].slice(0, MOST_COMPOUNDS), parts: parts.sort((a, b) => b.length - a.length) }
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

/** How many letters may be wrong in a word of so many. */
export const mayDiffer = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3)
const MOST_MEANT = 8
/** Words that share letters with a wrong one; of these the distance is worked out. */
const LOOKED_AT = 80
/** Of a long word these are enough, spread over it. */
const MOST_THREES = 10

/** Words of the vocabulary that may have been meant, the likeliest first. */
export function meantBy(index: SearchIndex, word: string, locale: Locale): Written[] {
  const most = mayDiffer(word.length)
  if (most === 0 || /\d/.test(word) || word.length > 60) return []
  const near = nearby(index, word, locale).map((other) => ({ ...other, wrong: distance(word, other.word) }))
  if (near.length === 0 && most > 1) {
    for (const other of alike(index, word, locale)) {
      const wrong = distance(word, other.word)
      if (wrong <= most) near.push({ ...other, wrong })
    }
  }
  const often = countsOf(index, near, locale)
  const initial = ({ word: other }: Written) => Number(other[0] !== word[0])
  return near
    .filter(({ word: other, stem }) => other !== word && often.has(stem))
    .sort((a, b) => a.wrong - b.wrong || initial(a) - initial(b) || (often.get(b.stem) ?? 0) - (often.get(a.stem) ?? 0))
    .slice(0, MOST_MEANT)
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Whether a word stands in any text. */
export const isWritten = (index: SearchIndex, word: string, locale: Locale): boolean =>
  index.all(`select 1 from words_${locale} where word = ?`, [word]).length > 0

/** All that has one letter missing, too many, wrong, or changed places with its neighbour. */
export function editsOf(word: string): Set<string> {
  const edits = new Set<string>()
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)]
    edits.add(before + after.slice(1))
    if (after.length > 1) edits.add(before + after[1] + after[0] + after.slice(2))
    for (const letter of LETTERS) edits.add(before + letter + after).add(before + letter + after.slice(1))
  }
  edits.delete(word)
  return edits
}

/** Words that differ by one letter. */
export function nearby(index: SearchIndex, word: string, locale: Locale): Written[] {
  const sql = `select word, stem from words_${locale} where word in (select value from json_each(?))`
  return index.all<Written>(sql, [JSON.stringify([...editsOf(word)])])
}

/** Words that share most of their threes of letters with this one. */
function alike(index: SearchIndex, word: string, locale: Locale): Written[] {
  const step = Math.max(1, (word.length - 2) / MOST_THREES)
  const threes: string[] = []
  for (let at = 0; at <= word.length - 3; at += step) threes.push(quoted(word.slice(Math.floor(at), Math.floor(at) + 3)))
  const sql = `select word, stem from words_${locale} where id in (
    select rowid from pieces_${locale} where pieces_${locale} match ? order by rank limit ${LOOKED_AT})`
  return index.all<Written>(sql, [[...new Set(threes)].join(' OR ')])
}

/** In how many documents each stem is; what is in none is left out. */
function countsOf(index: SearchIndex, words: readonly Written[], locale: Locale): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stem } of words) {
    const [row] = index.all<{ doc: number }>(`select doc from terms_${locale} where term = ?`, [stem])
    if (row) counts.set(stem, row.doc)
  }
  return counts
}
