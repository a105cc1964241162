/** The icons in public/ are whole, of the size that they are said to be, and of the mark. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { manifest } from '../../components/site/head/manifest'
import { root } from '../../scripts/lib/root.mjs'

const read = (name: string) => readFileSync(join(root, 'public', name))

/** How far two pictures are apart: 0 for the same, 255 for black and white. */
async function difference(bytes: Buffer, size: number): Promise<number> {
  const pixels = (image: Buffer) => sharp(image).resize(size, size).flatten().removeAlpha().raw().toBuffer()
  const [one, mark] = await Promise.all([pixels(bytes), pixels(read('icon.svg'))])
  return one.reduce((sum, value, i) => sum + Math.abs(value - (mark[i] ?? 0)), 0) / one.length
}

test.each([
  ['apple-touch-icon.png', 180],
  ['icon-192.png', 192],
  ['icon-512.png', 512],
])('%s is %i pixels wide and high', async (name, size) => {
  expect(await sharp(read(name)).metadata()).toMatchObject({ format: 'png', width: size, height: size })
  expect(await difference(read(name), size)).toBeLessThan(12)
})

test('favicon.ico holds the mark in three sizes', async () => {
  const file = read('favicon.ico')
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 3])
  for (const [i, size] of [16, 32, 48].entries()) {
    const entry = 6 + 16 * i
    expect([file.readUInt8(entry), file.readUInt8(entry + 1)]).toEqual([size, size])
    const [length, at] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)]
    const image = file.subarray(at, at + length)
    expect(await sharp(image).metadata()).toMatchObject({ format: 'png', width: size, height: size })
    expect(await difference(image, size)).toBeLessThan(25)
  }
})

describe('the manifest', () => {
  test('is of the site as its makers call it, in both languages', () => {
    const site = { name: 'De Wijkkrant', description: 'Over de wijk.' }
    expect(manifest(site, 'nl')).toMatchObject({ ...site, short_name: 'De Wijkkrant', lang: 'nl', start_url: '/' })
    expect(manifest(site, 'en')).toMatchObject({ lang: 'en', start_url: '/en' })
  })
})
