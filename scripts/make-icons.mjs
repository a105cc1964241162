/**
 * `node scripts/make-icons.mjs`: the icons in public/ that are no SVG, from public/icon.svg. Made once and committed; again when the mark
 * changes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { root } from './lib/root.mjs'

const inPublic = (name) => join(root, 'public', name)
const png = (size) =>
  sharp(inPublic('icon.svg'), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true, effort: 10 })
    .toBuffer()

/** An ICO file of PNG images: six bytes, then sixteen about each image (its size, its length, where it begins), then the images. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  for (const [i, { size, bytes }] of images.entries()) {
    const entry = 6 + 16 * i
    head.writeUInt8(size, entry)
    head.writeUInt8(size, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(bytes.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += bytes.length
  }
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)])
}

const sizes = await Promise.all([16, 32, 48].map(async (size) => ({ size, bytes: await png(size) })))
writeFileSync(inPublic('favicon.ico'), ico(sizes))
writeFileSync(inPublic('apple-touch-icon.png'), await png(180))
for (const size of [192, 512]) writeFileSync(inPublic(`icon-${size}.png`), await png(size))
