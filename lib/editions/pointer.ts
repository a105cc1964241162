/** The pointer: which edition is live. It is swapped by a rename, so a reader sees the old id or the new one, never half of one. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeWhole } from '../whole-files'
import { readHead } from './manifest'
import { editionsDir, pointerFile, rejectedFile } from './paths'

const read = (file: string): string | undefined => {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The id of the edition that is live; undefined before the first. */
export const currentId = (dataDir: string): string | undefined => read(pointerFile(dataDir))

/** Makes an edition the live one. Its manifest and documents must be there. */
export function moveTo(dataDir: string, id: string): void {
  writeWhole(pointerFile(dataDir), `${id}\n`, { sync: true })
}

/** The edition that was live before the live one; undefined when there is none, or when it was cleared away. */
export function previousId(dataDir: string): string | undefined {
  const current = currentId(dataDir)
  const ids = editionIds(dataDir)
  const previous = current && ids.includes(current) && readHead(dataDir, current).head.previous
  return previous && ids.includes(previous) ? previous : undefined
}

/** Every edition on disk, oldest first. */
export function editionIds(dataDir: string): string[] {
  try {
    const files = readdirSync(/* turbopackIgnore: true */ editionsDir(dataDir))
    return files.flatMap((name) => (name.endsWith('.jsonl') ? name.slice(0, -'.jsonl'.length) : [])).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The fingerprint of the edition that a rollback left. A start leaves that content alone; a publish asks for it again. */
export const rejected = (dataDir: string): string | undefined => read(rejectedFile(dataDir))
export const reject = (dataDir: string, fingerprint: string): void => writeWhole(rejectedFile(dataDir), fingerprint)
export const clearRejected = (dataDir: string): void =>
  rmSync(/* turbopackIgnore: true */ rejectedFile(dataDir), { force: true })
