/** Did the look change? Pictures of every kind of page are held against those of before, pixel by pixel. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { shoot } from './shoot'

/** Above this share of its pixels, the difference is drawn, for somebody to look at. */
const LOOK_AT = 0.005

export async function takeBaseline(folder: string, names: string[]): Promise<void> {
  const baseline = join(folder, 'baseline')
  await mkdir(baseline, { recursive: true })
  let count = 0
  await shoot(names, async (name, png) => {
    await writeFile(join(baseline, `${name}.png`), png)
    count += 1
  })
  console.log(`${count} pictures in ${baseline}`)
}

/** Prints what differs. Returns whether no picture differs by more than one should look at. */
export async function compareWithBaseline(folder: string, names: string[]): Promise<boolean> {
  const differences = join('.pictures', 'differences')
  await rm(differences, { recursive: true, force: true })
  await mkdir(differences, { recursive: true })
  const count = { same: 0, small: 0, large: 0, new: 0 }
  await shoot(names, async (name, png) => {
    const before = await readFile(join(folder, 'baseline', `${name}.png`)).catch(() => undefined)
    const { share, picture } = before ? await difference(before, png) : { share: undefined, picture: undefined }
    const kind = share === undefined ? 'new' : share === 0 ? 'same' : share > LOOK_AT ? 'large' : 'small'
    count[kind] += 1
    if (kind !== 'same') console.log(`${share === undefined ? '    new' : percent(share)}  ${name}`)
    if (kind === 'large' && before && picture)
      await sideBySide(join(differences, `${name}.png`), [before, png, await picture()])
  })
  const { same, small, large } = count
  console.log(
    `${same} the same, ${small} differ by at most ${percent(LOOK_AT)}, ${large} by more, ${count.new} are not in the baseline`,
  )
  if (large > 0) console.log(`Before, now and the difference, side by side: ${relative('.', differences)}`)
  return large === 0
}

const percent = (share: number) => `${(share * 100).toFixed(2).padStart(6)}%`

/** The share of the pixels that differ, from 0 to 1, and a picture of which. Where only one of the two has pixels, they differ. */
export async function difference(before: Buffer, now: Buffer): Promise<{ share: number; picture: () => Promise<Buffer> }> {
  const sizes = await Promise.all([before, now].map((png) => sharp(png).metadata()))
  const [width, height] = [Math.max(...sizes.map((one) => one.width)), Math.max(...sizes.map((one) => one.height))]
  const [a, b] = await Promise.all([
    pixelsOf(before, width, height, { r: 255, g: 0, b: 255, alpha: 1 }),
    pixelsOf(now, width, height, { r: 0, g: 255, b: 0, alpha: 1 }),
  ])
  const drawn = new Uint8Array(width * height * 4)
  const count = a.equals(b) ? 0 : pixelmatch(a, b, drawn, width, height)
  return {
    share: count / (width * height),
    picture: () =>
      sharp(drawn, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer(),
  }
}

interface Colour {
  r: number
  g: number
  b: number
  alpha: number
}

/** What is beyond the picture gets a colour that no page has. */
async function pixelsOf(png: Buffer, width: number, height: number, background: Colour): Promise<Buffer> {
  const image = sharp(png).ensureAlpha()
  const size = await image.metadata()
  return image
    .extend({ right: width - size.width, bottom: height - size.height, background })
    .raw()
    .toBuffer()
}

async function sideBySide(file: string, pictures: Buffer[]): Promise<void> {
  const sizes = await Promise.all(pictures.map((png) => sharp(png).metadata()))
  const width = Math.max(...sizes.map((one) => one.width))
  const height = Math.max(...sizes.map((one) => one.height))
  await sharp({ create: { width: width * pictures.length, height, channels: 3, background: '#888' } })
    .composite(pictures.map((input, index) => ({ input, left: index * width, top: 0 })))
    .png()
    .toFile(file)
}
