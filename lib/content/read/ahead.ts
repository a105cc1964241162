/**
 * Reads files in batches. Many of them on a second thread, one batch ahead, while Contentlayer makes documents of the batch
 * before: parsing bodies is half of all the work. Where nothing is made of them, on two threads: it is nearly all of it. A few are read right here, which starts at once. What may take long is guarded.
 */

import { type ReadFile, readUnlessHeavy } from './file'
import type { Listed } from './files'
import { guardOf } from './guard'
import { growSlowly } from './memory'
import { packed } from './packed'
import { type Reading, startThread } from './thread'

/** From how many files on a second thread gains more than it costs to start. */
export const MANY = 800

/** How many files go through Contentlayer at a time: their trees are in memory together. */
const BATCH = 200

export const batchesOf = <L>(files: L[]): L[][] =>
  Array.from({ length: Math.ceil(files.length / BATCH) }, (_, i) => files.slice(i * BATCH, (i + 1) * BATCH))

/** Gives each batch with what was read of its files, in the same order. */
export async function* readInBatches<L extends Listed>(
  reading: Reading,
  batches: L[][],
  many = MANY,
): AsyncGenerator<{ batch: L[]; read: ReadFile[] }> {
  const count = batches.flat().length < many ? 0 : reading.packs ? 1 : 2
  if (count > 0) growSlowly()
  const threads = await Promise.all(Array.from({ length: count }, () => startThread(reading, false)))
  const startAt = (index: number) => {
    const batch = batches[index]
    const ahead = batch && threads[index % count]?.read(batch)
    // Its failure is met when its turn comes; until then it is nobody's.
    ahead?.catch(() => {})
    return ahead
  }
  const guard = guardOf(reading)
  try {
    const ahead = threads.map((_, index) => startAt(index))
    for (const [index, batch] of batches.entries()) {
      const found = await (ahead.shift() ?? readHere(reading, batch))
      if (count > 0) ahead.push(startAt(index + count))
      const read: ReadFile[] = []
      for (const [at, listed] of batch.entries()) read.push(found[at] ?? (await guard.read(listed)))
      yield { batch, read }
    }
  } finally {
    await Promise.all(threads.map(({ stop }) => stop()))
    await guard.stop()
  }
}

async function readHere({ contentDir, packs }: Reading, batch: Listed[]): Promise<(ReadFile | undefined)[]> {
  const found: (ReadFile | undefined)[] = []
  for (const listed of batch) {
    const one = readUnlessHeavy(contentDir, listed)
    found.push(one && packs ? await packed(one) : one)
  }
  return found
}
