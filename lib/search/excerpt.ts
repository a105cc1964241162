/** What of a find is shown, with the words that were looked for marked: as they stand there, or as the part of a compound. */

import type { Document, Hash } from '../content/types'
import type { Locale } from '../domain/locale'
import { type Word, wordsIn } from '../language/stem'
import { type Mark, marksIn } from './marks'
import { textOf } from './rows/text'
import type { Widened } from './widen'

/** A piece of text; `mark`: it was looked for. */
export interface Piece {
  text: string
  mark: boolean
}
type DocumentOf = (hash: Hash) => Document
/** About two lines. */
const WORDS = 24
/** Words before the first mark. */
const BEFORE = 5

/** A whole text, marked. */
export const marked = (text: string, terms: readonly Widened[], locale: Locale): Piece[] =>
  piecesOf(text, marksIn(text, wordsIn(text), terms, locale), 0, text.length)

/** The part of a body in which most of the terms stand; undefined when none does. Dots say where it goes on. */
export function excerptOf(
  document: Hash,
  terms: readonly Widened[],
  locale: Locale,
  documentOf: DocumentOf,
): Piece[] | undefined {
  const text = plainText(document, documentOf)
  const words = wordsIn(text)
  const marks = marksIn(text, words, terms, locale)
  const first = best(marks, words)
  if (first === undefined) return undefined
  const from = startOf(text, words, first)
  const last = words[Math.min(words.length, from + WORDS) - 1] as Word
  const [start, end] = [(words[from] as Word).start, last.end]
  // What closes the last word: its full stop, its quote.
  const close = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(end))?.[0] ?? ''
  const pieces = piecesOf(text, marks, start, end + close.length)
  if (start > 0) pieces.unshift({ text: '…\u00a0', mark: false })
  if (end + close.length < text.length) pieces.push({ text: '\u00a0…', mark: false })
  return pieces
}

/** The mark from which on most different terms are within reach. */
function best(marks: Mark[], words: Word[]): number | undefined {
  let found: Mark | undefined
  let most = 0
  for (const [index, mark] of marks.entries()) {
    const at = indexAt(words, mark.start)
    const until = words[Math.min(words.length, at + WORDS - BEFORE) - 1] as Word
    const terms = new Set<number>()
    for (let other = index; other < marks.length && (marks[other] as Mark).end <= until.end; other++)
      terms.add((marks[other] as Mark).term)
    if (terms.size > most) [found, most] = [mark, terms.size]
  }
  return found && indexAt(words, found.start)
}

/** Which word stands at this place. */
function indexAt(words: Word[], start: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as Word).end <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** Some words before it, but from the beginning of its sentence when that is near. */
function startOf(text: string, words: Word[], first: number): number {
  const from = Math.max(0, first - BEFORE)
  for (let at = first; at > from; at--)
    if (/[.!?…:]["”’)]*\s|\n/.test(text.slice((words[at - 1] as Word).end, (words[at] as Word).start))) return at
  return from
}

function piecesOf(text: string, marks: Mark[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const put = (from: number, to: number, mark: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to).replace(/\s+/g, ' '), mark })
  }
  let at = start
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue
    put(at, mark.start, false)
    put(mark.start, mark.end, true)
    at = mark.end
  }
  put(at, end, false)
  return pieces
}

/** Texts that were shown last: a reader who types asks for the same few. */
const KEPT = 300
const texts = new Map<Hash, string>()

function plainText(document: Hash, documentOf: DocumentOf): string {
  const known = texts.get(document)
  if (known !== undefined) return known
  const text = textOf(documentOf(document).tree)
  if (texts.size >= KEPT) texts.delete(texts.keys().next().value as Hash)
  texts.set(document, text)
  return text
}
