/**
 * `node scripts/pictures/make-icons.mjs`: the icons in public/ that are no SVG, from public/icon.svg. Made once and committed; again when the mark
 * changes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { bundled } from '../lib/bundle.mjs'
import { root } from '../lib/root.mjs'

const { ico } = await import(pathToFileURL(await bundled('lib/pictures/ico.ts')).href)

const inPublic = (name) => join(root, 'public', name)
const png = (size) =>
  sharp(inPublic('icon.svg'), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true, effort: 10 })
    .toBuffer()

const sizes = await Promise.all([16, 32, 48].map(async (size) => ({ size, bytes: await png(size) })))
writeFileSync(inPublic('favicon.ico'), ico(sizes))
writeFileSync(inPublic('apple-touch-icon.png'), await png(180))
for (const size of [192, 512]) writeFileSync(inPublic(`icon-${size}.png`), await png(size))
