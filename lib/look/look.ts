/** How a house looks: what `look:` in site.yaml chose, and all that follows from it. Pure. */
import { asHex, type Hex } from './colour'
import { type Palette, paletteOf } from './palette'
import type { TypefaceName } from './typeface'

/** As it stands in site.yaml. */
export interface Chosen {
  light?: string
  paper?: string
  ink?: string
  typeface?: TypefaceName
}

export interface Look {
  palette: Palette
  typeface: TypefaceName
}

const hex = (typed: string | undefined): Hex | undefined => (typed === undefined ? undefined : asHex(typed))

/** The last one: a process serves one site, and working it out takes some milliseconds. */
let last: { chosen: string; look: Look } | undefined

/** The look of a site; that of the design where nothing was chosen. */
export function lookOf({ look: { light, paper, ink, typeface = 'piazzolla' } = {} }: { look?: Chosen }): Look {
  const chosen = JSON.stringify([light, paper, ink, typeface])
  if (last?.chosen === chosen) return last.look
  const look = { palette: paletteOf({ light: hex(light), paper: hex(paper), ink: hex(ink) }), typeface }
  last = { chosen, look }
  return look
}
