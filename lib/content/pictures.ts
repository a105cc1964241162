/**
 * The pictures that files name, looked at every time: a picture that changed changes what is published, though the text did not.
 * One that is as it was costs a look at the disk; one that is new is read by sharp.
 */
import { readFileSync, statSync } from 'node:fs'
import type { Picture } from '../pictures/picture'
import { queue } from '../pictures/queue'
import { hashOf, MOST_BYTES, NoPicture, type PictureFacts, readPicture } from '../pictures/read'
import type { PictureStore } from '../pictures/store'
import type { Cache } from './cache'
import type { Facts } from './facts'
import type { PlacedPicture } from './mdx/pictures'
import { Misplaced, whereIs } from './picture-files'
import type { ContentEntry, Problem } from './types'

interface Seen {
  size: number
  modified: number
  facts: PictureFacts
}
export type SeenPictures = Record<string, Seen>

export interface PicturesOf {
  problems: Problem[]
  /** By the file that names them and `src`. */
  found: Map<string, Map<string, Picture>>
  /** To be remembered. */
  seen: SeenPictures
  stale: boolean
}
interface Options {
  contentDir: string
  facts: Facts[]
  cache: Pick<Cache, 'at' | 'pictures'>
  /** Where they are kept for readers; without it they are only looked at. */
  album?: PictureStore
}

/** So many are read at a time: each is in memory while it is. */
const AT_ONCE = 3

export async function resolvePictures(options: Options): Promise<PicturesOf> {
  const { contentDir, facts, cache } = options
  const all: PicturesOf = { problems: [], found: new Map(), seen: {}, stale: false }
  const inTurn = queue(AT_ONCE)
  const looks = new Map<string, Promise<PictureFacts>>()
  const lookOnce = (path: string) => {
    const looking = looks.get(path) ?? inTurn(() => look(path, options, all))
    looks.set(path, looking)
    return looking
  }
  const named = facts.flatMap(({ file, pictures = [] }) => pictures.map((placed) => ({ file, placed })))
  await Promise.all(
    named.map(async ({ file, placed }) => {
      try {
        const picture = await lookOnce(whereIs(contentDir, file, placed.src))
        const mine = all.found.get(file) ?? new Map<string, Picture>()
        all.found.set(file, mine.set(placed.src, pictureOf(picture)))
        all.problems.push(...remarks(file, placed, picture))
      } catch (error) {
        if (!(error instanceof NoPicture || error instanceof Misplaced)) throw error
        all.problems.push(problem(file, placed, `het beeld "${placed.src}" ${error.message}`))
      }
    }),
  )
  all.stale ||= Object.keys(all.seen).length !== Object.keys(cache.pictures).length
  return all
}

const pictureOf = ({ hash, width, height, tone }: PictureFacts): Picture => ({ hash, width, height, tone })

/** As `survey.ts` does with texts: a picture this young may have changed within one tick of a file system's clock. */
const YOUNG = 2000

async function look(path: string, { cache, album }: Options, all: PicturesOf): Promise<PictureFacts> {
  const { size, mtimeMs: modified } = statSync(path)
  const known = cache.pictures[path]
  if (known?.size === size && known.modified === modified && modified < cache.at - YOUNG && isKept(known.facts, album)) {
    all.seen[path] = known
    return known.facts
  }
  all.stale = true
  const facts = await read(path, size, album)
  all.seen[path] = { size, modified, facts }
  return facts
}

const isKept = ({ hash }: PictureFacts, album: PictureStore | undefined) => !album || album.has(hash)

async function read(path: string, size: number, album: PictureStore | undefined): Promise<PictureFacts> {
  if (size > MOST_BYTES) throw new NoPicture(`is ${Math.round(size / 1024 / 1024)} MB, en dat is te groot: verklein het`)
  const bytes = readFileSync(path)
  const hash = hashOf(bytes)
  const known = album?.get(hash)
  if (known) return known
  const facts = await readPicture(bytes, hash)
  album?.put(facts, bytes)
  return facts
}

/** What is said of a picture that can be read. */
function remarks(file: string, placed: PlacedPicture, { moves, located }: PictureFacts): Problem[] {
  const { src } = placed
  const said: Problem[] = []
  if (moves) said.push(problem(file, placed, `het beeld "${src}" beweegt; op de site staat het stil`, 'warning'))
  if (located && src.startsWith('/'))
    said.push(
      problem(
        file,
        placed,
        `het beeld "${src}" vertelt waar het is gemaakt, en wat in public staat is op te halen zoals het is: zet het naast de tekst en schrijf ./…`,
      ),
    )
  return said
}

const problem = (
  file: string,
  { line, column }: PlacedPicture,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ file, line, column, message, severity })

/** The entry with what its pictures turned out to be: a cover's and a photo's in that field, those of the body beside it. */
export function withPictures(entry: ContentEntry, { file, pictures = [] }: Facts, { found }: PicturesOf): ContentEntry {
  const mine = found.get(file)
  if (!mine) return entry
  const fields: Record<string, unknown> = { ...entry.fields }
  const ofBody: Record<string, Picture> = {}
  for (const { src, field } of pictures) {
    const picture = mine.get(src)
    if (picture && field) fields[field] = { ...(fields[field] as object), picture }
    else if (picture) ofBody[src] = picture
  }
  return { ...entry, fields, pictures: ofBody } as ContentEntry
}
