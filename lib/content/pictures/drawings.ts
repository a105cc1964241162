/** The wordmark and the icon of a house, if they are files: small, read whole every time, and kept in the edition itself. */
import { readFileSync, statSync } from 'node:fs'
import { type Drawing, type Icon, MOST_DRAWING, NoDrawing, readDrawing } from '../../look/drawing'
import { metadataOf } from '../../pictures/process/engine'
import type { PlacedPicture } from '../mdx/pictures'
import { type Said, said } from '../words/rules'
import { Misplaced } from './files'

/** Bytes of an icon in PNG. */
const MOST_PNG = 64 * 1024
/** Pixels: that of a telephone. */
const LEAST_PNG = 180
const KB = 1024

/** Throws `Misplaced`, which says why it cannot be. */
export async function drawingAt(path: string, { src, drawing }: PlacedPicture): Promise<Drawing | Icon> {
  const isPng = drawing === 'icon' && /\.png$/i.test(src)
  if (!isPng && !/\.svg$/i.test(src)) throw new Misplaced(said(drawing === 'icon' ? 'iconNoFile' : 'wordmarkNoSvg', { src }))
  const most = isPng ? MOST_PNG : MOST_DRAWING
  const { size } = statSync(path)
  if (size > most) throw new Misplaced(said('drawingTooHeavy', { src, size: Math.ceil(size / KB), most: most / KB }))
  const bytes = readFileSync(path)
  return isPng ? await png(src, bytes) : svg(src, bytes, drawing === 'icon')
}

function svg(src: string, bytes: Buffer, isIcon: boolean): Drawing {
  try {
    const drawing = readDrawing(bytes)
    if (isIcon && !isSquare(drawing)) throw new Misplaced(said('iconNotSquare', { src, ...sides(drawing) }))
    return drawing
  } catch (error) {
    throw error instanceof NoDrawing ? new Misplaced(refusal(src, error)) : error
  }
}

async function png(src: string, bytes: Buffer): Promise<Icon> {
  const found = await metadataOf(bytes).catch(() => undefined)
  if (found?.format !== 'png') throw new Misplaced(said('iconNoFile', { src }))
  if (!isSquare(found)) throw new Misplaced(said('iconNotSquare', { src, ...sides(found) }))
  if (found.width < LEAST_PNG) throw new Misplaced(said('iconTooSmall', { src, width: found.width, least: LEAST_PNG }))
  return { png: bytes.toString('base64') }
}

interface Sides {
  width: number
  height: number
}
const sides = ({ width, height }: Sides): Sides => ({ width, height })
const isSquare = ({ width, height }: Sides) => Math.abs(width / height - 1) <= 0.02

function refusal(src: string, { why }: NoDrawing): Said {
  switch (why.is) {
    case 'forbidden':
      return said('drawingForbidden', { src, what: why.what })
    case 'unsized':
      return said('drawingUnsized', { src })
    default:
      return said('drawingBroken', { src })
  }
}
