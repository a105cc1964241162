/** Documents by the hash of their content, as git keeps them: what did not change is not written, and going back needs no copy. */
import { spawnSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync } from 'node:fs'
import type { DocumentStore } from '../content/types'
import { settings } from '../settings'
import { writeWhole } from '../whole-files'
import { documentFile, documentsDir } from './paths'
import type { Document, Hash } from './types'

/** More new documents than this are not brought to the disk one by one, which takes 3 ms each. */
const ONE_BY_ONE = 50

export interface EditionStore extends DocumentStore {
  /** Waits until the disk has what was put: before a pointer to it moves. */
  settle(): void
}

/** The store of a data folder, for one publishing process. `put` writes only what is not there yet. */
export function documentStore(dataDir: string): EditionStore {
  const written: string[] = []
  let known: Set<Hash> | undefined
  const there = () => (known ??= documentsOnDisk(dataDir))
  return {
    has: (hash) => there().has(hash),
    put(hash, document) {
      if (there().has(hash)) return
      writeWhole(documentFile(dataDir, hash), JSON.stringify(document))
      there().add(hash)
      written.push(documentFile(dataDir, hash))
    },
    settle() {
      if (written.length > ONE_BY_ONE) spawnSync('sync')
      else for (const file of written) toDisk(file)
      written.length = 0
    },
  }
}

function toDisk(file: string): void {
  const descriptor = openSync(/* turbopackIgnore: true */ file, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Every document on disk, by listing folders: much cheaper than asking for each. */
export function documentsOnDisk(dataDir: string): Set<Hash> {
  const hashes = new Set<Hash>()
  for (const folder of list(documentsDir(dataDir)))
    for (const name of list(`${documentsDir(dataDir)}/${folder}`)) if (name.endsWith('.json')) hashes.add(name.slice(0, -5))
  return hashes
}

function list(folder: string): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Bodies that were read last; a page that is rendered again, or a feed, asks for the same few. */
const KEPT = 100
const kept = new Map<Hash, Document>()

/** A stored body. Throws when it is not there: an edition is only made when all its documents are. */
export function documentOf(hash: Hash, dataDir: string = settings().dataDir): Document {
  const known = kept.get(hash)
  if (known) {
    kept.delete(hash) // put back last: the first in the map is the one that was not asked for longest
    kept.set(hash, known)
    return known
  }
  const document: Document = JSON.parse(readFileSync(/* turbopackIgnore: true */ documentFile(dataDir, hash), 'utf8'))
  kept.set(hash, document)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as Hash)
  return document
}
