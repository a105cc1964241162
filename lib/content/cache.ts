/** What is remembered of files that did not change, in one file that is replaced as a whole. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../whole-files'
import type { Facts } from './facts'
import type { SeenPictures } from './pictures'
import type { ContentEntry } from './types'

export interface Remembered {
  size: number
  modified: number
  hash: string
  facts: Facts
  /** Absent when something was wrong with the file. */
  entry?: ContentEntry
}
export interface Cache {
  /** Of the program: what it remembers holds for the same declarations and rules alone. */
  program: string
  /** When the files were looked at. */
  at: number
  files: Record<string, Remembered>
  /** By where they lie. */
  pictures: SeenPictures
}

const fileIn = (cacheDir: string) => join(cacheDir, 'content.json')

/** Empty when there is none, when it is another program's, or when it cannot be read. */
export function readCache(cacheDir: string, program: string): Cache {
  try {
    const cache: Cache = JSON.parse(readFileSync(fileIn(cacheDir), 'utf8'))
    if (cache.program === program) return cache
  } catch {
    // Nothing is lost with a cache: everything is read again.
  }
  return { program, at: 0, files: {}, pictures: {} }
}

export const writeCache = (cacheDir: string, cache: Cache): void => writeWhole(fileIn(cacheDir), JSON.stringify(cache))
