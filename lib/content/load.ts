/** From CONTENT_DIR to checked documents. What did not change costs nothing: not even Contentlayer is loaded for it. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkAcross } from './across'
import { type Cache, type Remembered, readCache, writeCache } from './cache'
import { type Checked, makeDocuments } from './driver'
import { entryOf } from './entry'
import { factsOf } from './facts'
import { type Listed, listFiles } from './files'
import { programHash } from './program'
import { readFile } from './read/file'
import { sorted } from './read/problems'
import type { Moment } from './schemas/fields'
import type { Content, DocumentStore } from './types'

export interface LoadOptions {
  contentDir: string
  /** Ours alone; made when it is not there. */
  cacheDir: string
  store: DocumentStore
  now: Moment
}

const BATCH = 250
/** A file may change twice within the clock of a file system; as git does, one that is this young is read again. */
const YOUNG = 2000

/** Checks every file, makes documents of those that changed, and puts their bodies in the store. */
export async function loadContent({ contentDir, cacheDir, store, now }: LoadOptions): Promise<Content> {
  mkdirSync(cacheDir, { recursive: true })
  const old = readCache(cacheDir, await programHash())
  const at = Date.now()
  const files: Record<string, Remembered> = {}
  const changed: (Listed & { stat: Pick<Remembered, 'size' | 'modified' | 'hash'>; text: string })[] = []
  for (const listed of listFiles(contentDir)) {
    const { file } = listed
    const path = join(contentDir, file)
    const { size, mtimeMs: modified } = statSync(path)
    const before = old.files[file]
    const there = before && (!before.entry || !kindHasBody(before) || store.has(before.entry.document))
    if (there && before.size === size && before.modified === modified && modified < old.at - YOUNG) {
      files[file] = before
      continue
    }
    const text = readFileSync(path, 'utf8')
    const hash = createHash('sha256').update(text).digest('hex')
    if (there && before.hash === hash) files[file] = { ...before, size, modified }
    else changed.push({ ...listed, stat: { size, modified, hash }, text })
  }
  for (let i = 0; i < changed.length; i += BATCH) {
    const part = changed.slice(i, i + BATCH)
    const good: Checked[] = []
    for (const { file, place, stat, text } of part) {
      const read = readFile(file, place, text)
      const facts = factsOf(file, place, read)
      files[file] = { ...stat, facts }
      if (!read.problems.some(({ severity }) => severity === 'error')) good.push({ file, place, read })
    }
    if (good.length === 0) continue
    const made = await makeDocuments(good, cacheDir)
    for (const { file, place } of good) {
      const document = made.get(file)
      if (!document) throw new Error(`Contentlayer made nothing of ${file}`)
      const { entry, document: body } = entryOf(file, place, document)
      if (body) store.put(entry.document, body)
      ;(files[file] as Remembered).entry = entry
    }
  }
  writeCache(cacheDir, { program: old.program, at, files })
  const all = Object.values(files)
  const facts = all.map((one) => one.facts)
  return {
    entries: all.flatMap(({ entry }) => entry ?? []),
    problems: sorted([...facts.flatMap(({ problems }) => problems), ...checkAcross(facts, now)]),
    changed: changed.length,
  }
}

const kindHasBody = ({ facts }: Remembered) => facts.type !== 'Site' && facts.type !== 'PromoCode'
