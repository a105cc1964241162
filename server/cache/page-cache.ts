/** The pages that can be sent at once: least recently used go first when they weigh more than allowed together. */
import { LRUCache } from 'lru-cache'
import type { Snapshot } from '../../lib/editions/snapshot'
import { holds, type Trace } from '../../lib/editions/trace'
import { type Representation, weightOf } from './representation'

export interface CachedPage extends Kept {
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
const MOST_BYTES = 24 * 1024 * 1024

/** By public path. */
export class PageCache {
  private readonly pages: LRUCache<string, CachedPage>

  /** `most`: bytes. */
  constructor(most = MOST_BYTES) {
    this.pages = new LRUCache({ maxSize: most, sizeCalculation: ({ representation }) => weightOf(representation) })
  }

  get(path: string): CachedPage | undefined {
    return this.pages.get(path)
  }

  set(path: string, page: CachedPage): void {
    this.pages.set(path, page)
  }

  /** Once it was compressed it weighs otherwise. */
  weigh(path: string, page: CachedPage): void {
    if (this.pages.peek(path) !== page) return
    this.pages.delete(path)
    this.pages.set(path, page)
  }

  delete(path: string): void {
    this.pages.delete(path)
  }

  /** Those that were used last first. */
  latest(): [path: string, page: CachedPage][] {
    return [...this.pages.entries()]
  }

  get size() {
    return this.pages.size
  }
}
