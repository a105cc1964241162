import { hyphenateSync as english } from 'hyphen/en-gb'
import { hyphenateSync as dutch } from 'hyphen/nl'
import type { ReactNode } from 'react'

const hyphenate = { nl: dutch, en: english }
/** An ij is one letter: it is never split, whatever the word's pattern says. */
const whole = (word: string) => word.replace(/(i)\u00ad(j)/gi, '$1$2')
/** From 12 letters on a word may not fit a phone's line in the size of a title, or a narrow column. */
const long = /(\S*\p{L}{12,}\S*)/u
/** An address is no word: a hyphen in it would be copied along. */
const isAddress = (word: string) => /:\/\/|^www\.|@/.test(word)

/** A word as it is, or a long one, with soft hyphens by the language that it is in. Of another language than ours: without. */
export interface Piece {
  text: string
  long: boolean
}

/** Text in pieces: long words with soft hyphens, and what stands between them. */
export function piecesOf(text: string, lang: string): Piece[] {
  const soften = Object.hasOwn(hyphenate, lang) ? hyphenate[lang as keyof typeof hyphenate] : undefined
  return text.split(long).map((part, index) => {
    if (index % 2 === 0 || !soften || isAddress(part)) return { text: part, long: false }
    return { text: whole(soften(part)), long: true }
  })
}

/** For small text in a narrow place: soft hyphens and no more. */
export const softText = (text: string, lang: string): string =>
  piecesOf(text, lang)
    .map((piece) => piece.text)
    .join('')

/**
 * A title with soft hyphens in its long words: browsers without a Dutch dictionary break them too. Such a word is a box of its own,
 * so that it breaks only where it is wider than the line, and not to balance two lines. `lang`: that of the text, not of the page.
 */
export function softly(title: string, lang: string): ReactNode {
  const pieces = piecesOf(title, lang)
  if (!pieces.some((piece) => piece.long)) return title
  return pieces.map(({ text, long }, index) =>
    long ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a title never change places
      <span key={index} className="inline-block">
        {text}
      </span>
    ) : (
      text
    ),
  )
}
