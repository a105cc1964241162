/** Checks everything that editors write, without making documents of it. */
import { readCache } from './cache'
import { factsOf } from './facts'
import { listFiles } from './files'
import { allProblems } from './load'
import { resolvePictures } from './pictures'
import { programHash } from './program'
import { batchesOf, readInBatches } from './read/ahead'
import type { ReadFile } from './read/file'
import type { Moment } from './schemas/fields'
import { survey } from './survey'
import type { Problem } from './types'

/** All problems, sorted by file, line, column. What `loadContent` remembers below `cacheDir` is used, and left as it is. */
export async function checkContent(options: { contentDir: string; cacheDir: string; now: Moment }): Promise<Problem[]> {
  const { contentDir, cacheDir, now } = options
  const cache = readCache(cacheDir, await programHash())
  const listing = listFiles(contentDir)
  const { kept, changed } = survey(contentDir, listing.files, cache, () => true)
  const facts = Array.from(kept.values(), (known) => known.facts)
  for await (const { batch, read } of readInBatches(contentDir, batchesOf(changed)))
    for (const [index, { file, place }] of batch.entries()) facts.push(factsOf(file, place, read[index] as ReadFile))
  return allProblems(listing, facts, await resolvePictures({ contentDir, facts, cache }), now)
}
