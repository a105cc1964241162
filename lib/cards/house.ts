/** Whose card it is: the name of a house, and its look where it has one of its own. */
import type { Drawing } from '../look/drawing'
import { type Chosen, lookOf, wordmarkOf } from '../look/look'
import { type Shades, standard } from '../look/palette'
import type { TypefaceName } from '../look/typeface'

/** By day: social media have no night. */
export interface House extends Pick<Shades, 'paper' | 'ink' | 'light' | 'onLight' | 'tint'> {
  typeface: TypefaceName
  /** Its name as it drew it. */
  wordmark?: Drawing
}

const { paper, ink, light, onLight, tint } = standard.day
export const design: House = { paper, ink, light, onLight, tint, typeface: 'piazzolla' }

/** What a card says of the house it is of. */
export function houseOf(site: { name: string; look?: Chosen }): { site: string; house?: House } {
  const words = wordmarkOf(site)
  if (!site.look) return { site: words }
  const { palette, typeface, drawn } = lookOf(site)
  const { paper, ink, light, onLight, tint } = palette.day
  const colours = { paper, ink, light, onLight, tint }
  return { site: words, house: { ...colours, typeface, ...(drawn?.wordmark && { wordmark: drawn.wordmark }) } }
}
