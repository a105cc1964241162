/** Looks at every file, and reads the ones that may have changed since they were remembered. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Cache, Remembered } from './cache'
import type { Listed } from './files'
import { MOST_TEXT } from './read/text'

export type Stamp = Pick<Remembered, 'size' | 'modified' | 'hash'>
export interface Survey {
  /** What is still as it was, by path. */
  kept: Map<string, Remembered>
  changed: (Listed & { stamp: Stamp })[]
  /** Whether what is remembered is no longer all that could be. */
  stale: boolean
}

/** A file may change twice within one tick of a file system's clock: as git does, one that is this young is read again. */
const YOUNG = 2000

export function survey(contentDir: string, files: Listed[], cache: Cache, whole: (known: Remembered) => boolean): Survey {
  const kept: Survey['kept'] = new Map()
  const changed: Survey['changed'] = []
  let stale = false
  for (const listed of files) {
    const path = join(contentDir, listed.file)
    const known = cache.files[listed.file]
    const { size, mtimeMs: modified } = statSync(path)
    const usable = known && whole(known)
    if (usable && known.size === size && known.modified === modified && modified < cache.at - YOUNG) {
      kept.set(listed.file, known)
      continue
    }
    stale = true
    // One that is too long to be read is known by its size alone.
    const hash = size > MOST_TEXT ? `${size}` : hashOf(readFileSync(path))
    if (usable && known.hash === hash) kept.set(listed.file, { ...known, size, modified })
    else changed.push({ ...listed, stamp: { size, modified, hash } })
  }
  stale ||= kept.size !== Object.keys(cache.files).length
  return { kept, changed, stale }
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('base64url')
