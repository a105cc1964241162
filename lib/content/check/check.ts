/** Checks everything that editors write, without making documents of it. */

import type { Moment } from '../../domain/units'
import { ContentCache } from '../cache/cache'
import { inOne, withCacheAsItIs } from '../cache/open'
import { programHash } from '../program'
import type { ReadFile } from '../read/file'
import { type Batch, updateCache } from '../read/update'
import type { Problem } from '../types'

/** All problems, sorted by file, line, column. What `loadContent` remembers below `cacheDir` is used, and left as it is. */
export async function checkContent(options: { contentDir: string; cacheDir: string; now: Moment }): Promise<Problem[]> {
  const { contentDir, cacheDir, now } = options
  const remember = async (batch: Batch, reads: ReadFile[]) => {
    const { factsOf } = await import('./facts')
    return batch.map(({ file, place, stamp }, index) => ({ stamp, facts: factsOf(file, place, reads[index] as ReadFile) }))
  }
  return withCacheAsItIs(cacheDir, await programHash(), async (file) => {
    const look = () =>
      updateCache({ contentDir, cache: new ContentCache(file), now, whole: () => true, packs: false, remember })
    return (await inOne(file, { keep: false }, look)).problems
  })
}
