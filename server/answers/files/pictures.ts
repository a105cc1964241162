/** Pictures in the widths and forms that pages offer (lib/pictures/). Those that were asked for last are kept in memory. */
import { LRUCache } from 'lru-cache'
import { IMMUTABLE } from '../../../lib/http/answers/cache-control'
import { errorForLog } from '../../../lib/http/log'
import { Ended } from '../../../lib/pictures/process/process'
import { QueueFull } from '../../../lib/pictures/process/queue'
import { pictureAt, type Served } from '../../../lib/pictures/serve'
import { settings } from '../../../lib/settings'
import { type Representation, represent, sendRepresentation, weightOf } from '../../cache/representation'
import { always } from '../../html/headers'
import { Busy } from '../../request/concurrency/semaphore'
import type { RequestContext } from '../../request/context'

const MOST_BYTES = 16 * 1024 * 1024
/** By path. */
const kept = new LRUCache<string, Representation>({ maxSize: MOST_BYTES, sizeCalculation: weightOf })

export function picture({ request, response, path }: RequestContext): Promise<unknown> | undefined {
  if (!path.startsWith('/beeld/')) return undefined
  return representationOf(path).then((found) => sendRepresentation(request, response, found))
}

const FIRST = /<source type="image\/avif" src[sS]et="([^"]+)"[^>]*>(?:(?!<\/picture>).)*fetchPriority="high"/s

/** What is to be made before anyone asks; a publication that changed as a whole has most made when they are asked for. */
const ahead = new Set<string>()
const MOST_AHEAD = 1000
let working = false

/**
 * Makes the picture that a page shows at its top, if it has one, when the page is rendered: publishing asks for the pages that changed,
 * so it is there before the first reader is. In AVIF, which nearly all of them get; the rest is made when it is asked for.
 */
export function makeFirstPicture(html: string): void {
  const [, set = ''] = FIRST.exec(html) ?? []
  for (const [path] of set.matchAll(/\/beeld\/[^ ]+/g)) if (ahead.size < MOST_AHEAD) ahead.add(path)
  if (!working) void makeAhead()
}

/** One at a time: whoever asks for a picture now waits for one of these at most. */
async function makeAhead(): Promise<void> {
  working = true
  for (const path of ahead) {
    ahead.delete(path)
    await pictureAt(path, settings().dataDir).catch((error) => {
      if (!(error instanceof Ended)) console.error(`picture not made: ${path}: ${errorForLog(error)}`)
    })
  }
  working = false
}

async function pictureNow(path: string): Promise<Served | undefined> {
  try {
    return await pictureAt(path, settings().dataDir)
  } catch (error) {
    throw error instanceof QueueFull ? new Busy() : error
  }
}

async function representationOf(path: string): Promise<Representation> {
  const known = kept.get(path)
  if (known) return known
  const served = await pictureNow(path)
  if (!served) return represent(404, { 'cache-control': 'no-store', ...always() }, Buffer.alloc(0))
  const found = represent(200, { 'content-type': served.type, 'cache-control': IMMUTABLE, ...always() }, served.body)
  kept.set(path, found)
  return found
}
