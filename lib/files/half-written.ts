/** What a process that was killed left half-written in DATA_DIR: mails with names in them, drafts of the secret, editions. */
import { type Dirent, readdirSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** As atomic writes name what they write beside its place: the process comes before, or behind a draft of the secret or the lock. */
const forms = [
  /\.(\d+)(?:\.\d+)?\.tmp(?:-journal|-wal|-shm)?$/,
  /^secret\.(\d+)\.[0-9a-f]{12}$/,
  /^publish\.lock\.(\d+)\.\d+(?:\.old)?$/,
  /^\.writable-(\d+)$/,
]

/** Whether a process may be writing here now. */
type IsWriting = (pid: number) => boolean

function isLeft(name: string, isWriting: IsWriting): boolean {
  const pid = forms.map((form) => form.exec(name)?.[1]).find((found) => found !== undefined)
  return pid !== undefined && !isWriting(Number(pid))
}

/** Those in a folder itself, at once. */
export function clearHalfWritten(folder: string, isWriting: IsWriting): void {
  for (const { name } of entries(folder))
    if (isLeft(name, isWriting)) rmSync(join(/* turbopackIgnore: true */ folder, name), { recursive: true, force: true })
}

/** Those in all folders below it too, without holding anybody up. What goes wrong is left for the next start. */
export async function clearHalfWrittenBelow(folder: string, isWriting: IsWriting): Promise<void> {
  const found = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true }).catch(() => [])
  for (const entry of found) {
    const path = join(/* turbopackIgnore: true */ folder, entry.name)
    if (isLeft(entry.name, isWriting)) await rm(path, { recursive: true, force: true })
    else if (entry.isDirectory()) await clearHalfWrittenBelow(path, isWriting)
  }
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
