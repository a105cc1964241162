/**
 * The live edition in this process. Its state lies on `globalThis`: the front, the cache handler and Next's bundle are separate
 * instances of this module, and must see one edition.
 */
import { settings } from '../settings'
import { readEdition, readEditionInPieces } from './manifest'
import { currentId } from './pointer'
import type { Edition } from './types'

/** There is nothing to show yet: `npm start` or `npm run publish` makes the first edition. */
export class NoEdition extends Error {
  override name = 'NoEdition'
}

interface State {
  edition?: Edition
  lookedAt: number
  followed: boolean
  /** The complaint that was logged last: a pointer that stays broken is told once. */
  complaint?: string
}

const symbol = Symbol.for('podium.edition')
const holder = globalThis as { [symbol]?: State }
const state = (): State => (holder[symbol] ??= { lookedAt: Number.NEGATIVE_INFINITY, followed: false })

/** How often a process that does not follow looks at the pointer, and how often one that follows does; in milliseconds. */
const LOOK_EVERY = 200
const FOLLOW_EVERY = 50
const AFTER_TROUBLE = 2000

/** The live edition. Throws `NoEdition` when there is none; a pointer or edition that breaks later leaves the one there was. */
export function currentEdition(): Edition {
  const now = state()
  if (!now.edition || (!now.followed && performance.now() - now.lookedAt >= LOOK_EVERY)) look(now, settings().dataDir)
  return now.edition as Edition
}

function look(now: State, dataDir: string): void {
  now.lookedAt = performance.now()
  try {
    const id = pointedAt(dataDir)
    if (id !== now.edition?.id) now.edition = readEdition(dataDir, id)
    now.complaint = undefined
  } catch (error) {
    if (!now.edition) throw error
    complain(now, error)
  }
}

function pointedAt(dataDir: string): string {
  const id = currentId(dataDir)
  if (!id) throw new NoEdition(`there is no edition in ${dataDir} yet: run npm run publish`)
  return id
}

function complain(now: State, error: unknown): void {
  const complaint = String(error)
  if (complaint !== now.complaint) console.error(`edition: staying with ${now.edition?.id}: ${complaint}`)
  now.complaint = complaint
}

/**
 * Follows the pointer of this data folder, for a server: a new edition is read beside the requests and then takes over at once.
 * Loads the first one before it returns, and throws `NoEdition` without one. Stops when the returned function is called.
 */
export function followEditions(dataDir: string = settings().dataDir): () => void {
  const now = state()
  look(now, dataDir)
  now.followed = true
  let stopped = false
  let timer: NodeJS.Timeout
  const follow = async () => {
    const well = await turn(now, dataDir, () => stopped)
    if (!stopped) timer = setTimeout(follow, well ? FOLLOW_EVERY : AFTER_TROUBLE).unref()
  }
  timer = setTimeout(follow, FOLLOW_EVERY).unref()
  return () => {
    stopped = true
    now.followed = false
    clearTimeout(timer)
  }
}

async function turn(now: State, dataDir: string, stopped: () => boolean): Promise<boolean> {
  try {
    const id = pointedAt(dataDir)
    if (id !== now.edition?.id) {
      const edition = await readEditionInPieces(dataDir, id)
      if (!stopped()) now.edition = edition
    }
    now.complaint = undefined
    return true
  } catch (error) {
    complain(now, error)
    return false
  }
}
