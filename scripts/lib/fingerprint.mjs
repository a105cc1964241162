/** Fingerprints of folders, to know what changed since the last time. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

function* filesBelow(folder) {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return // not there: that is part of the fingerprint too
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile() || entry.isSymbolicLink()) yield path
  }
}

/** Of the bytes of these files and folders; `skip` leaves paths out. */
export function fingerprintOfBytes(paths, skip = () => false) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const files = statSync(path, { throwIfNoEntry: false })?.isFile() ? [path] : filesBelow(path)
    for (const file of files) {
      if (skip(file)) continue
      const bytes = readFileSync(file)
      hash.update(`${file}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Of names, sizes and times: as quick for 10,000 files as reading their folder. */
export function fingerprintOfStats(folder) {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder)) {
    const stats = statSync(file, { throwIfNoEntry: false })
    hash.update(`${file}\0${stats?.size}\0${stats?.mtimeMs}\0`)
  }
  return hash.digest('hex').slice(0, 16)
}
