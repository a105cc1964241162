/** What a move wrote, beside the content: by it a second run knows what an editor changed since. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, writeWhole } from '../../files/atomic'

export const FOLDER = '.import'
const FILE = `${FOLDER}/manifest.json`

export interface Written {
  /** Path below CONTENT_DIR. */
  file: string
  /** Of the text that was written. */
  hash: string
}
/** Of one site that was left: what has number 12 there is another piece than number 12 of another site. */
export interface Manifest {
  /** By the key of a piece or author. */
  files: Record<string, Written>
  /** Slugs that were added to site.yaml. */
  topics: string[]
}
interface Kept {
  version: 1
  sites: Record<string, Manifest>
}

function readAll(contentDir: string): Kept {
  const path = join(contentDir, FILE)
  const { sites = {} } = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Kept>) : {}
  return { version: 1, sites }
}

/** `site`: its address, or what stands for it. */
export function readManifest(contentDir: string, site: string): Manifest {
  const { files = {}, topics = [] } = readAll(contentDir).sites[site] ?? {}
  return { files: { ...files }, topics: [...topics] }
}

/** Nothing is written where it says the same. */
export function writeManifest(contentDir: string, site: string, { files, topics }: Manifest): void {
  const kept = readAll(contentDir)
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  kept.sites[site] = { files: sorted, topics: topics.toSorted() }
  writeIfOther(join(contentDir, FILE), `${JSON.stringify(kept, null, 1)}\n`)
}

export function writeIfOther(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  makeFolder(join(path, '..'))
  writeWhole(path, text)
  return true
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
