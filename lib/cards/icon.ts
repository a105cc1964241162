/** The icon of a house: as it drew it itself, or the first letter of its name on the lamp, standing in the floor (design: Mark). */
import { type Chosen, lookOf, wordmarkOf } from '../look/look'
import type { TypefaceName } from '../look/typeface'
import { typefaceFor } from './typeface'

/** Of the mark: a square of 32 with a floor of 6. */
const SIDE = 32
const FLOOR = 6
/** A capital, from its top to the floor. */
const HIGH = 21.3
const WIDEST = 26
const SUNK = 0.3
const ABOVE = 1.2

const framed = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${inner}</svg>`

/** As SVG without a size of its own. */
export async function iconOf(site: { name: string; look?: Chosen }): Promise<string> {
  const { palette, typeface, drawn } = lookOf(site)
  if (drawn?.icon && 'svg' in drawn.icon) return drawn.icon.svg
  if (drawn?.icon && 'png' in drawn.icon)
    return framed(`<image width="${SIDE}" height="${SIDE}" href="data:image/png;base64,${drawn.icon.png}"/>`)
  const { light, onLight } = palette.day
  const ground = `<path fill="${light}" d="M0 0h32v32H0z"/><path fill="${onLight}" d="M0 ${SIDE - FLOOR}h32v${FLOOR}H0z"/>`
  return framed(`${ground}<g fill="${onLight}">${await letter(wordmarkOf(site), typeface)}</g>`)
}

async function letter(name: string, typeface: TypefaceName): Promise<string> {
  const first = Array.from(name.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, ''))[0]?.toLocaleUpperCase('nl') ?? ''
  const face = await typefaceFor(`${first}H`, typeface)
  const shapeOf = (text: string) =>
    face.shape(face.printable(text), { weight: 900, size: 1000, tracking: 0, spacing: 0 }).placed[0]
  const [drawn, capital] = [shapeOf(first), shapeOf('H')]
  const extents = drawn?.font.glyphExtents(drawn.glyph)
  const high = capital?.font.glyphExtents(capital.glyph)?.yBearing
  if (!drawn || !extents || !high) return ''
  const below = -(extents.yBearing + extents.height)
  // What hangs below the line (Q) would hang through the floor: it stands above it.
  const hangs = below > high / 12
  const scale = Math.min(hangs ? (HIGH - ABOVE) / (extents.yBearing + below) : HIGH / high, WIDEST / extents.width)
  const left = (SIDE - extents.width * scale) / 2 - extents.xBearing * scale
  const feet = SIDE - FLOOR + (hangs ? -ABOVE - below * scale : SUNK)
  const place = `translate(${left.toFixed(2)} ${feet.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`
  return `<path transform="${place}" d="${drawn.font.glyphToPath(drawn.glyph)}"/>`
}
