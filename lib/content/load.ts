/** From CONTENT_DIR to checked documents. What did not change costs nothing: not even Contentlayer is loaded for it. */
import { clock } from '../clock'
import type { PictureStore } from '../pictures/store'
import { makeFolder } from '../whole-files'
import { checkAcross } from './across'
import { type Remembered, readCache, writeCache } from './cache'
import { kinds } from './documents'
import { type Checked, clearStages, makeDocuments } from './driver'
import { entryOf } from './entry'
import { type Facts, factsOf } from './facts'
import { type Listing, listFiles, publicFiles } from './files'
import { collectGarbage } from './memory'
import { type PicturesOf, resolvePictures, withPictures } from './pictures'
import { programHash } from './program'
import { batchesOf, readInBatches } from './read/ahead'
import type { ReadFile } from './read/file'
import { sorted } from './read/problems'
import type { Moment } from './schemas/fields'
import { type Survey, survey } from './survey'
import type { Content, DocumentStore, Problem } from './types'

export interface LoadOptions {
  contentDir: string
  /** Ours alone; made when it is not there. */
  cacheDir: string
  store: DocumentStore
  /** Where pictures are kept for readers; without it they are only checked. */
  pictures?: PictureStore
  now: Moment
}

/** After how many files memory is given back: by itself V8 would let it grow to three times what is needed. */
const TIDY = 1000

/** Checks every file, makes documents of those that changed, and puts their bodies in the store. */
export async function loadContent({ contentDir, cacheDir, store, pictures: album, now }: LoadOptions): Promise<Content> {
  makeFolder(cacheDir)
  clearStages(cacheDir)
  const cache = readCache(cacheDir, await programHash())
  const at = clock.ofFiles()
  const listing = listFiles(contentDir)
  const isWhole = ({ entry, facts }: Remembered) => !entry || !kinds[facts.type].body || store.has(entry.document)
  const { kept, changed, stale } = survey(contentDir, listing.files, cache, isWhole)
  let count = 0
  for await (const { batch, read } of readInBatches(contentDir, batchesOf(changed))) {
    for (const [file, remembered] of await makeBatch(batch, read, cacheDir, store)) kept.set(file, remembered)
    count += batch.length
    if (count % TIDY === 0) collectGarbage()
  }
  const all = listing.files.map(({ file }) => kept.get(file) as Remembered)
  const facts = all.map((one) => one.facts)
  const pictures = await resolvePictures({ contentDir, facts, cache, album })
  if (stale || pictures.stale)
    writeCache(cacheDir, { program: cache.program, at, files: Object.fromEntries(kept), pictures: pictures.seen })
  return {
    entries: all.flatMap(({ entry, facts }) => (entry ? withPictures(entry, facts, pictures) : [])),
    problems: allProblems(listing, facts, pictures, now),
    changed: changed.length,
  }
}

/** What to remember of files that changed; those without an error also have an entry. */
async function makeBatch(batch: Survey['changed'], reads: ReadFile[], cacheDir: string, store: DocumentStore) {
  const made = new Map<string, Remembered>()
  const good: Checked[] = []
  for (const [index, { file, place, stamp }] of batch.entries()) {
    const read = reads[index] as ReadFile
    // What was stopped may be read another day: it is not remembered by what stands in it.
    made.set(file, { ...(read.stopped ? { ...stamp, hash: '', modified: 0 } : stamp), facts: factsOf(file, place, read) })
    if (!read.failed) good.push({ file, place, read })
  }
  const documents = good.length > 0 ? await makeDocuments(good, cacheDir) : new Map()
  for (const { file, place } of good) {
    const { entry, document } = entryOf(file, place, documents.get(file))
    if (document) store.put(entry.document, document)
    made.set(file, { ...(made.get(file) as Remembered), entry })
  }
  return made
}

const byFile = (a: Facts, b: Facts) => (a.file < b.file ? -1 : 1)

/** Of each file, of its pictures, and across files. Sorted by file, line, column. */
export function allProblems({ problems, files }: Listing, facts: Facts[], pictures: PicturesOf, now: Moment): Problem[] {
  const nothing = files.length === 0 && problems.length > 0
  return sorted([
    ...problems,
    ...facts.flatMap((one) => one.problems),
    ...pictures.problems,
    ...(nothing ? [] : checkAcross(facts.toSorted(byFile), publicFiles(), now)),
  ])
}
