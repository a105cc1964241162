/** The answers that the front holds in memory: least recently used go first when they weigh more than allowed together. */
import { type Representation, weightOf } from './representation'

export interface HeldPage {
  insidePath: string
  /** What it was rendered from; another stamp than the edition's makes it worthless. */
  stamp: string
  representation: Representation
}

/** Three thousand articles in Brotli. */
const CAP = 24 * 1024 * 1024
/** Weighing every page at each use would cost more than it saves: the sum is made anew after so many additions. */
const WEIGH_EVERY = 200

export class HeldPages {
  private pages = new Map<string, HeldPage>()
  private added = 0

  constructor(private readonly cap = CAP) {}

  /** By public path. */
  get(path: string): HeldPage | undefined {
    return this.pages.get(path)
  }

  /** Whoever is asked for again is put at the end: the first of the map was used longest ago. Called now and then, not each time. */
  touch(path: string, page: HeldPage) {
    if (this.pages.delete(path)) this.pages.set(path, page)
  }

  set(path: string, page: HeldPage) {
    this.pages.delete(path)
    this.pages.set(path, page)
    this.added += 1
    if (this.added >= WEIGH_EVERY || weightOf(page.representation) * WEIGH_EVERY > this.cap) this.trim()
  }

  get size() {
    return this.pages.size
  }

  private trim() {
    this.added = 0
    let weight = 0
    for (const page of this.pages.values()) weight += weightOf(page.representation)
    for (const [path, page] of this.pages) {
      if (weight <= this.cap) return
      weight -= weightOf(page.representation)
      this.pages.delete(path)
    }
  }
}
