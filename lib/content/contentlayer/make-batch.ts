/** From files that were read to what is remembered of them: documents by Contentlayer, entries, facts. */
import type { Remembered } from '../cache/cache'
import { factsOf } from '../check/facts'
import type { ReadFile } from '../read/file'
import type { Batch } from '../read/update'
import type { ContentEntry, DocumentStore } from '../types'
import { type Checked, makeDocuments } from './driver'
import { entryOf } from './entry'

/** What to remember of files that changed; those without an error also have an entry. */
export async function makeBatch(
  batch: Batch,
  reads: ReadFile[],
  cacheDir: string,
  store: DocumentStore,
): Promise<Remembered[]> {
  const good: Checked[] = batch.flatMap(({ file, place }, index) => {
    const read = reads[index] as ReadFile
    return read.failed ? [] : { file, place, read }
  })
  const documents = good.length > 0 ? await makeDocuments(good, cacheDir) : new Map()
  const entries = new Map<string, ContentEntry>()
  for (const { file, place, read } of good) {
    const { packed } = read
    if (packed) store.put(packed.hash, packed.body)
    entries.set(file, entryOf(file, place, documents.get(file), packed))
  }
  return batch.map(({ file, place, stamp }, index) => {
    const read = reads[index] as ReadFile
    // What was stopped may be read another day: it is not remembered by what stands in it.
    const seen = read.stopped ? { ...stamp, hash: '', settled: 0 as const } : stamp
    return { stamp: seen, facts: factsOf(file, place, read), entry: entries.get(file) }
  })
}
