import { opened } from '../pictures/engine'

/** SVG as PNG. A card is one colour on another: sixteen shades are enough for the edges, and a third of the bytes. */
export async function paint(svg: string): Promise<Buffer> {
  const picture = await opened(Buffer.from(svg))
  return picture.png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer()
}
