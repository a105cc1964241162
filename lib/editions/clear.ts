/** Clears away old editions, and the documents and pictures that no edition needs any more. Only ever called by who holds the lock. */

import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../clock'
import type { Moment } from '../content/schemas/fields'
import { clearPictures } from '../pictures/store'
import { readHead } from './manifest'
import { documentFile, editionsDir, manifestFile } from './paths'
import { currentId, editionIds, previousId } from './pointer'
import { documentsOnDisk } from './store'
import type { Hash } from './types'

/** Editions that stay, so that a rollback can be repeated. */
const KEPT = 10
/** What is younger than this may belong to an edition that is being made. */
const GRACE = 10 * 60_000

interface Gone {
  editions: number
  documents: number
  pictures: number
}

/** Returns how many of each went. Costs next to nothing when no edition has to go. */
export function clearAway(dataDir: string, now: Moment = clock.ofFiles()): Gone {
  const ids = editionIds(dataDir)
  const staying = new Set([...ids.slice(-KEPT), currentId(dataDir), previousId(dataDir)])
  const going = ids.filter((id) => !staying.has(id))
  if (going.length === 0) return { editions: 0, documents: 0, pictures: 0 }
  for (const id of going) rmSync(/* turbopackIgnore: true */ manifestFile(dataDir, id), { force: true })
  clearTemporary(editionsDir(dataDir), now)
  const left = editionIds(dataDir).map((id) => neededBy(dataDir, id))
  const documents = clearDocuments(dataDir, new Set(left.flatMap((needed) => needed.documents)), now)
  const pictures = clearPictures(dataDir, new Set(left.flatMap((needed) => needed.pictures)), now, GRACE)
  return { editions: going.length, documents, pictures }
}

function clearDocuments(dataDir: string, needed: Set<Hash>, now: Moment): number {
  let gone = 0
  for (const hash of documentsOnDisk(dataDir)) {
    const file = documentFile(dataDir, hash)
    if (needed.has(hash) || !isOld(file, now)) continue
    rmSync(/* turbopackIgnore: true */ file, { force: true })
    gone++
  }
  return gone
}

/** An edition that cannot be read (of another version of Podium) cannot be gone back to either: it needs nothing. */
function neededBy(dataDir: string, id: string): { documents: Hash[]; pictures: string[] } {
  try {
    const { head, documents } = readHead(dataDir, id)
    return { documents, pictures: head.pictures ?? [] }
  } catch {
    return { documents: [], pictures: [] }
  }
}

/** What a process that was killed left half-written. */
function clearTemporary(folder: string, now: Moment): void {
  for (const name of readdirSync(/* turbopackIgnore: true */ folder)) {
    const file = join(/* turbopackIgnore: true */ folder, name)
    if (name.endsWith('.tmp') && isOld(file, now)) rmSync(/* turbopackIgnore: true */ file, { force: true })
  }
}

const isOld = (file: string, now: Moment) =>
  now - (statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.mtimeMs ?? now) > GRACE
