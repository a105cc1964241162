/** Checks everything that editors write, without making documents of it. */

import type { Moment } from '../../domain/units'
import { makeFolder } from '../../files/atomic'
import { ContentCache } from '../cache/cache'
import { inOne, withCache, withCacheAsItIs } from '../cache/open'
import { programHash } from '../program'
import type { ReadFile } from '../read/file'
import { type Batch, updateCache } from '../read/update'
import type { Problem } from '../types'

interface Options {
  contentDir: string
  /** Where it is remembered what was checked; left as it is unless `keep`. */
  cacheDir: string
  now: Moment
  keep?: boolean
}

/** All problems, sorted by file, line, column. */
export async function checkContent({ contentDir, cacheDir, now, keep = false }: Options): Promise<Problem[]> {
  const remember = async (batch: Batch, reads: ReadFile[]) => {
    const { factsOf } = await import('./facts')
    return batch.map(({ file, place, stamp }, index) => ({ stamp, facts: factsOf(file, place, reads[index] as ReadFile) }))
  }
  const look = async (file: Parameters<typeof inOne>[0]) => {
    const found = () =>
      updateCache({ contentDir, cache: new ContentCache(file), now, whole: () => true, packs: false, remember })
    return (await inOne(file, { keep }, found)).problems
  }
  const program = await programHash()
  if (!keep) return withCacheAsItIs(cacheDir, program, look)
  try {
    makeFolder(cacheDir)
  } catch {
    // Where nothing may be written it is checked all the same.
    return withCacheAsItIs(cacheDir, program, look)
  }
  return withCache(cacheDir, program, look)
}
