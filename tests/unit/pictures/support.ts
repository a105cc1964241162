/** Pictures made for a test. */
import sharp from 'sharp'

interface Wanted {
  width?: number
  height?: number
  grey?: number
}
/** Of one grey, but for a dark bar on its left: what is turned shows it. */
export function drawn({ width = 800, height = 600, grey = 128 }: Wanted = {}) {
  const bar = { create: { width: Math.ceil(width / 20), height, channels: 3 as const, background: '#000' } }
  return sharp({ create: { width, height, channels: 3, background: { r: grey, g: grey, b: grey } } }).composite([
    { input: bar, left: 0, top: 0 },
  ])
}

export const jpeg = (wanted?: Wanted) => drawn(wanted).jpeg().toBuffer()

/** As a phone keeps it: lying on its side, with the place where it was taken. */
export const fromPhone = (wanted?: Wanted) =>
  drawn(wanted)
    .withExif({
      IFD0: { Artist: 'Iemand', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** Two frames. */
export async function moving() {
  const frames = await Promise.all(
    [40, 200].map((grey) =>
      sharp({ create: { width: 60, height: 40, channels: 3, background: { r: grey, g: grey, b: grey } } })
        .raw()
        .toBuffer(),
    ),
  )
  return sharp(Buffer.concat(frames), { raw: { width: 60, height: 80, channels: 3, pageHeight: 40 } })
    .gif()
    .toBuffer()
}

export const svg = (inside = '') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="#fff"/>${inside}</svg>`,
  )

/** The first bytes of a PNG that says it is this large, and is not (RFC 2083, 11.2.2). */
export async function bomb(width: number, height: number) {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
