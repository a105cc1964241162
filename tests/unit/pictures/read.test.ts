import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pictureAddress, widthsOf } from '../../../lib/pictures/picture'
import { makeVariant } from '../../../lib/pictures/process/variant'
import { NoPicture, readPicture } from '../../../lib/pictures/read'
import { bomb, drawn, fromPhone, jpeg, moving, svg } from './support'

const refused = (bytes: Buffer) =>
  readPicture(bytes).then(
    () => 'read',
    (error) => (error instanceof NoPicture ? error.message : Promise.reject(error)),
  )

describe('What a page must know of a picture before it is there', () => {
  it('its size, and how light it is', async () => {
    expect(await readPicture(await jpeg({ width: 800, height: 600, grey: 0 }))).toMatchObject({
      width: 800,
      height: 600,
      tone: 0,
    })
    expect(await readPicture(await jpeg({ grey: 255 }))).toMatchObject({ tone: 7 })
    expect((await readPicture(await jpeg({ grey: 140 }))).tone).toBe(4)
  })
  it('the way up that the camera meant', async () => {
    expect(await readPicture(await fromPhone({ width: 800, height: 600 }))).toMatchObject({ width: 600, height: 800 })
  })
  it('of every form that editors have', async () => {
    for (const bytes of [
      await drawn().png().toBuffer(),
      await drawn().webp().toBuffer(),
      await drawn().avif({ effort: 0 }).toBuffer(),
      await drawn().gif().toBuffer(),
      await drawn().tiff().toBuffer(),
    ])
      expect(await readPicture(bytes)).toMatchObject({ width: 800, height: 600 })
  })
  it('a drawing in lines is as large as is needed', async () => {
    expect(await readPicture(svg())).toMatchObject({ width: 1920, height: 1440, tone: 7 })
  })
  it.each([
    ['60mm', '30mm', 'viewBox="0 0 60 30"'],
    ['1in', '0.5in', ''],
    ['40cm', '20cm', 'viewBox="0 0 2 1"'],
    ['60', '30', ''],
    ['100%', '100%', 'viewBox="0 0 60 30"'],
  ])('a drawing has all its widths, whatever the unit of its size: %s', async (width, height, box) => {
    const bytes = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${box}><rect width="9" height="9"/></svg>`,
    )
    expect(await readPicture(bytes)).toMatchObject({ width: 1920, height: 960 })
    for (const wide of [1920, 400])
      expect(await sharp(await makeVariant(bytes, wide, 'avif')).metadata()).toMatchObject({ width: wide, height: wide / 2 })
  })
  it('one that is clear in places lies on white', async () => {
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
      .png()
      .toBuffer()
    expect((await readPicture(clear)).tone).toBe(7)
  })
  it('two that differ have different addresses, two that are the same have one', async () => {
    const [one, same, other] = [await jpeg(), await jpeg(), await jpeg({ grey: 90 })]
    expect((await readPicture(one)).hash).toBe((await readPicture(same)).hash)
    expect((await readPicture(one)).hash).not.toBe((await readPicture(other)).hash)
  })
  it('says that one moves, and that one tells where it was taken', async () => {
    expect(await readPicture(await moving())).toMatchObject({ width: 60, height: 40, moves: true })
    expect(await readPicture(await fromPhone())).toMatchObject({ located: true })
    expect(await readPicture(await jpeg())).not.toHaveProperty('located')
  })
})

describe('What cannot be shown is refused in words', () => {
  it('no picture at all', async () => {
    expect(await refused(Buffer.from('geen beeld'))).toBe('unreadable')
    expect(await refused(Buffer.from('%PDF-1.4'))).toBe('unreadable')
    expect(await refused(Buffer.alloc(0))).toBe('unreadable')
  })
  it('one that ends half-way', async () => {
    const whole = await drawn({ width: 900 }).png().toBuffer()
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe('broken')
    const photograph = await jpeg()
    expect(await refused(photograph.subarray(0, photograph.length / 2))).toBe('broken')
  })
  it('one that says it is larger than memory', async () => {
    expect(await refused(await bomb(50_000, 50_000))).toBe('large')
    expect(await refused(await bomb(12, 60_000))).toBe('large')
  })
})

describe('The widths of a picture', () => {
  it('are never more than it has, and its own is the last', () => {
    expect(widthsOf({ width: 1600 })).toEqual([160, 240, 320, 480, 640, 960, 1280, 1600])
    expect(widthsOf({ width: 5000 }).at(-1)).toBe(1920)
    expect(widthsOf({ width: 100 })).toEqual([100])
    expect(widthsOf({ width: 330 })).toEqual([160, 240, 330])
  })
  it('gives the address of one that is wide enough, or as wide as can be', () => {
    const picture = { hash: 'a', width: 700, height: 1, tone: 0 }
    expect(pictureAddress(picture, 300)).toBe('/beeld/a/320.jpg')
    expect(pictureAddress(picture, 960, 'avif')).toBe('/beeld/a/700.avif')
  })
})

describe('A width that is made of it', () => {
  it('stands upright and says nothing of camera, place or maker', async () => {
    const original = await fromPhone({ width: 800, height: 600 })
    for (const form of ['avif', 'jpg'] as const) {
      const made = await makeVariant(original, 320, form)
      const metadata = await sharp(made).metadata()
      expect(metadata).toMatchObject({
        format: form === 'avif' ? 'heif' : 'jpeg',
        width: 320,
        height: 427,
      })
      for (const word of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const) expect(metadata[word]).toBeUndefined()
      expect(made.includes('Iemand')).toBe(false)
      // The bar on the left is on top, once turned a quarter to the right.
      const { data } = await sharp(made).greyscale().resize(10, 10, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true })
      expect(data[5]).toBeLessThan((data[95] as number) - 40)
    }
  })
  it('is never larger than the picture is', async () => {
    expect(await sharp(await makeVariant(await jpeg({ width: 100, height: 50 }), 320, 'avif')).metadata()).toMatchObject({
      width: 100,
    })
  })
  it('of lines is sharp, and holds no script', async () => {
    const made = await makeVariant(svg('<script>alert(1)</script><circle cx="20" cy="15" r="9"/>'), 640, 'avif')
    expect(await sharp(made).metadata()).toMatchObject({ format: 'heif', width: 640, height: 480 })
    expect(made.includes('alert')).toBe(false)
  })
  it('of what moves is its first frame', async () => {
    const made = await makeVariant(await moving(), 60, 'avif')
    expect(await sharp(made).metadata()).toMatchObject({ width: 60, height: 40 })
    expect((await sharp(made).metadata()).pages ?? 1).toBe(1)
  })
})
