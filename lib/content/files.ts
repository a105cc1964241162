/** The files below CONTENT_DIR. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Place, placeOf } from './documents'

export interface Listed {
  /** Path below CONTENT_DIR, with `/`. */
  file: string
  place: Place
}

/** All that we read, by path. Hidden folders and node_modules are not content. Throws when the folder is not there. */
export function listFiles(contentDir: string): Listed[] {
  const listed: Listed[] = []
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      const is = followed(entry, join(contentDir, path))
      if (is?.isDirectory()) walk(path)
      const place = is?.isFile() ? placeOf(path) : undefined
      if (place) listed.push({ file: path, place })
    }
  }
  walk('')
  return listed.sort((a, b) => (a.file < b.file ? -1 : 1))
}

const followed = (entry: Dirent, path: string) => (entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry)
