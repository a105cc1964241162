/** Documents by the hash of their content, as git keeps them: what did not change is not written, and going back needs no copy. */
import { existsSync, readFileSync } from 'node:fs'
import type { DocumentStore } from '../content/types'
import { settings } from '../settings'
import { writeWhole } from './files'
import { documentFile } from './paths'
import type { Document, Hash } from './types'

/** The store of a data folder. `put` writes only what is not there yet. */
export function documentStore(dataDir: string): DocumentStore {
  const has = (hash: Hash) => existsSync(/* turbopackIgnore: true */ documentFile(dataDir, hash))
  return {
    has,
    put(hash, document) {
      if (!has(hash)) writeWhole(documentFile(dataDir, hash), JSON.stringify(document))
    },
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
