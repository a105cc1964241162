/** Where indices lie: one file for each edition, beside it. A file is there whole or not at all; it never changes. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { editionsDir } from '../editions/paths'

const END = '.search.sqlite'

export const indexFile = (dataDir: string, id: string) => join(/* turbopackIgnore: true */ editionsDir(dataDir), id + END)

/** Ids of the editions that have one, newest first. */
export function indexedIds(dataDir: string): string[] {
  try {
    const names = readdirSync(/* turbopackIgnore: true */ editionsDir(dataDir))
    return names.flatMap((name) => (name.endsWith(END) ? name.slice(0, -END.length) : [])).sort((a, b) => (a < b ? 1 : -1))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** One that a server has open stays readable to it (on Windows it cannot be removed, and goes the next time). */
export function removeIndex(dataDir: string, id: string): void {
  try {
    rmSync(/* turbopackIgnore: true */ indexFile(dataDir, id), { force: true })
  } catch (error) {
    if (!['EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
