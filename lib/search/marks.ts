/** Where the words that were looked for stand in a text. */
import type { Locale } from '../domain/locale'
import { stem, type Word } from '../language/stem'
import type { Widened } from './widen'

export interface Mark {
  start: number
  end: number
  /** Which term it is, by its place in the question. */
  term: number
}

export function marksIn(text: string, words: Word[], terms: readonly Widened[], locale: Locale): Mark[] {
  const marks: Mark[] = []
  const mayHave = beginnings(terms)
  const stems = words.map(({ word }) => (mayHave(word) ? stem(word, locale) : ''))
  for (let at = 0; at < words.length; at++) {
    if (stems[at] === '') continue
    for (const [index, term] of terms.entries()) {
      const mark = markAt(text, words, stems, at, term)
      if (!mark) continue
      marks.push({ ...mark, term: index })
      at += term.stems.length - 1
      break
    }
  }
  return marks
}

/** A shorter stem may begin otherwise than its word: die, dying. */
export const KEEPS_BEGINNING = 4

/** Whether the stem of a word may be one of theirs: most words of a text begin otherwise, and a stem costs more than looking. */
function beginnings(terms: readonly Widened[]): (word: string) => boolean {
  const stems = terms.flatMap(({ stems, compounds }) => [...stems, ...compounds])
  if (stems.some(({ length }) => length < KEEPS_BEGINNING)) return () => true
  const first = new Set(stems.map((stem) => stem.slice(0, 2)))
  return (word) => first.has(word.slice(0, 2))
}

function markAt(text: string, words: Word[], stems: string[], at: number, term: Widened): Omit<Mark, 'term'> | undefined {
  const { start, end, word } = words[at] as Word
  if (term.stems.every((stem, offset) => stems[at + offset] === stem))
    return { start, end: (words[at + term.stems.length - 1] as Word).end }
  if (!term.compounds.includes(stems[at] as string)) return undefined
  const part = term.parts.find((part) => word.includes(part))
  // Where folding changed the length the part's place is not known.
  if (!part || text.slice(start, end).replace(/['’ʼ]s$/, '').length !== word.length) return { start, end }
  const place = word.indexOf(part)
  const length = alike(word.slice(place), term.words[0] ?? '', part.length)
  return { start: start + place, end: start + place + length }
}

/** As many letters as both begin with, at least so many: what was typed may be longer than its stem. */
function alike(one: string, other: string, least: number): number {
  let length = least
  while (length < one.length && one.slice(0, length + 1) === other.slice(0, length + 1)) length++
  return length
}
