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

export interface LoadOptions {
  contentDir: string
  /** Ours alone; made when it is not there. */
  cacheDir: string
  store: DocumentStore
  /** Where pictures are kept for readers; without it they are only checked. */
  pictures?: PictureStore
  now: Moment
}

/** Checks what changed, makes documents of it, and puts their bodies in the store. One process at a time. */
export async function loadContent({ contentDir, cacheDir, store, pictures: pictureStore, now }: LoadOptions): Promise<Content> {
  makeFolder(cacheDir)
  clearStages(cacheDir)
  const program = await programHash()
  const whole = ({ document }: Stamped) => document === null || store.has(document)
  const remember = async (batch: Batch, reads: ReadFile[]) => {
    // With all that parses and makes documents: a run without changes has no use for it.
    const { makeBatch } = await import('./contentlayer/make-batch')
    return makeBatch(batch, reads, cacheDir, store)
  }
  return withCache(cacheDir, program, async (file) => {
    const cache = new ContentCache(file)
    const found = await inOne(file, { keep: true }, () =>
      updateCache({ contentDir, cache, pictureStore, now, whole, packs: true, remember }),
    )
    return contentOf(found, cacheDir, program, cache.history.mark())
  })
}

/** Entries are read back when somebody asks for them. */
function contentOf(found: Found, cacheDir: string, program: string, mark: string): Content {
  const history = <T>(ask: (history: History) => T) => readBack(cacheDir, program, mark, ask)
  let entries: ContentEntry[] | undefined
  return {
    ...found,
    mark,
    get entries() {
      entries ??= history((found) => found.entries())
      return entries
    },
    since: (earlier) => history((found) => found.since(earlier)),
    named: (names) => history((found) => found.named(names)),
    drafts: () => history((found) => found.drafts()),
    moved: () => history((found) => found.moved()),
  }
}
