/** One look at all of the content: what changed is read and remembered, and checked with all that refers to it. */

import type { Moment } from '../../domain/units'
import type { PictureStore } from '../../pictures/store'
import type { ContentCache, Remembered } from '../cache/cache'
import { sorted } from '../fields/problems'
import { resolvePictures } from '../pictures/pictures'
import type { Problem } from '../types'
import type { ReadFile } from './file'
import { type Listed, listFiles, publicFiles } from './files'
import { collectGarbage } from './memory'
import type { Stamped } from './scan'
import { type Scan, scan } from './scan'

export type Batch = Scan['changed']
interface Options {
  contentDir: string
  cache: ContentCache
  /** Where pictures are kept for readers; without it they are only checked. */
  pictureStore?: PictureStore
  now: Moment
  /** Whether all that was made of a file is still there. */
  whole: (known: Stamped) => boolean
  /** Whether bodies are put away, and not only checked. */
  packs: boolean
  /** What to remember of files that were read. */
  remember: (batch: Batch, reads: ReadFile[]) => Remembered[] | Promise<Remembered[]>
}

/** After how many files memory is given back: by itself V8 would let it grow to three times what is needed. */
const COLLECT_EVERY = 1000

export interface Found {
  /** Sorted by file, line, column. */
  problems: Problem[]
  /** How many files were read anew. */
  changed: number
}

export async function updateCache(options: Options): Promise<Found> {
  const { contentDir, cache, pictureStore, now, whole } = options
  const listing = listFiles(contentDir)
  const { changed, moved, gone } = scan(contentDir, listing.files, cache.stamps(), whole)
  for (const { file, stamp } of moved) cache.restamp(file, stamp)
  for (const file of gone) cache.remove(file)
  await readAnew(changed, options)
  const pictures = await resolvePictures({ contentDir, facts: cache.illustrated(), known: cache.seenPictures(), pictureStore })
  cache.setPictures(pictures)
  cache.check(publicFiles(), now)
  const isNothing = listing.files.length === 0 && listing.problems.length > 0
  const problems = [...listing.problems, ...pictures.problems, ...(isNothing ? [] : cache.problems())]
  return { problems: sorted(problems), changed: changed.length }
}

async function readAnew(changed: Batch, { contentDir, cache, packs, remember }: Options): Promise<void> {
  if (changed.length === 0) return
  const { batchesOf, readInBatches } = await import('./ahead')
  let count = 0
  for await (const { batch, read } of readInBatches({ contentDir, packs }, batchesOf<Listed & Batch[number]>(changed))) {
    for (const one of await remember(batch, read)) cache.put(one)
    count += batch.length
    if (count % COLLECT_EVERY === 0) collectGarbage()
  }
}
