/**
 * What real sites have beside plain articles, for the corpus of the benchmarks: some that expire, are planned, are translated, stand in a
 * series or have a picture. Apart from the corpus' own numbers, so that its texts stay the same without it.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { isoDay, randomFrom, Writer } from './writer'

const EXPIRING = 0.1
const SCHEDULED = 0.01
const TRANSLATED = 0.1
const IN_SERIES = 0.08
const PARTS = 6
const PICTURED = 0.4
const PICTURES = 8
const DAY = 86_400_000
/** A year after the corpus' last day: none of the others is of it. */
export const SCHEDULED_IN = 2027

interface Mixed {
  date: string
  lines: string[]
  isTranslated: boolean
}

/** Of the article with this index, which was written on `date`. */
export function mixedInto(index: number, date: string): Mixed {
  const writer = new Writer(2_000_000 + index)
  const isScheduled = writer.chance(SCHEDULED)
  const own = isScheduled ? isoDay(Date.UTC(SCHEDULED_IN, 0, writer.between(1, 180))) : date
  // Announcements go after some weeks; some stay for years, so that there are always some that are still to go.
  const days = writer.between(14, writer.chance(0.8) ? 120 : 4000)
  const expires = writer.chance(EXPIRING) ? [`expires: ${isoDay(Date.parse(own) + days * DAY)}`] : []
  const series = writer.chance(IN_SERIES) ? [`series: Reeks ${Math.floor((index * IN_SERIES) / PARTS)}`] : []
  const picture = `cover:\n  src: ./foto-${writer.between(1, PICTURES)}.jpg\n  alt: ${writer.words(6)}`
  return {
    date: own,
    lines: [...expires, ...series, ...(writer.chance(PICTURED) ? [picture] : [])],
    isTranslated: writer.chance(TRANSLATED),
  }
}

/** Beside the texts of every year, as editors put them. */
export async function writePictures(articles: string): Promise<void> {
  for (let number = 1; number <= PICTURES; number++) {
    const random = randomFrom(number)
    const grey = Buffer.from(Array.from({ length: 160 * 100 }, () => Math.floor(random() * 256)))
    const picture = sharp(grey, { raw: { width: 160, height: 100, channels: 1 } })
      .resize(1600, 1000)
      .jpeg({ quality: 60 })
    const bytes = await picture.toBuffer()
    for (const year of readdirSync(articles)) writeFileSync(join(articles, year, `foto-${number}.jpg`), bytes)
  }
}
