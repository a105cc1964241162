/** The icons of a house with a look of its own, at the addresses where those of the build are for a house without. */
import type { Site } from '../../../lib/editions/types'
import { lookOf } from '../../../lib/look/look'
import { ico } from '../../../lib/pictures/ico'
import { make } from '../../../lib/pictures/process/make'
import { QueueFull } from '../../../lib/pictures/process/queue'
import { type Representation, represent, sendRepresentation } from '../../cache/representation'
import { always } from '../../html/headers'
import { Busy } from '../../request/concurrency/semaphore'
import type { Handler } from '../../request/handler'

type Make = (svg: string, paper: string) => Promise<Buffer>

async function png(svg: string, size: number, ground?: string): Promise<Buffer> {
  return (await make({ what: 'icon', svg, size, ground })) as Buffer
}
/** A telephone shows black where nothing is. */
const onPaper =
  (size: number): Make =>
  (svg, paper) =>
    png(svg, size, paper)
const favicon: Make = async (svg) =>
  ico(await Promise.all([16, 32, 48].map(async (size) => ({ size, bytes: await png(svg, size) }))))

const icons = new Map<string, { type: string; make: Make }>([
  ['/icon.svg', { type: 'image/svg+xml', make: async (svg) => Buffer.from(svg) }],
  ['/favicon.ico', { type: 'image/x-icon', make: favicon }],
  ['/apple-touch-icon.png', { type: 'image/png', make: onPaper(180) }],
  ['/icon-192.png', { type: 'image/png', make: (svg) => png(svg, 192) }],
  ['/icon-512.png', { type: 'image/png', make: (svg) => png(svg, 512) }],
])
/** Of the house as it is now. */
let kept: { house: string; made: Map<string, Promise<Representation>> } | undefined

export const lookIcon: Handler = ({ request, response, path, at }) => {
  const site = at.site('nl')
  if (!site.look || !icons.has(path)) return undefined
  return representationOf(path, site).then((icon) => sendRepresentation(request, response, icon))
}

function representationOf(path: string, site: Site): Promise<Representation> {
  const house = JSON.stringify([site.name, site.look])
  if (kept?.house !== house) kept = { house, made: new Map() }
  const { made } = kept
  const known = made.get(path)
  if (known) return known
  const making = madeNow(path, site)
  made.set(path, making)
  making.catch(() => made.delete(path))
  return making
}

async function madeNow(path: string, site: Site): Promise<Representation> {
  const { type, make } = icons.get(path) as { type: string; make: Make }
  try {
    // With all that draws letters: a house without a look of its own has no use for it.
    const { iconOf } = await import('../../../lib/cards/icon')
    const body = await make(await iconOf(site), lookOf(site).palette.day.paper)
    return represent(200, { 'content-type': type, 'cache-control': 'public, max-age=3600', ...POLICY, ...always() }, body)
  } catch (error) {
    throw error instanceof QueueFull ? new Busy() : error
  }
}

/** Who opens a drawing as a page gets a drawing. */
const POLICY = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" }
