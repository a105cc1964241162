/** The pictures of editions in DATA_DIR/pictures: the bytes of each as they were, what was read off them, and what was made of them. */
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../files/atomic'
import { factsIn, originalIn, pictureDir, picturesDir } from './paths'
import type { PictureFacts } from './read'

/** Where the content room puts pictures, and asks what is known of one that was there before. */
export interface PictureStore {
  has(hash: string): boolean
  /** What was read off one that is there. */
  get(hash: string): PictureFacts | undefined
  put(facts: PictureFacts, bytes: Buffer): void
}

/** Of how pictures are read: one that was read by another rule is read again. */
const FACTS_VERSION = 1

/** The store of a data folder, for one publishing process. */
export function pictureStore(dataDir: string): PictureStore {
  let known: Set<string> | undefined
  const there = () => (known ??= new Set(foldersIn(picturesDir(dataDir))))
  return {
    has: (hash) => there().has(hash),
    get: (hash) => (there().has(hash) ? storedFacts(dataDir, hash) : undefined),
    put(facts, bytes) {
      const folder = pictureDir(dataDir, facts.hash)
      const temporary = `${folder}.${process.pid}.tmp`
      writeWhole(originalIn(temporary), bytes, { sync: true })
      writeWhole(factsIn(temporary), JSON.stringify({ form: FACTS_VERSION, ...facts }), { sync: true })
      // Whole at once. One that was there was read by another rule, or is not whole: what was made of it goes too.
      rmSync(folder, { recursive: true, force: true })
      renameSync(temporary, folder)
      there().add(facts.hash)
    },
  }
}

/** What was read off a picture that is in the store. */
export function storedFacts(dataDir: string, hash: string): PictureFacts | undefined {
  try {
    const text = readFileSync(/* turbopackIgnore: true */ factsIn(pictureDir(dataDir, hash)), 'utf8')
    const { form, ...facts } = JSON.parse(text) as PictureFacts & { form: number }
    return form === FACTS_VERSION ? facts : undefined
  } catch {
    return undefined
  }
}

/** Clears away the pictures that are not needed, and that are older than `grace` milliseconds. Returns how many went. */
export function clearPictures(dataDir: string, needed: Set<string>, now: number, grace: number): number {
  let gone = 0
  for (const name of foldersIn(picturesDir(dataDir))) {
    const folder = join(/* turbopackIgnore: true */ picturesDir(dataDir), name)
    const changed = statSync(/* turbopackIgnore: true */ folder, { throwIfNoEntry: false })?.mtimeMs ?? now
    if (needed.has(name) || now - changed <= grace) continue
    rmSync(/* turbopackIgnore: true */ folder, { recursive: true, force: true })
    gone++
  }
  return gone
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
