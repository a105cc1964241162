/** The answers that the front holds in memory: least recently used go first when they weigh more than allowed together. */
import type { Snapshot } from '../editions/snapshot'
import { holds, type Trace } from '../editions/trace'
import { type Representation, weightOf } from './representation'

export interface HeldPage extends Kept {
  representation: Representation
}

/** What was made of some answers, for as long as they are the same. */
export interface Kept {
  trace: Trace
  /** The id of the epoch in which all that was asked was last asked again. */
  foundIn?: string
}

/** Whether what was kept is what would be made now. */
export function isFresh(kept: Kept, at: Snapshot): boolean {
  if (kept.foundIn === at.epoch.id) return true
  if (!holds(kept.trace, at)) return false
  kept.foundIn = at.epoch.id
  return true
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

  /** Those that were used last first. */
  latest(): [path: string, page: HeldPage][] {
    return [...this.pages].reverse()
  }

  delete(path: string) {
    this.pages.delete(path)
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
