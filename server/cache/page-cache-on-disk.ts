/**
 * The page cache of a server that stopped, for the next one: a restart, and a new machine behind the same folder, begins with the pages that
 * readers come for. Each is verified at its first request, as any page is after a new edition. Only for the same build under the same
 * SITE_URL: what was asked says nothing of code.
 */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writeWhole } from '../../lib/files/atomic'
import type { Settings } from '../../lib/settings'
import { type CachedPage, PageCache } from './page-cache'
import type { Encoded, Representation } from './representation'

type Place = Pick<Settings, 'dataDir' | 'siteUrl'>
type Stored = [path: string, page: StoredPage]
interface StoredPage extends Pick<CachedPage, 'trace'> {
  representation: StoredAnswer
}
type StoredAnswer = Omit<Representation, 'encoded' | 'opened'> & { brotli?: Encoded; opened?: StoredAnswer }

/** No cache was ever larger: such a file is not ours. */
const MOST = 64 * 1024 * 1024
const DIGEST = 32

const fileOf = (dataDir: string) => join(dataDir, 'held')

/** Of what else the bytes of a page depend on. */
const boundTo = (siteDir: string, { siteUrl }: Place) => `${readFileSync(join(siteDir, 'BUILD_ID'), 'utf8')} ${siteUrl}`

/** Never throws: a server that cannot write it stops all the same. */
export function storePages(cache: PageCache, siteDir: string, place: Place): void {
  try {
    const pages = cache.latest().reverse().flatMap(stored)
    const body = serialize({ boundTo: boundTo(siteDir, place), pages })
    writeWhole(fileOf(place.dataDir), Buffer.concat([digestOf(body), body]), { mode: 0o600 })
  } catch (error) {
    console.error(`page cache not kept: ${(error as Error).message}`)
  }
}

/** Empty when there are none, of this build, or the file is damaged. */
export function restorePages(siteDir: string, place: Place): PageCache {
  const cache = new PageCache()
  try {
    for (const [path, { trace, representation }] of read(siteDir, place))
      cache.set(path, { trace, representation: restored(representation) })
    return cache
  } catch {
    return new PageCache()
  }
}

function read(siteDir: string, place: Place): Stored[] {
  const file = fileOf(place.dataDir)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= DIGEST || size > MOST) return []
  const bytes = readFileSync(file)
  const body = bytes.subarray(DIGEST)
  if (!digestOf(body).equals(bytes.subarray(0, DIGEST))) return []
  const found = deserialize(body) as { boundTo: string; pages: Stored[] }
  return found.boundTo === boundTo(siteDir, place) ? found.pages : []
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

/** In Brotli, which nearly all ask for; one that nobody asked for in Brotli yet as it is. */
function stored([path, { trace, representation }]: [string, CachedPage]): Stored[] {
  const answer = storedAnswer(representation)
  return answer ? [[path, { trace, representation: answer }]] : []
}

function storedAnswer({ encoded, opened, ...rest }: Representation): StoredAnswer | undefined {
  const brotli = encoded.get('br')
  const ready = brotli instanceof Promise ? undefined : brotli
  if (!ready && !rest.identity) return undefined
  return { ...rest, ...(ready && { brotli: ready, identity: undefined }), opened: opened && storedAnswer(opened) }
}

function restored({ brotli, opened, identity, ...rest }: StoredAnswer): Representation {
  return {
    ...rest,
    identity: identity && own(identity),
    encoded: new Map(brotli ? [['br', { ...brotli, body: own(brotli.body) }]] : []),
    opened: opened && restored(opened),
  }
}

/** A view of the file's bytes would keep all of them in memory. */
function own(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  copy.set(bytes)
  return copy
}
