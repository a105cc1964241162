/** Where long words of a title may break. */
import { hyphenateSync as english } from 'hyphen/en-gb'
import { hyphenateSync as dutch } from 'hyphen/nl'

const hyphenate = { nl: dutch, en: english }
const SOFT = '\u00ad'
/** A part of a compound that is longer than this breaks at its syllables as well. */
const LONGEST = 24

/**
 * With soft hyphens. A Dutch compound is often joined by an "s" (medewerkers-tevredenheids-onderzoek): where it has such joints it
 * breaks there and not in the middle of a word. A word in which the editor wrote soft hyphens keeps those and gets no other.
 */
export const hyphenated = (text: string, locale: 'nl' | 'en'): string =>
  text.replace(/[^\s\u00a0]+/g, (word) => (word.includes(SOFT) ? word : atJoints(hyphenate[locale](word), locale)))

function atJoints(word: string, locale: 'nl' | 'en'): string {
  if (locale !== 'nl') return word
  const parts = word.split(/(?<=s)\u00ad/)
  return parts.map((part) => (part.replaceAll(SOFT, '').length > LONGEST ? part : part.replaceAll(SOFT, ''))).join(SOFT)
}
