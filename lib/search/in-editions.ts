/** Search in the file of editions: its tables always have what the live edition has, for they are written in the transaction that moves the pointer. */

import { bodyIn } from '../editions/file/documents'
import type { Reader } from '../editions/file/reader'
import type { Statements } from '../editions/file/statements'
import type { Edition } from '../editions/types'
import { SearchIndex } from './open'
import { createTables, FORM, formOf } from './tables'
import { isWorn, optimise, type Updated, update } from './update'

/** For `keepEdition`. */
export function searchFollows({ file }: Statements, edition: Edition): Updated {
  const isAnew = formOf(file) !== FORM || isWorn(file)
  if (isAnew) createTables(file)
  const updated = update(file, edition, (hash) => bodyIn(file, hash))
  if (isAnew) optimise(file)
  return updated
}

const open = new WeakMap<Reader, SearchIndex>()

/** The index of what is live in the file at this moment; undefined when there is none that this version of Podium reads. */
export function indexIn(reader: Reader): SearchIndex | undefined {
  const id = String(reader.liveNumber())
  const known = open.get(reader)
  if (known?.id === id) return known
  const there = reader.one("select 1 from sqlite_master where name = 'searched'")
  if (!there || reader.one<{ form: number }>('select form from searched')?.form !== FORM) return undefined
  const index = new SearchIndex(id, reader)
  open.set(reader, index)
  return index
}
