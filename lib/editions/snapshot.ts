/**
 * What is live in this process, at a moment. The connection lies on `globalThis`: the server and Next's bundle are separate instances of this
 * module, and must see one edition.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { clock } from '../clock'
import type { Moment } from '../domain/units'
import { settings } from '../settings'
import { wordsBy } from '../words'
import { editionsFile } from './file/open'
import { Reader } from './file/read/reader'
import { type Snapshot, Source } from './file/read/source'
import type { Preview } from './previews/records'

export type { Preview, Snapshot }

/** There is nothing to show yet: `npm start` or `npm run publish` makes the first edition. */
export class NoEdition extends Error {
  override name = 'NoEdition'
}

interface State {
  source?: Source
  /** Of which data folder. */
  folder?: string
  /** The last that could be read, and the complaint that was logged last: a file that stays broken is told of once. */
  last?: Snapshot
  complaint?: string
  /** What a request sees instead, that asks for a preview: decision 035. */
  seen?: AsyncLocalStorage<Seen>
}
interface Seen {
  preview: Preview
  at: (now: Moment) => Snapshot
}
const symbol = Symbol.for('podium.editions')
const holder = globalThis as { [symbol]?: State }
const state = (): State => (holder[symbol] ??= {})

/**
 * The live edition at `now`. One for a whole render: what it shows must not come from different moments. Throws `NoEdition` when there
 * is none; a file that breaks later leaves what was found out of it.
 */
export function snapshot(now: Moment = clock.now()): Snapshot {
  const live = state()
  const seen = live.seen?.getStore()
  if (seen) return seen.at(now)
  try {
    const { dataDir, working } = settings()
    live.last = sourceIn(live, dataDir).at(now, { later: working })
    live.complaint = undefined
  } catch (error) {
    if (!live.last || live.folder !== settings().dataDir) throw error
    complain(live, error)
  }
  return live.last
}

/** Does `work`, and all that it waits for, with a preview in the place of the live edition: for one request. */
export function withPreview<T>(preview: Preview, at: (now: Moment) => Snapshot, work: () => T): T {
  const live = state()
  live.seen ??= new AsyncLocalStorage()
  return live.seen.run({ preview, at }, work)
}

/** The preview that is being looked at; undefined on the site itself. */
export const previewNow = (): Preview | undefined => state().seen?.getStore()?.preview

function sourceIn(live: State, dataDir: string): Source {
  if (live.source && live.folder === dataDir) return live.source
  closeEditions()
  try {
    live.source = new Source(new Reader(dataDir))
    wordsBy((locale) => snapshot().words(locale))
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_CANTOPEN') throw error
    throw new NoEdition(`there is no ${editionsFile(dataDir)} yet: run npm run publish`)
  }
  live.folder = dataDir
  if (live.source.reader.liveNumber() !== undefined) return live.source
  closeEditions()
  throw new NoEdition(`there is no edition in ${editionsFile(dataDir)} yet: run npm run publish`)
}

function complain(live: State, error: unknown): void {
  const complaint = String(error)
  if (complaint !== live.complaint) console.error(`edition: staying with ${live.last?.epoch.edition}: ${complaint}`)
  live.complaint = complaint
}

/** Before the process ends, or reads another folder. */
export function closeEditions(): void {
  const live = state()
  live.source?.reader.close()
  wordsBy(undefined)
  Object.assign(live, { source: undefined, folder: undefined, last: undefined })
}
