/** One width and format of a picture, made of its original: without a word of what the camera wrote into it. */
import type { Sharp } from 'sharp'
import type { Format } from '../picture'
import { densityFor, metadataOf, opened } from './engine'

const formats: Record<Format, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 50, effort: 3 }),
  jpg: (picture) => picture.jpeg({ quality: 76, mozjpeg: true }),
}

/** sharp keeps nothing of EXIF, XMP and IPTC unless it is asked to, and colours become sRGB. */
export async function makeVariant(original: Buffer, width: number, format: Format): Promise<Buffer> {
  const density = await densityFor(original, await metadataOf(original), width)
  const picture = await opened(original, density)
  return formats[format](picture.resize({ width, withoutEnlargement: !density })).toBuffer()
}
