import { hyphenateSync as english } from 'hyphen/en-gb'
import { hyphenateSync as dutch } from 'hyphen/nl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/addresses'

const hyphenate = { nl: dutch, en: english }
/** An ij is one letter: it is never split, whatever the word's pattern says. */
const whole = (word: string) => word.replace(/(i)\u00ad(j)/gi, '$1$2')
/** From 13 letters on a word may not fit a phone's line in the size of a title. */
const long = /(\S*\p{L}{13,}\S*)/u

/**
 * A title with soft hyphens in its long words: browsers without a Dutch dictionary break them too. Such a word is a box of its own,
 * so that it breaks only where it is wider than the line, and not to balance two lines.
 */
export function softly(title: string, locale: Locale): ReactNode {
  const parts = title.split(long)
  if (parts.length === 1) return title
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a title never change places
      <span key={index} className="word">
        {whole(hyphenate[locale](part))}
      </span>
    ),
  )
}
