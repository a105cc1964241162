/**
 * Which facts this machine last wrote to the database, or found there as its own: kept in DATA_DIR. When the database holds others by
 * now, somebody else published.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../../files/atomic'
import type { Publication } from './publication'

const fileIn = (dataDir: string) => join(/* turbopackIgnore: true */ dataDir, 'facts-last-seen.json')

/** Undefined: this machine has not seen any. */
export function lastSeen(dataDir: string): Publication | undefined {
  try {
    const { number, digest } = JSON.parse(readFileSync(/* turbopackIgnore: true */ fileIn(dataDir), 'utf8'))
    return typeof number === 'number' && typeof digest === 'string' ? { number, digest } : undefined
  } catch {
    // None, or not whole after a power cut: then nothing is overwritten.
    return undefined
  }
}

/** Written only when it says something else. */
export function rememberSeen(dataDir: string, { number, digest }: Publication): void {
  const seen = lastSeen(dataDir)
  if (seen?.number === number && seen.digest === digest) return
  writeWhole(fileIn(dataDir), JSON.stringify({ number, digest }))
}
