/** The QR code of a link of ours, as SVG or PNG: with or without a line below it. */
import { outlines } from '../../../cards/draw'
import { type Style, typefaceFor } from '../../../cards/typeface'
import { make } from '../../../pictures/process/make'
import { qrOf, qrPath } from '../../../pictures/qr'

/** Pixels of a cell, and of room beside the caption. */
const MODULE = 10
const BESIDE = 40
const CAPTION = 70
const style: Style = { weight: 650, size: 34, tracking: 0, spacing: 0.06 }

/** `caption`: printed below it. */
export async function qrSvg(link: string, caption?: string): Promise<string> {
  const code = qrOf(link)
  const width = code.size * MODULE
  const height = width + (caption ? CAPTION : 0)
  const words = caption ? await captionOf(caption, width) : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/><path transform="scale(${MODULE})" d="${qrPath(code)}"/>${words}</svg>`
}

export const qrPng = async (link: string, caption?: string): Promise<Buffer> =>
  (await make({ what: 'card', svg: await qrSvg(link, caption) })) as Buffer

/** In outlines, so that it looks the same wherever it is opened; as much smaller as it must be to fit. */
async function captionOf(caption: string, width: number): Promise<string> {
  const typeface = await typefaceFor(caption)
  const text = typeface.printable(caption)
  const full = typeface.shape(text, style).width
  const part = Math.min(1, (width - 2 * BESIDE) / full)
  const its = { ...style, size: style.size * part }
  return outlines(typeface, text, its, (width - full * part) / 2, width + CAPTION / 3)
}
