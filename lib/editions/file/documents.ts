/** Bodies in the file, by the hash of their content: deflated JSON. */
import { inflateRawSync } from 'node:zlib'
import * as json from '../../content/deflated'
import type { Document, Hash } from '../../content/types'
import type { SqliteFile } from '../../files/sqlite'

/** As it stands in its row: a fifth of its length. */
export const deflated = (document: Document): Uint8Array => json.deflated(JSON.stringify(document))

export const BODY = 'select body from document where hash = ?'
interface Row {
  body: Uint8Array
}

/** Throws when it is not there: an edition holds all its bodies. */
export function inflated(row: Row | undefined, hash: Hash): Document {
  if (!row) throw new Error(`document ${hash} is not in the file of editions`)
  return JSON.parse(inflateRawSync(row.body).toString('utf8'))
}

export const bodyIn = (file: SqliteFile, hash: Hash): Document =>
  inflated(file.prepare(BODY).all([hash])[0] as Row | undefined, hash)
