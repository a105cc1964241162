/** Clears away old editions, and the documents that no edition needs any more. Only ever called by who holds the lock. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Moment } from '../content/schemas/fields'
import { readHead } from './manifest'
import { documentFile, editionsDir, manifestFile } from './paths'
import { currentId, editionIds, previousId } from './pointer'
import { documentsOnDisk } from './store'
import type { Hash } from './types'

/** Editions that stay, so that a rollback can be repeated. */
const KEPT = 10
/** What is younger than this may belong to an edition that is being made. */
const GRACE = 10 * 60_000

/** Returns how many editions and documents went. Costs next to nothing when no edition has to go. */
export function clearAway(dataDir: string, now: Moment = Date.now()): { editions: number; documents: number } {
  const ids = editionIds(dataDir)
  const staying = new Set([...ids.slice(-KEPT), currentId(dataDir), previousId(dataDir)])
  const going = ids.filter((id) => !staying.has(id))
  if (going.length === 0) return { editions: 0, documents: 0 }
  for (const id of going) rmSync(/* turbopackIgnore: true */ manifestFile(dataDir, id), { force: true })
  clearTemporary(editionsDir(dataDir), now)
  return { editions: going.length, documents: clearDocuments(dataDir, now) }
}

function clearDocuments(dataDir: string, now: Moment): number {
  const needed = new Set(editionIds(dataDir).flatMap((id) => neededBy(dataDir, id)))
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
function neededBy(dataDir: string, id: string): Hash[] {
  try {
    return readHead(dataDir, id).documents
  } catch {
    return []
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
