/** Reads off a picture what pages must know before it is there, and refuses what cannot be shown. */
import { createHash } from 'node:crypto'
import type { Metadata } from 'sharp'
import { saysWhere } from './location'
import type { Picture } from './picture'
import { densityFor, LONGEST, MOST_PIXELS, metadataOf, opened } from './process/engine'

export interface PictureFacts extends Picture {
  /** An animation, of which the first frame is shown. */
  moves?: true
  /** In lines, so that its size says nothing. */
  drawn?: true
  /** The file says where it was taken. */
  located?: true
}
/** Why it cannot be shown. `size` in MB. */
export type WhyNot =
  | { is: 'unreadable' | 'broken' | 'heic' }
  | { is: 'heavy'; size: number }
  | { is: 'large'; width: number; height: number }
export class NoPicture extends Error {
  constructor(readonly why: WhyNot) {
    super(why.is)
  }
}

/** Bytes; a photograph of 50 million pixels takes 20 MB. */
export const MOST_BYTES = 40 * 1024 * 1024
/** A drawing in lines has no size of its own: this is the longest side that we make of it. */
const DRAWN = 1920

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** Throws `NoPicture`. Decodes all of it, so that one that is broken half-way is found here and not by a reader. */
export async function readPicture(bytes: Buffer, hash = hashOf(bytes)): Promise<PictureFacts> {
  const metadata = await metadataOf(bytes).catch(() => {
    throw new NoPicture({ is: 'unreadable' })
  })
  const { width, height } = sizeOf(metadata)
  const density = await densityFor(bytes, metadata, 64)
  const tone = await toneOf(bytes, density).catch(() => {
    throw new NoPicture({ is: 'broken' })
  })
  return {
    hash,
    width,
    height,
    tone,
    ...(metadata.format === 'svg' && { drawn: true }),
    ...((metadata.pages ?? 1) > 1 && { moves: true }),
    ...(saysWhere(metadata.exif, metadata.xmp) && { located: true }),
  }
}

const readable = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif', 'tiff', 'svg'])

function sizeOf(metadata: Metadata): Pick<Picture, 'width' | 'height'> {
  const { format, compression, autoOrient } = metadata
  if (!readable.has(format)) throw new NoPicture({ is: 'unreadable' })
  if (compression === 'hevc') throw new NoPicture({ is: 'heic' })
  const { width, height } = { width: autoOrient.width, height: metadata.pageHeight ?? autoOrient.height }
  if (format === 'svg') {
    const scale = DRAWN / Math.max(width, height)
    return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  }
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST) throw new NoPicture({ is: 'large', width, height })
  return { width, height }
}

/** The mean grey, in eight steps. */
async function toneOf(bytes: Buffer, density: number | undefined): Promise<number> {
  const picture = await opened(bytes, density)
  const greys = await picture.resize(16, 16, { fit: 'fill' }).greyscale().raw().toBuffer()
  return Math.floor(greys.reduce((sum, grey) => sum + grey, 0) / greys.length / 32)
}
