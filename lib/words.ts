/**
 * The words that a visitor sees: those of messages/, with what the publication says otherwise (woorden.yaml). A page that is kept asks its edition for
 * the latter (`content().words`), so that it is made anew when they change; mails, refusals and what else is made each time take them from here.
 */
import en from '../messages/en.json'
import nl from '../messages/nl.json'
import type { Locale } from './domain/locale'

export type Messages = typeof nl
/** By key with dots ("seminar.labelEvening"): what is said in place of that message. */
export type Words = Readonly<Record<string, string>>

export const messages: Record<Locale, Messages> = { nl, en }

const known = new WeakMap<Words, Messages>()

/** The messages of a language with words of one's own in them: the same object for the same words. */
export function worded(locale: Locale, words: Words | undefined): Messages {
  if (!words || Object.keys(words).length === 0) return messages[locale]
  const before = known.get(words)
  if (before) return before
  const made = structuredClone(messages[locale])
  for (const [key, text] of Object.entries(words)) put(made, key.split('.'), text)
  known.set(words, made)
  return made
}

interface Tree {
  [name: string]: string | Tree
}

/** An edition may be of an earlier Podium: a message that is no longer there is let be. */
function put(tree: Tree, [name = '', ...rest]: string[], text: string): void {
  const here = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (typeof here === 'string' && rest.length === 0) tree[name] = text
  else if (typeof here === 'object') put(here, rest, text)
}

/** The server and Next's bundle are separate instances of this module, and must say the same. */
const symbol = Symbol.for('podium.words')
const holder = globalThis as { [symbol]?: (locale: Locale) => Words }

/** Whoever opens the editions says what the live one has; nobody, once it is closed. */
export function wordsBy(of: ((locale: Locale) => Words) | undefined): void {
  holder[symbol] = of
}

/** As they are said now. */
export function messagesIn(locale: Locale): Messages {
  try {
    return worded(locale, holder[symbol]?.(locale))
  } catch {
    // Where the edition cannot be read, that is what must be said: in the words that are left.
    return messages[locale]
  }
}
