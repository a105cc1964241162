/** Words that may have been meant by one that stands nowhere. */
import { distance } from 'fastest-levenshtein'
import type { Locale } from '../domain/locale'
import type { SearchIndex } from './rows/open'
import { quoted } from './widen'

interface Written {
  word: string
  stem: string
}

/** How many letters may be wrong in a word of so many. */
export const mayDiffer = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3)
const MOST_MEANT = 8
/** Of one word, and of the words that share a piece with it. */
const MOST_LETTERS = 60
const LOOKED_AT = 4_000

/** Words of the vocabulary that may have been meant, the likeliest first. `further`: also when more than one letter is wrong, which costs some milliseconds. */
export function meantBy(index: SearchIndex, word: string, locale: Locale, further: boolean): Written[] {
  const most = mayDiffer(word.length)
  if (most === 0 || /\d/.test(word) || word.length > MOST_LETTERS) return []
  const one = nearby(index, word, locale)
  const near = one.length === 0 && most > 1 && further ? alike(index, word, locale, most) : one
  const often = countsOf(index, near, locale)
  const wrong = new Map(near.map(({ word: other }) => [other, distance(word, other)]))
  const initial = ({ word: other }: Written) => Number(other[0] !== word[0])
  const by = (a: Written, b: Written) =>
    (wrong.get(a.word) ?? 0) - (wrong.get(b.word) ?? 0) ||
    initial(a) - initial(b) ||
    (often.get(b.stem) ?? 0) - (often.get(a.stem) ?? 0)
  return near
    .filter(({ word: other, stem }) => other !== word && often.has(stem))
    .sort(by)
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

/** Words that differ by so many letters at most, and have a piece of this one unhurt, about where it stands in it. */
function alike(index: SearchIndex, word: string, locale: Locale, most: number): Written[] {
  const sql = `select word, stem from words_${locale}
    where id in (select rowid from pieces_${locale} where pieces_${locale} match ? limit ${LOOKED_AT})
      and length(word) between ? and ? and instr(word, ?) between ? and ?`
  const found = new Map<string, Written>()
  for (const [piece, at] of piecesOf(word, most + 1)) {
    const parameters = [quoted(piece), word.length - most, word.length + most, piece, at + 1 - most, at + 1 + most]
    for (const other of index.all<Written>(sql, parameters))
      if (distance(word, other.word) <= most) found.set(other.word, other)
  }
  return [...found.values()]
}

/** Of one piece more than there are wrong letters one must be whole. A piece is three letters at least: of a short word any three may be what is left. */
function piecesOf(word: string, count: number): [piece: string, at: number][] {
  const length = word.length / count
  const starts =
    length < 3
      ? Array.from({ length: word.length - 2 }, (_, at) => at)
      : Array.from({ length: count }, (_, i) => Math.floor(i * length))
  return starts.map((start, i) => [word.slice(start, length < 3 ? start + 3 : starts[i + 1]), start])
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
