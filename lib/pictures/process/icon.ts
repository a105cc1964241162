/** An icon as PNG, of a drawing in lines. */
import { densityFor, metadataOf, square } from './engine'

export async function makeIcon({ svg, size, ground }: { svg: string; size: number; ground?: string }): Promise<Buffer> {
  const bytes = Buffer.from(svg)
  const picture = await square(bytes, size, await densityFor(bytes, await metadataOf(bytes), size))
  return (ground === undefined ? picture : picture.flatten({ background: ground })).png({ compressionLevel: 9 }).toBuffer()
}
