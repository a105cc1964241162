/** Light → a grey picture on file: exposed as film is, with a little grain. */
import sharp from 'sharp'
import { chance } from './vectors.mjs'

const toned = (light, exposure) => {
  const value = (1 - Math.exp(-light * exposure)) ** (1 / 2.2)
  const firm = value * value * (3 - 2 * value)
  return 0.055 + 0.925 * (0.55 * value + 0.45 * firm)
}

/** Writes `picture` as WebP, or JPEG when the file is called so, and returns its size in bytes. */
export async function print(picture, { width, height, exposure, seed, quality, file }) {
  const random = chance(seed)
  const dots = Uint8Array.from(picture, (light, i) => {
    const x = (i % width) / width - 0.5
    const y = Math.floor(i / width) / height - 0.5
    const corners = 1 - 0.55 * (x * x + y * y)
    const grain = (random() + random() - 1) * 0.028
    return Math.max(0, Math.min(255, Math.round(255 * (toned(light, exposure) * corners + grain))))
  })
  const grey = sharp(dots, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
  const written = file.endsWith('.jpg') ? grey.jpeg({ quality, mozjpeg: true }) : grey.webp({ quality, effort: 6 })
  const { size } = await written.toFile(file)
  return size
}
