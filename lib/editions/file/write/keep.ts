/** Makes an edition the live one of the file: for who holds the lock of publishing. */
import type { Edition } from '../../types'
import { inOne, truncateLog } from '../open'
import { moveToNumber, numberOf } from '../pointer'
import type { Statements } from '../statements'
import { type BodyOf, type Companion, writeEdition } from './write'

export interface Keeping {
  edition: Edition
  /** What it was made of. */
  before?: Edition
  /** As in `Made`. */
  inPlaceOf?: number
  bodyOf: BodyOf
  companion?: Companion
}
export interface Kept {
  number: number
  /** False: the file had it already, and only the pointer moved: a rollback. */
  written: boolean
}

/** Writes what the file does not have of it and moves the pointer, in one transaction. */
export function keepEdition(file: Statements, { edition, before, inPlaceOf, bodyOf, companion }: Keeping): Kept {
  const there = numberOf(file, edition)
  if (there === undefined) {
    const { number } = writeEdition(file, [edition, before, inPlaceOf], bodyOf, companion)
    truncateLog(file.file)
    return { number, written: true }
  }
  inOne(file.file, () => {
    moveToNumber(file, there)
    companion?.(file, edition)
  })
  return { number: there, written: false }
}
