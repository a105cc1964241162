/** sharp, which is loaded when there is a picture to read or to make, and not before. */
import type { Metadata, Sharp } from 'sharp'

/** A phone's largest photograph has 50 million; one that says it has more is a mistake, or meant to fill our memory. */
export const MOST_PIXELS = 60_000_000
/** The longest side that a WebP may have. */
export const LONGEST = 16_383

let loaded: Promise<typeof import('sharp').default> | undefined
const engine = () => (loaded ??= load())

async function load() {
  const { default: sharp } = await import('sharp')
  // Nothing is asked for twice, and one picture at a time must leave the other processors to readers.
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

/** A picture, turned the way up that the camera meant, of one frame, on white. `density`: for a drawing in lines (SVG). */
export async function opened(bytes: Buffer, density?: number): Promise<Sharp> {
  const sharp = await engine()
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, ...(density && { density }) })
    .timeout({ seconds: 60 })
    .autoOrient()
    .flatten({ background: '#fff' })
}

/** A drawing in a square; what it leaves open stays open. */
export async function square(bytes: Buffer, size: number, density?: number): Promise<Sharp> {
  const sharp = await engine()
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, ...(density && { density }) }).timeout({
    seconds: 60,
  })
  return picture.resize(size, size, { fit: 'contain', background: '#0000' })
}

/** What the file says of itself; nothing is drawn for it. Throws when it is no picture. */
export async function metadataOf(bytes: Buffer): Promise<Metadata> {
  const sharp = await engine()
  return sharp(bytes, { limitInputPixels: false }).metadata()
}

const LOW = 72
const HIGH = 720

/**
 * The density at which a drawing in lines gets this width; undefined for what is no drawing. One that gives its size in mm or inches
 * grows with the square of it, one in pixels with it: so it is asked how wide it would be at two of them.
 */
export async function densityFor(bytes: Buffer, { format, width: low }: Metadata, width: number): Promise<number | undefined> {
  if (format !== 'svg') return undefined
  const sharp = await engine()
  const { width: high } = await sharp(bytes, { limitInputPixels: false, density: HIGH }).metadata()
  const power = Math.max(1, Math.round(Math.log(high / low) / Math.log(HIGH / LOW)))
  return Math.min(10_000, Math.max(1, HIGH * (width / high) ** (1 / power)))
}
