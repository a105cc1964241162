/** Keeps DATA_DIR/editions.sqlite with what is live: for who holds the lock of publishing. */

import type { Edition } from '../types'
import { clearEditions } from './clear'
import { inOne, isDamage, type Opened, openForWriting, removeEditionsFile, tidyLog } from './open'
import { moveToNumber, numberOf } from './pointer'
import { Statements } from './statements'
import { type BodyOf, type Companion, writeEdition } from './write'

export interface KeepOptions {
  /** Absolute path. */
  dataDir: string
  edition: Edition
  bodyOf: BodyOf
  companion?: Companion
}
export interface Kept {
  number: number
  /** Why all of it was written again, where something was there. */
  anew?: Opened['anew']
  /** False: the file had it already, and only the pointer moved: a rollback, or nothing new. */
  written: boolean
}

/** Makes `edition` the live one of the file, writing what it does not have. A damaged file is made anew. Throws `LaterForm`. */
export function keepEdition(options: KeepOptions): Kept {
  try {
    return keep(options)
  } catch (error) {
    if (!isDamage(error)) throw error
    removeEditionsFile(options.dataDir)
    return { ...keep(options), anew: 'damaged' }
  }
}

function keep({ dataDir, edition, bodyOf, companion }: KeepOptions): Kept {
  const { file, anew } = openForWriting(dataDir)
  try {
    const statements = new Statements(file)
    const there = numberOf(statements, edition)
    if (there !== undefined)
      inOne(file, () => {
        moveToNumber(statements, there)
        companion?.(statements, edition)
      })
    const number = there ?? writeEdition(statements, edition, bodyOf, companion).number
    clearEditions(statements)
    tidyLog(file)
    return { number, anew, written: there === undefined }
  } finally {
    file.close()
  }
}
