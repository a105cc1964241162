/** Whose card it is: the name of a house, and its look where it has one of its own. */
import { type Chosen, lookOf } from '../look/look'
import { type Shades, standard } from '../look/palette'
import type { TypefaceName } from '../look/typeface'

/** By day: social media have no night. */
export interface House extends Pick<Shades, 'paper' | 'ink' | 'light' | 'onLight' | 'tint'> {
  typeface: TypefaceName
}

const { paper, ink, light, onLight, tint } = standard.day
export const design: House = { paper, ink, light, onLight, tint, typeface: 'piazzolla' }

/** What a card says of the house it is of. */
export function houseOf(site: { name: string; look?: Chosen }): { site: string; house?: House } {
  if (!site.look) return { site: site.name }
  const { palette, typeface } = lookOf(site)
  const { paper, ink, light, onLight, tint } = palette.day
  return { site: site.name, house: { paper, ink, light, onLight, tint, typeface } }
}
