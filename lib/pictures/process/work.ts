/** What takes sharp: one width of a picture, and a drawing in lines as PNG. */
import { readFile } from 'node:fs/promises'
import type { Format } from '../picture'
import { opened } from './engine'
import { makeIcon } from './icon'
import { makeVariant } from './variant'

export type Work =
  /** Of the file `original`. */
  | { what: 'variant'; original: string; width: number; format: Format }
  /** A card: one colour on another, so sixteen shades are enough for the edges, and a third of the bytes. */
  | { what: 'card'; svg: string }
  /** An icon in a square of so many pixels; `ground`: what is behind it, where nothing shines through. */
  | { what: 'icon'; svg: string; size: number; ground?: string }

/** Does it here and now. Undefined: there is no such original. */
export async function doWork(work: Work): Promise<Buffer | undefined> {
  if (work.what === 'card') return await paint(work.svg)
  if (work.what === 'icon') return await makeIcon(work)
  const original = await bytesOf(work.original)
  return original && (await makeVariant(original, work.width, work.format))
}

async function paint(svg: string): Promise<Buffer> {
  const picture = await opened(Buffer.from(svg))
  return picture.png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer()
}

/** An empty one is none: it is what a power cut leaves of a file that the disk did not have yet. */
export async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(/* turbopackIgnore: true */ file)
    return bytes.length > 0 ? bytes : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
