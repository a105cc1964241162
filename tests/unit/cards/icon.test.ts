/** The icon of a house that drew none: a letter on the lamp, in the floor. */
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { iconOf } from '@/lib/cards/icon'
import { typefaceNames } from '@/lib/look/typeface'
import { doWork } from '@/lib/pictures/process/work'

/** Rows of a picture of 320 pixels in which something is drawn between the floor and the sides. */
async function rows(name: string, typeface: (typeof typefaceNames)[number]) {
  const svg = await iconOf({ name, look: { light: '#ffd53d', typeface } })
  const png = (await doWork({ what: 'icon', svg, size: 320 })) as Buffer
  const data = await sharp(png).greyscale().raw().toBuffer()
  const dark = (row: number) => data.subarray(row * 320, (row + 1) * 320).filter((value) => value < 90).length
  return Array.from({ length: 320 }, (_, row) => dark(row))
}

describe('an icon', () => {
  test.each(typefaceNames)('of %s has a letter that stands in the floor', async (typeface) => {
    const drawn = await rows('Rond de Sluis', typeface)
    const first = drawn.findIndex((count) => count > 0)
    expect(first).toBeGreaterThanOrEqual(40)
    expect(first).toBeLessThanOrEqual(60)
    expect(drawn.slice(first, 260).every((count) => count > 0)).toBe(true)
    expect(drawn[258]).toBeLessThan(320)
    expect(drawn[262]).toBe(320)
  })

  test.each(typefaceNames)('of %s shows the tail of a Q above the floor', async (typeface) => {
    const drawn = await rows('Quintijn', typeface)
    expect(drawn.slice(251, 258).every((count) => count === 0)).toBe(true)
    expect(Math.max(...drawn.slice(0, 250))).toBeGreaterThan(0)
  })

  test('of a name without a letter that can be drawn is the lamp on its floor', async () => {
    expect(await iconOf({ name: '🎉', look: {} })).toContain('#ffd53d')
  })
})
