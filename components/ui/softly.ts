import { hyphenateSync as english } from 'hyphen/en-gb'
import { hyphenateSync as dutch } from 'hyphen/nl'
import type { Locale } from '@/lib/addresses'

const hyphenate = { nl: dutch, en: english }
/** From this length on a word may not fit a phone's line in the size of a title. */
const LONG = 13
const words = new RegExp(`\\p{L}{${LONG},}`, 'gu')

/** A title with soft hyphens in its long words: browsers without a Dutch dictionary break them too. */
export const softly = (title: string, locale: Locale): string => title.replace(words, (word) => hyphenate[locale](word))
