/** Search in the file of editions: its tables always have what the live edition has, for they are written in the transaction that moves the pointer. */
import { bodyIn } from '../../editions/file/documents'
import type { Statements } from '../../editions/file/statements'
import type { Edition } from '../../editions/types'
import { createTables, SCHEMA_VERSION, schemaVersionOf } from './tables'
import { followed, isWorn, optimise, type Updated, update } from './update'

/** For who publishes: what follows the pointer. */
export function searchFollows({ file }: Statements, edition: Edition, before?: Edition): Updated {
  const isAnew = schemaVersionOf(file) !== SCHEMA_VERSION || isWorn(file)
  if (!isAnew && followed(file) === edition.id) return { added: 0, removed: 0 }
  if (isAnew) createTables(file)
  const updated = update(file, [edition, before], (hash) => bodyIn(file, hash))
  if (isAnew) optimise(file)
  return updated
}
