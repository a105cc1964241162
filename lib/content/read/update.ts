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
import { glance, type Scan, type Stamped, scan } from './scan'

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
  /** Paths of all that may have changed since this cache was last brought up to date; undefined: anything may. */
  touched?: ReadonlySet<string>
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
  const { contentDir, cache, pictureStore, now } = options
  const { changed, moved, gone } = glanced(options) ?? scanned(options)
  for (const { file, stamp } of moved) cache.restamp(file, stamp)
  for (const file of gone) cache.remove(file)
  await readAnew(changed, options)
  if (changed.length + moved.length + gone.length > 0) cache.turned()
  const pictures = await resolvePictures({ contentDir, facts: cache.illustrated(), known: cache.seenPictures(), pictureStore })
  cache.setPictures(pictures)
  cache.check(publicFiles(), now)
  const listing = cache.listed()
  const isNothing = cache.isEmpty() && listing.length > 0
  const problems = [...listing, ...pictures.problems, ...(isNothing ? [] : cache.problems())]
  return { problems: sorted(problems), changed: changed.length }
}

function scanned({ contentDir, cache, whole }: Options): Scan {
  const { files, problems } = listFiles(contentDir)
  cache.setListed(problems)
  return scan(contentDir, files, cache.stamps(), whole)
}

/** What was so young that it may have changed and kept its time is looked at as well. */
function glanced({ contentDir, cache, whole, touched }: Options): Scan | undefined {
  return touched && glance(contentDir, new Set([...touched, ...cache.unsettled()]), (file) => cache.stamp(file), whole)
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
