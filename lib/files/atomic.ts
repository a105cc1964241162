/** Writing files so that a reader, or a process killed half-way, never leaves or sees half of one. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

let count = 0

/** Writes `text` beside `file` and renames it into place. `sync` also waits until the disk has it; `mode`: the file's rights. */
export function writeWhole(file: string, text: string | Buffer, { sync = false, mode = 0o666 } = {}): void {
  const temporary = temporaryFor(file)
  try {
    writeOut(temporary, text, sync, mode)
    renameSync(/* turbopackIgnore: true */ temporary, file)
  } catch (error) {
    rmSync(/* turbopackIgnore: true */ temporary, { force: true })
    throw error
  }
}

/** The same beside the event loop, for what is written while others wait for an answer. Its folder must be there. */
export async function writeWholeLater(file: string, bytes: Buffer, { sync = false, mode = 0o666 } = {}): Promise<void> {
  const temporary = temporaryFor(file)
  try {
    await writeFile(/* turbopackIgnore: true */ temporary, bytes, { mode, flush: sync })
    await rename(/* turbopackIgnore: true */ temporary, file)
  } catch (error) {
    await rm(/* turbopackIgnore: true */ temporary, { force: true })
    throw error
  }
}

/** As half-written.ts knows it. */
const temporaryFor = (file: string) => `${file}.${process.pid}.${++count}.tmp`

function writeOut(file: string, text: string | Buffer, sync: boolean, mode: number): void {
  const descriptor = openNew(file, mode)
  try {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
    if (sync) fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Opens a file for writing; makes its folder only when that turns out to be missing. */
function openNew(file: string, mode: number): number {
  try {
    return openSync(/* turbopackIgnore: true */ file, 'w', mode)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeFolder(dirname(file))
    return openSync(/* turbopackIgnore: true */ file, 'w', mode)
  }
}

/** Throws the system's own error when this user may not write in the folder, or there is no room left. */
export function mustBeWritable(folder: string): void {
  const probe = join(/* turbopackIgnore: true */ folder, `.writable-${process.pid}`)
  try {
    // As much as a block: less may find room where a file does not.
    writeFileSync(probe, Buffer.alloc(4096))
  } finally {
    rmSync(probe, { force: true })
  }
}

/**
 * A folder with all above it. Node's own `recursive` never ends where a folder cannot be made and is said not to exist, as below
 * /proc: who sets DATA_DIR wrong waits for nothing.
 */
export function makeFolder(folder: string): void {
  if (statSync(/* turbopackIgnore: true */ folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(/* turbopackIgnore: true */ folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    // Another process was first; a file in its place is none.
    if (!statSync(/* turbopackIgnore: true */ folder).isDirectory()) throw error
  }
}
