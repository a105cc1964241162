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
/** By the key of a piece or author. */
export interface Manifest {
  version: 1
  files: Record<string, Written>
  /** Slugs that were added to site.yaml. */
  topics: string[]
}

export function readManifest(contentDir: string): Manifest {
  const path = join(contentDir, FILE)
  if (!existsSync(path)) return { version: 1, files: {}, topics: [] }
  const { files = {}, topics = [] } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>
  return { version: 1, files: { ...files }, topics: [...topics] }
}

/** Nothing is written where it says the same. */
export function writeManifest(contentDir: string, { files, topics }: Manifest): void {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeIfOther(join(contentDir, FILE), `${JSON.stringify({ version: 1, files: sorted, topics: topics.toSorted() }, null, 1)}\n`)
}

export function writeIfOther(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  makeFolder(join(path, '..'))
  writeWhole(path, text)
  return true
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
