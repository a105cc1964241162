/** How a house looks: what `look:` in site.yaml chose, and all that follows from it. Pure. */
import { asHex, type Hex } from './colour'
import type { Drawn } from './drawn'
import { type Palette, paletteOf } from './palette'
import type { TypefaceName } from './typeface'

/** As it stands in site.yaml. */
export interface Chosen {
  light?: string
  paper?: string
  ink?: string
  typeface?: TypefaceName
  /** Words, or the name of the file that `drawn` was read from. */
  wordmark?: string
  icon?: string
  drawn?: Drawn
}

export interface Look {
  palette: Palette
  typeface: TypefaceName
  drawn?: Drawn
}

const hex = (typed: string | undefined): Hex | undefined => (typed === undefined ? undefined : asHex(typed))

/** The last one: a process serves one site, and working it out takes some milliseconds. */
let last: { chosen: string; look: Look } | undefined

/** The look of a site; that of the design where nothing was chosen. */
export function lookOf({ look: { light, paper, ink, typeface = 'piazzolla', drawn } = {} }: { look?: Chosen }): Look {
  const chosen = JSON.stringify([light, paper, ink, typeface, drawn])
  if (last?.chosen === chosen) return last.look
  const look = { palette: paletteOf({ light: hex(light), paper: hex(paper), ink: hex(ink) }), typeface, drawn }
  last = { chosen, look }
  return look
}

/** What stands above the pages and on the cards, in words. */
export const wordmarkOf = ({ name, look }: { name: string; look?: Chosen }): string =>
  look?.drawn?.wordmark ? name : (look?.wordmark ?? name)
