/** The QR code of a link of ours, as SVG or PNG: black on white, as scanners want it, with or without a line below it. */
import encodeQR from 'qr'
import { outlines } from '../../cards/draw'
import { type Style, typefaceFor } from '../../cards/typeface'
import { make } from '../../pictures/process/make'

/** Pixels of a module, and the quiet zone around them in modules (ISO/IEC 18004). */
const MODULE = 10
const QUIET = 4
const CAPTION = 70
const style: Style = { weight: 650, size: 34, tracking: 0, spacing: 0.06 }

/** `caption`: printed below it. Medium error correction: a fold or a smudge is survived. */
export async function qrSvg(link: string, caption?: string): Promise<string> {
  const cells = encodeQR(link, 'raw', { ecc: 'medium', border: QUIET })
  const width = cells.length * MODULE
  const height = width + (caption ? CAPTION : 0)
  const runs = cells.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  const words = caption ? await captionOf(caption, width) : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/><path transform="scale(${MODULE})" d="${runs.join('')}"/>${words}</svg>`
}

export const qrPng = async (link: string, caption?: string): Promise<Buffer> =>
  (await make({ what: 'card', svg: await qrSvg(link, caption) })) as Buffer

/** Black cells beside each other are one. */
function runsOf(row: boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((black, x) => {
    const last = runs.at(-1)
    if (black && last && last[0] + last[1] === x) last[1]++
    else if (black) runs.push([x, 1])
  })
  return runs
}

/** In outlines, so that it looks the same wherever it is opened; as much smaller as it must be to fit. */
async function captionOf(caption: string, width: number): Promise<string> {
  const typeface = await typefaceFor(caption)
  const text = typeface.printable(caption)
  const full = typeface.shape(text, style).width
  const part = Math.min(1, (width - 2 * QUIET * MODULE) / full)
  const its = { ...style, size: style.size * part }
  return outlines(typeface, text, its, (width - full * part) / 2, width + CAPTION / 3)
}
