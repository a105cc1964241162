import sharp from 'sharp'

/** SVG as PNG. A card is one colour on another: sixteen shades are enough for the edges, and a third of the bytes. */
export const paint = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer()
