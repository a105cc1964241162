/** Bodies of what is published, for one publishing process: those that the file of editions has, and new ones, which go there with their edition. */
import type { DocumentStore, Hash } from '../../content/types'
import type { Statements } from '../file/statements'
import type { BodyOf } from '../file/write/write'

export interface Bodies extends DocumentStore {
  /** Of what was put. */
  bodyOf: BodyOf
}

/** By the hash of their content, as git keeps files: what did not change is not written, and going back needs no copy. */
export function bodiesOf(file: Statements): Bodies {
  const there = new Set(file.all<{ hash: Hash }>('select hash from document').map(({ hash }) => hash))
  const fresh = new Map<Hash, Uint8Array>()
  return {
    has: (hash) => there.has(hash) || fresh.has(hash),
    put(hash, body) {
      if (!there.has(hash)) fresh.set(hash, body)
    },
    bodyOf(hash) {
      const body = fresh.get(hash)
      if (!body) throw new Error(`document ${hash} is not in the store: the content room remembered it wrongly`)
      return body
    },
  }
}
