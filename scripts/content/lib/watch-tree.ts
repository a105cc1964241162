/**
 * Calls back when anything in a folder changes. On Linux with one watcher a folder: Node 20's `recursive` follows files themselves there,
 * and loses one for good as soon as an editor saves by renaming.
 */
import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** Returns what stops it. */
export function watchTree(folder: string, changed: () => void): () => void {
  const native = process.platform !== 'linux'
  const watchers = new Map<string, FSWatcher>()
  const stop = (path: string) => {
    watchers.get(path)?.close()
    watchers.delete(path)
  }
  const follow = (path: string) => {
    if (watchers.has(path)) return
    const watcher = watch(path, { recursive: native }, () => {
      if (!native) look(path)
      changed()
    })
    watcher.on('error', () => stop(path)) // the folder itself was taken away
    watchers.set(path, watcher)
    if (!native) look(path)
  }
  const look = (path: string) => {
    for (const below of foldersIn(path)) follow(below)
  }
  follow(folder)
  return () => {
    for (const path of [...watchers.keys()]) stop(path)
  }
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? join(path, entry.name) : []))
  } catch {
    return [] // gone since: the folder above says so too
  }
}
