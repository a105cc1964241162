/** Looks at every file, and reads the ones that may have changed since they were remembered. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../clock'
import { MOST_TEXT } from '../fields/text'
import type { Listed } from './files'

/** How a file lay on the disk. */
export interface Stamp {
  size: number
  modified: number
  inode: number
  hash: string
  /** 0 while a file is so young that it may change and keep its time: it is read again. */
  settled: 0 | 1
}
export interface Stamped extends Stamp {
  file: string
  /** Of its body, where it has one that is in order. */
  document: string | null
}

export interface Scan {
  changed: (Listed & { stamp: Stamp })[]
  /** What says the same, and lies otherwise on the disk. */
  moved: { file: string; stamp: Stamp }[]
  gone: string[]
}

/** A file may change twice within one tick of a file system's clock: as git does, one that is this young is read again. */
const YOUNG = 2000
export const isSettled = (modified: number): boolean => modified < clock.ofFiles() - YOUNG

/** `known`: what is remembered, by path; `whole`: whether all that was made of a file is still there. */
export function scan(
  contentDir: string,
  files: Listed[],
  known: Map<string, Stamped>,
  whole: (known: Stamped) => boolean,
): Scan {
  const found: Scan = { changed: [], moved: [], gone: [] }
  for (const listed of files) {
    const before = known.get(listed.file)
    known.delete(listed.file)
    look(contentDir, listed, before && whole(before) ? before : undefined, found)
  }
  found.gone = [...known.keys()]
  return found
}

function look(contentDir: string, listed: Listed, before: Stamped | undefined, { changed, moved }: Scan): void {
  const path = join(contentDir, listed.file)
  const { size, mtimeMs: modified, ino: inode } = statSync(path)
  const isSame = before?.size === size && before.modified === modified && before.inode === inode
  if (isSame && before.settled) return
  const settled = isSettled(modified) ? 1 : 0
  // One that is too long to be read is known by its size alone.
  const hash = size > MOST_TEXT ? `${size}` : hashOf(readFileSync(path))
  const stamp: Stamp = { size, modified, inode, settled, hash }
  if (before?.hash !== hash) changed.push({ ...listed, stamp })
  else if (!isSame || settled) moved.push({ file: listed.file, stamp })
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('base64url')
