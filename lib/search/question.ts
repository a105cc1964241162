/** What a reader types, as words to look for. Nothing that is typed can be wrong: what is no word is left out. */
import type { Locale } from '../domain/locale'
import { stem, wordsIn } from '../language/stem'
import { isStopWord } from '../language/stop-words'

/** Longer than anyone's question; what comes after is cut. */
export const LONGEST = 200
const MOST_TERMS = 10

/** One word, or several between quotes that must follow each other. */
export interface Term {
  /** As typed, without quotes. */
  typed: string
  /** Folded. */
  words: string[]
  stems: string[]
}

/** The text as it is searched and shown in the field: one line, not too long. */
export function normalised(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (line.length <= LONGEST) return line
  // Half a word is none, and half an emoji is no character.
  return line
    .slice(0, LONGEST + 1)
    .replace(/ \S*$/, '')
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
}

/** The terms of a normalised text, each once. Words that say nothing are left out, unless there is nothing else. */
export function termsIn(text: string, locale: Locale): Term[] {
  const terms = new Map<string, Term>()
  for (const part of text.match(/["“”„][^"“”„]*(?:["“”„]|$)|[^"“”„]+/g) ?? []) {
    const found = wordsIn(part)
    if (/^["“”„]/.test(part))
      put(
        terms,
        termOf(
          part.replace(/["“”„]/g, '').trim(),
          found.map(({ word }) => word),
          locale,
        ),
      )
    else for (const { word, start, end } of found) put(terms, termOf(part.slice(start, end), [word], locale))
  }
  const all = [...terms.values()]
  const telling = all.filter(({ words }) => words.length > 1 || !isStopWord(words[0] as string, locale))
  return (telling.length > 0 ? telling : all).slice(0, MOST_TERMS)
}

function put(terms: Map<string, Term>, term: Term): void {
  const key = term.stems.join(' ')
  if (key && !terms.has(key)) terms.set(key, term)
}

/** A term of words that are folded. */
export const termOf = (typed: string, words: string[], locale: Locale): Term => ({
  typed,
  words,
  stems: words.map((word) => stem(word, locale)),
})
