/** Pictures in the widths and forms that pages offer (lib/pictures/). Those that were asked for last are held in memory. */
import { errorForLog } from '../http/log'
import { Ended } from '../pictures/process'
import { QueueFull } from '../pictures/queue'
import { pictureAt, type Served } from '../pictures/serve'
import { settings } from '../settings'
import type { Asked } from './asked'
import { always, IMMUTABLE } from './headers'
import { type Representation, represent, sendRepresentation, weightOf } from './representation'
import { Busy } from './semaphore'

const CAP = 16 * 1024 * 1024
/** By path; whoever was used longest ago is the first. */
const held = new Map<string, Representation>()

export function picture({ request, response, path }: Asked): Promise<unknown> | undefined {
  if (!path.startsWith('/beeld/')) return undefined
  return representationOf(path).then((found) => sendRepresentation(request, response, found))
}

const FIRST = /<source type="image\/avif" srcSet="([^"]+)"[^>]*\/>(?:(?!<\/picture>).)*fetchPriority="high"/s

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
  const known = held.get(path)
  if (known) {
    held.delete(path)
    held.set(path, known)
    return known
  }
  const served = await pictureNow(path)
  if (!served) return represent(404, { 'cache-control': 'no-store', ...always() }, Buffer.alloc(0))
  const found = represent(200, { 'content-type': served.type, 'cache-control': IMMUTABLE, ...always() }, served.body)
  hold(path, found)
  return found
}

function hold(path: string, found: Representation): void {
  held.set(path, found)
  let weight = 0
  for (const one of held.values()) weight += weightOf(one)
  for (const [oldest, one] of held) {
    if (weight <= CAP) return
    weight -= weightOf(one)
    held.delete(oldest)
  }
}
