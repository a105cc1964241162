/** The cards that were drawn, in DATA_DIR/cards: by what is on them, so the same is never drawn twice, and never too many. */

import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { clock } from '../clock'
import { writeWhole } from '../files/atomic'
import { make } from '../pictures/process/make'
import { type Card, digestOfCard } from './card'
import { drawCard } from './draw'

/** About 20 KB each. */
const MOST = 2000
const LONGEST = 30 * 24 * 3600_000
/** Looking through the folder at every card would cost more than it saves. */
const PRUNE_EVERY = 100
const DAY = 24 * 3600_000

export interface Limits {
  most: number
  /** Since it was last asked for, in ms. */
  longest: number
  pruneEvery: number
}

export class CardStore {
  private making = new Map<string, Promise<Buffer>>()
  private made = 0

  constructor(
    private readonly folder: string,
    private readonly limits: Limits = { most: MOST, longest: LONGEST, pruneEvery: PRUNE_EVERY },
    private readonly draw: (card: Card) => Promise<Buffer> = painted,
  ) {}

  /** The card as PNG: from its file, or drawn now. Who ask at once wait for the same drawing. */
  png(card: Card): Promise<Buffer> {
    const name = digestOfCard(card)
    const making = this.making.get(name) ?? this.find(name, card).finally(() => this.making.delete(name))
    this.making.set(name, making)
    return making
  }

  private async find(name: string, card: Card): Promise<Buffer> {
    const file = join(/* turbopackIgnore: true */ this.folder, `${name}.png`)
    const kept = await readFile(/* turbopackIgnore: true */ file).catch(() => undefined)
    // An empty one is what a power cut leaves of a file that the disk did not have yet.
    if (kept && kept.length > 0) {
      await stillWanted(file)
      return kept
    }
    const png = await this.draw(card)
    this.keep(file, png)
    if (this.made++ % this.limits.pruneEvery === 0) await this.prune(clock.ofFiles())
    return png
  }

  /** A disk that is full costs the next visitor a drawing, not this one a card. */
  private keep(file: string, png: Buffer) {
    try {
      writeWhole(file, png)
    } catch (error) {
      console.error(`a card was not kept: ${(error as Error).message}`)
    }
  }

  /** Takes away what nobody asked for in a month, and what is over the number: the longest unwanted first. */
  async prune(now: number): Promise<void> {
    const names = await readdir(/* turbopackIgnore: true */ this.folder).catch(() => [])
    const files = await Promise.all(names.map((name) => ageOf(join(/* turbopackIgnore: true */ this.folder, name))))
    const newest = files.sort((a, b) => b.wanted - a.wanted)
    const over = newest.filter(({ wanted }, index) => index >= this.limits.most || now - wanted > this.limits.longest)
    await Promise.all(over.map(({ file }) => rm(/* turbopackIgnore: true */ file, { force: true })))
  }
}

async function painted(card: Card): Promise<Buffer> {
  return (await make({ what: 'card', svg: await drawCard(card) })) as Buffer
}

async function ageOf(file: string): Promise<{ file: string; wanted: number }> {
  const { mtimeMs = 0 } = (await stat(/* turbopackIgnore: true */ file).catch(() => undefined)) ?? {}
  return { file, wanted: mtimeMs }
}

/** The file's time says when it was last asked for, to the day. */
async function stillWanted(file: string): Promise<void> {
  const now = clock.ofFiles()
  const { wanted } = await ageOf(file)
  if (now - wanted > DAY) await utimes(/* turbopackIgnore: true */ file, now / 1000, now / 1000).catch(() => undefined)
}
