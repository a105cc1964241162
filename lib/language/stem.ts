/**
 * Words as search and related articles compare them: without case and accents, brought back to their stem. Snowball's rules, as
 * @orama/stemmers keeps them, and two of Dutch that those leave out.
 */
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import type { Locale } from '../domain/locale'

export interface Word {
  /** Without case, accents and soft hyphens; "foto's" is "foto". */
  word: string
  /** Where it stands in the text: from `start` to before `end`. */
  start: number
  end: number
}

/** The 's of foto's and customer's belongs to its word: by itself it would be one. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’ʼ]s(?![\p{L}\p{N}]))?/gu

/** "Ideeën" is "ideeen", "ﬁ" is "fi". */
export const fold = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\p{M}\u00ad]/gu, '')
        .toLowerCase()

/** Most words: nothing to take apart. */
const isPlain = (text: string) => /^[\x20-\x7e]*$/.test(text)

/** The words of a text, with their places. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    word: fold(found.replace(/['’ʼ]s$/, '')),
    start: index,
    end: index + found.length,
  }))
}

/** A language has so many words; what people type has no end. */
const REMEMBERED = 200_000
const remembered: Record<Locale, Map<string, string>> = { nl: new Map(), en: new Map() }

/** The stem of a folded word. */
export function stem(word: string, locale: Locale): string {
  const known = remembered[locale]
  const before = known.get(word)
  if (before !== undefined) return before
  const found = locale === 'nl' ? unvoiced(dutch(single(word))) : english(word)
  if (known.size >= REMEMBERED) known.clear()
  known.set(word, found)
  return found
}

/** ideeën, industrieën (folded): a plural that the rules keep whole. */
const single = (word: string) => word.replace(/([ei]e)en$/, '$1')
/** huizen and huis, brieven and brief: the stem of the former ends as it is written, of the latter as it sounds. */
const unvoiced = (stem: string) => stem.replace(/z$/, 's').replace(/v$/, 'f')

/** The stems of all words of a text, in their order, those that come twice twice. */
export const stems = (text: string, locale: Locale): string[] => wordsIn(text).map(({ word }) => stem(word, locale))
