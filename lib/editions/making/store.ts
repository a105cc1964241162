/** Bodies of what is published, for one publishing process: those that the file of editions has, and new ones, which go there with their edition. */
import type { DocumentStore, Hash } from '../../content/types'
import type { Statements } from '../file/statements'
import type { BodyOf } from '../file/write/write'
import { WaitingBodies } from './waiting'

export interface Bodies extends DocumentStore {
  /** Of what was put. */
  bodyOf: BodyOf
  /** When the edition is made, or will not be. */
  close(): void
}

/** An edition has a body that was not put for it. */
export class MissingBody extends Error {
  constructor(hash: Hash) {
    super(`document ${hash} is not in the store: the content room remembered it wrongly`)
  }
}

/** From how many questions on all hashes are taken in at once, which is a fifth of a second for a hundred thousand. */
const MANY = 500

/** By the hash of their content, as git keeps files: what did not change is not written, and going back needs no copy. `folder`: for what waits. */
export function bodiesOf(file: Statements, folder: string): Bodies {
  const fresh = new WaitingBodies(folder)
  let all: Set<Hash> | undefined
  let asked = 0
  const isThere = (hash: Hash) => {
    if (!all && asked++ < MANY) return file.one('select 1 from document where hash = ?', hash) !== undefined
    all ??= hashesIn(file)
    return all.has(hash)
  }
  return {
    has: (hash) => fresh.has(hash) || isThere(hash),
    put(hash, body) {
      if (!isThere(hash)) fresh.put(hash, body)
    },
    bodyOf(hash) {
      const body = fresh.get(hash)
      if (!body) throw new MissingBody(hash)
      return body
    },
    close: () => fresh.close(),
  }
}

/** In one text: ten thousand rows would each be an object first. */
function hashesIn(file: Statements): Set<Hash> {
  const all = file.one<{ hashes: string | null }>("select group_concat(hash, ' ') hashes from document")
  return new Set(all?.hashes?.split(' '))
}
