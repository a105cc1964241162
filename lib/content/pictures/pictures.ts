/**
 * The pictures that files name, looked at every time: a picture that changed changes what is published, though the text did not.
 * One that is as it was costs a look at the disk; one that is new is read by sharp.
 */
import { readFileSync, statSync } from 'node:fs'
import type { Drawing, Icon } from '../../look/drawing'
import type { Picture } from '../../pictures/picture'
import { queue } from '../../pictures/process/queue'
import { hashOf, MOST_BYTES, NoPicture, type PictureFacts, readPicture } from '../../pictures/read'
import type { PictureStore } from '../../pictures/store'
import type { Pictured } from '../cache/history'
import type { Facts } from '../check/facts'
import { problemAt } from '../fields/problems'
import type { PlacedPicture } from '../mdx/pictures'
import { isSettled } from '../read/scan'
import type { Problem } from '../types'
import { type Said, said } from '../words/rules'
import { drawingAt } from './drawings'
import { Misplaced, whereIs } from './files'

interface Seen {
  size: number
  modified: number
  /** False while it is so young that it may change and keep its time, as with texts (scan.ts). */
  settled: boolean
  facts: PictureFacts
}
export type SeenPictures = Record<string, Seen>

export interface PicturesOf {
  problems: Problem[]
  /** By the file that names them, in the order in which it does. */
  found: Map<string, Pictured>
  /** To be remembered. */
  seen: SeenPictures
  stale: boolean
}
interface Options {
  contentDir: string
  /** The files that name pictures. */
  facts: Pick<Facts, 'file' | 'pictures'>[]
  /** What is remembered of them. */
  known: SeenPictures
  /** Where they are kept for readers; without it they are only looked at. */
  pictureStore?: PictureStore
}

const MB = 1024 * 1024
/** Pixels and bytes above which a picture only makes every copy of the folder larger: readers get 1920 pixels at most. */
const [WIDE, HEAVY] = [6000, 8 * MB]
/** So many are read at a time: each is in memory while it is. */
const AT_ONCE = 3

export async function resolvePictures(options: Options): Promise<PicturesOf> {
  const { contentDir, facts, known } = options
  const all: PicturesOf = { problems: [], found: new Map(), seen: {}, stale: false }
  const inTurn = queue(AT_ONCE)
  const looks = new Map<string, Promise<PictureFacts>>()
  const lookOnce = (path: string) => {
    const looking = looks.get(path) ?? inTurn(() => look(path, options, all))
    looks.set(path, looking)
    return looking
  }
  const named = facts.flatMap(({ file, pictures = [] }) => pictures.map((placed) => ({ file, placed })))
  const resolved = new Map<PlacedPicture, Picture>()
  const drawn = new Map<PlacedPicture, Drawing | Icon>()
  await Promise.all(
    named.map(async ({ file, placed }) => {
      try {
        const path = whereIs(contentDir, file, placed.src)
        if (placed.drawing) return void drawn.set(placed, await drawingAt(path, placed))
        const picture = await lookOnce(path)
        resolved.set(placed, pictureOf(picture))
        all.problems.push(...remarks(file, placed, picture, all.seen[path]?.size ?? 0))
      } catch (error) {
        if (!(error instanceof NoPicture || error instanceof Misplaced)) throw error
        all.problems.push(problemAt(file, placed, error instanceof Misplaced ? error.what : refusal(placed.src, error)))
      }
    }),
  )
  for (const { file, pictures = [] } of facts) all.found.set(file, picturedBy(pictures, resolved, drawn))
  all.stale ||= Object.keys(all.seen).length !== Object.keys(known).length
  return all
}

/** By the order of the text, whichever of them was read first. */
const picturedBy = (
  pictures: PlacedPicture[],
  resolved: Map<PlacedPicture, Picture>,
  drawings: Map<PlacedPicture, Drawing | Icon>,
): Pictured =>
  pictures.flatMap((placed): Pictured => {
    const drawn = drawings.get(placed)
    if (drawn && placed.drawing) return [{ src: placed.src, drawing: placed.drawing, drawn }]
    const picture = resolved.get(placed)
    return picture ? [{ src: placed.src, field: placed.field, picture }] : []
  })

const pictureOf = ({ hash, width, height, tone }: PictureFacts): Picture => ({ hash, width, height, tone })

async function look(path: string, { known: before, pictureStore }: Options, all: PicturesOf): Promise<PictureFacts> {
  const { size, mtimeMs: modified } = statSync(path)
  const known = before[path]
  if (known?.settled && known.size === size && known.modified === modified && isKept(known.facts, pictureStore)) {
    all.seen[path] = known
    return known.facts
  }
  all.stale = true
  const facts = await read(path, size, pictureStore)
  all.seen[path] = { size, modified, settled: isSettled(modified), facts }
  return facts
}

const isKept = ({ hash }: PictureFacts, pictureStore: PictureStore | undefined) => !pictureStore || pictureStore.has(hash)

async function read(path: string, size: number, pictureStore: PictureStore | undefined): Promise<PictureFacts> {
  if (size > MOST_BYTES) throw new NoPicture({ is: 'heavy', size: Math.round(size / MB) })
  const bytes = readFileSync(path)
  const hash = hashOf(bytes)
  const known = pictureStore?.get(hash)
  if (known) return known
  const facts = await readPicture(bytes, hash)
  pictureStore?.put(facts, bytes)
  return facts
}

/** What is said of one that cannot be shown. */
function refusal(src: string, { why }: NoPicture): Said {
  switch (why.is) {
    case 'heavy':
      return said('pictureTooHeavy', { src, size: why.size })
    case 'large':
      return said('pictureTooLarge', { src, width: why.width, height: why.height })
    case 'heic':
      return said('pictureHeic', { src })
    case 'broken':
      return said('pictureBroken', { src })
    default:
      return said('pictureUnreadable', { src })
  }
}

/** What is said of a picture that can be read. */
function remarks(file: string, placed: PlacedPicture, facts: PictureFacts, bytes: number): Problem[] {
  const { moves, located, width, height, drawn } = facts
  const { src } = placed
  const found: Problem[] = []
  if (moves) found.push(problemAt(file, placed, said('pictureMoves', { src })))
  if (!drawn && Math.max(width, height) > WIDE)
    found.push(problemAt(file, placed, said('pictureFarTooLarge', { src, width, height })))
  else if (bytes > HEAVY) found.push(problemAt(file, placed, said('pictureFarTooHeavy', { src, size: Math.round(bytes / MB) })))
  if (located && src.startsWith('/')) found.push(problemAt(file, placed, said('pictureLocated', { src })))
  return found
}
