/** Looks at every file, and reads the ones that may have changed since they were remembered. */
import { createHash } from 'node:crypto'
import { readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../clock'
import { placeOf } from '../documents'
import { MOST_TEXT } from '../fields/text'
import { type Listed, looksLikeContent } from './files'

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

type Whole = (known: Stamped) => boolean

/** `known`: what is remembered, by path; `whole`: whether all that was made of a file is still there. */
export function scan(contentDir: string, files: Listed[], known: Map<string, Stamped>, whole: Whole): Scan {
  const found: Scan = { changed: [], moved: [], gone: [] }
  for (const listed of files) {
    const stats = statSync(join(contentDir, listed.file))
    const before = known.get(listed.file)
    known.delete(listed.file)
    const isAsItWas = before !== undefined && before.settled === 1 && liesAs(before, stats) && whole(before)
    if (!isAsItWas) look(contentDir, listed, stats, before && whole(before) ? before : undefined, found)
  }
  found.gone = [...known.keys()]
  return found
}

/**
 * As `scan`, of those that somebody saw change: these are read however they lie. Undefined where a look at everything has to tell: what is
 * no content by its name is complained of with all others.
 */
export function glance(
  contentDir: string,
  paths: Iterable<string>,
  known: (file: string) => Stamped | undefined,
  whole: Whole,
): Scan | undefined {
  const found: Scan = { changed: [], moved: [], gone: [] }
  for (const file of [...paths].sort()) {
    const [place, before] = [placeOf(file), known(file)]
    if (!place && looksLikeContent(file)) return undefined
    if (!place) continue
    const stats = statSync(join(contentDir, file), { throwIfNoEntry: false })
    if (stats) look(contentDir, { file, place }, stats, before && whole(before) ? before : undefined, found)
    else if (before) found.gone.push(file)
  }
  return found
}

const liesAs = ({ size, modified, inode }: Stamped, stats: Stats) =>
  size === stats.size && modified === stats.mtimeMs && inode === stats.ino

function look(contentDir: string, listed: Listed, stats: Stats, before: Stamped | undefined, { changed, moved }: Scan): void {
  const { size, mtimeMs: modified, ino: inode } = stats
  const settled = isSettled(modified) ? 1 : 0
  // One that is too long to be read is known by its size alone.
  const hash = size > MOST_TEXT ? `${size}` : hashOf(readFileSync(join(contentDir, listed.file)))
  const stamp: Stamp = { size, modified, inode, settled, hash }
  if (before?.hash !== hash) changed.push({ ...listed, stamp })
  else if (!liesAs(before, stats) || settled !== before.settled) moved.push({ file: listed.file, stamp })
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('base64url')
