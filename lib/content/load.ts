/** From CONTENT_DIR to checked documents. What did not change costs a look at the disk: not even Contentlayer is loaded for it. */

import type { Moment } from '../domain/units'
import { makeFolder } from '../files/atomic'
import type { PictureStore } from '../pictures/store'
import { ContentCache } from './cache/cache'
import type { History } from './cache/history'
import { inOne, readBack, withCache } from './cache/open'
import { clearStages } from './contentlayer/stages'
import { programHash } from './program'
import type { ReadFile } from './read/file'
import type { Stamped } from './read/scan'
import { type Batch, type Found, updateCache } from './read/update'
import type { Content, ContentEntry, DocumentStore } from './types'
import type { ContentWatch } from './watch/watch'

export interface LoadOptions {
  contentDir: string
  /** Ours alone; made when it is not there. */
  cacheDir: string
  store: DocumentStore
  /** Where pictures are kept for readers; without it they are only checked. */
  pictures?: PictureStore
  now: Moment
  /** For who stays: what changed since it last looked. `edition`: as `ContentWatch.touched` has it. */
  watch?: ContentWatch
  edition?: string
}

/** Checks what changed, makes documents of it, and puts their bodies in the store. One process at a time. */
export async function loadContent(options: LoadOptions): Promise<Content> {
  const { contentDir, cacheDir, store, pictures: pictureStore, now, watch } = options
  makeFolder(cacheDir)
  clearStages(cacheDir)
  const program = await programHash()
  const whole = ({ document }: Stamped) => document === null || store.has(document)
  const remember = async (batch: Batch, reads: ReadFile[]) => {
    // With all that parses and makes documents: a run without changes has no use for it.
    const { makeBatch } = await import('./contentlayer/make-batch')
    return makeBatch(batch, reads, cacheDir, store)
  }
  // Before it is looked at: what changes from here on is told the next time.
  const told = await watch?.touched(options.edition)
  return withCache(cacheDir, program, async (file) => {
    const cache = new ContentCache(file)
    const found = await inOne(file, { keep: true }, () => {
      const touched = watch?.turn === cache.turn() ? told : undefined
      return updateCache({ contentDir, cache, pictureStore, now, whole, packs: true, touched, remember })
    })
    if (watch) watch.turn = cache.turn()
    return contentOf(found, cacheDir, program, cache.history.mark())
  })
}

/** Entries are read back when somebody asks for them. */
function contentOf(found: Found, cacheDir: string, program: string, mark: string): Content {
  const history = <T>(ask: (history: History) => T) => readBack(cacheDir, program, mark, ask)
  const readEntries = () => history((found) => found.entries())
  let entries: ContentEntry[] | undefined
  return {
    ...found,
    mark,
    get entries() {
      entries ??= readEntries()
      return entries
    },
    readEntries,
    since: (earlier) => history((found) => found.since(earlier)),
    named: (names) => history((found) => found.named(names)),
    drafts: () => history((found) => found.drafts()),
    moved: () => history((found) => found.moved()),
  }
}
