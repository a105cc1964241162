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
  // In one text: ten thousand rows would each be an object first.
  const all = file.one<{ hashes: string | null }>("select group_concat(hash, ' ') hashes from document")
  const there = new Set<Hash>(all?.hashes?.split(' '))
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
