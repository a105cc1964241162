/** A card: what social media show of a page. All that stands on it, as plain data; drawing it is lib/cards/draw.ts's. */
import { createHash } from 'node:crypto'
import type { House } from './house'

export const WIDTH = 1200
export const HEIGHT = 630

export interface Card {
  /** The wordmark. */
  site: string
  /** Its colours and its letter; absent: the design's. */
  house?: House
  locale: 'nl' | 'en'
  /** `paper`: an article. `lit`: the way to a seat. `unlit`: a seminar that is over, a code that gives nothing. */
  look: 'paper' | 'lit' | 'unlit'
  title: string
  /** Of the title, where that is another one: a seminar that was not translated. */
  lang?: 'nl' | 'en'
  /** Below the title, each from a new line. */
  lines: string[]
  /** "10.12", standing in the floor. */
  date?: string
}

/** To be raised when the same card is drawn in another way: every `?v=` changes with it. */
const DRAWN = '2'

/** Names a card by all that it shows: its file, its ETag, and the `v` of its address. */
export const digestOfCard = ({ site, house, locale, look, title, lang, lines, date = '' }: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWN, site, locale, look, title, lang, lines, date, ...(house ? [house] : [])]))
    .digest('base64url')
    .slice(0, 12)

/** What the card says, for who does not see it. */
export const altOfCard = ({ title, lines, site }: Card): string =>
  [title, ...lines, site].join('. ').replace(/([.!?…])\. /g, '$1 ')
