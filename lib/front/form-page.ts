/**
 * The page of a form, exact at every request: the database is asked what the page would ask, and only when the answer differs from
 * what a kept page was rendered from is it rendered again. Every visitor gets an idempotency key of their own.
 */

import { randomUUID } from 'node:crypto'
import { clock } from '../clock'
import { database } from '../database/open'
import { snapshot } from '../editions/snapshot'
import { typedCookie } from '../http/typed'
import { formVersion } from '../next/form-version'
import { formFacts } from '../seminars/form-facts'
import type { Asked } from './asked'
import { chosenEncoding } from './encoding'
import { Gapped } from './gapped'
import type { Answer } from './intercept'
import { type Representation, represent, sendRepresentation, weightOf } from './representation'
import { answerOnce, headersOnce, sendOnce } from './send'
import { Shelf } from './shelf'
import { SingleFlight } from './single-flight'
import type { Tools } from './steps'
import { together } from './together'

interface Kept {
  version: string
  /** Without its body. */
  page: Answer
  /** A form that is closed has no key. */
  body: Gapped | Representation
}
const shelf = new Shelf<Kept>(16 * 1024 * 1024)
const LONGEST_QUERY = 500
const FORM = /^\/(?:nl|en)\/seminars\/([^/]+)\/aanmelden$/
const KEY = /name="idempotencyKey" value="([0-9a-f-]{36})"/

/** Not for who comes back with what they typed (lib/http/typed.ts): that page is theirs alone. */
export function formPage(asked: Asked, tools: Tools): Promise<unknown> | undefined {
  const slug = FORM.exec(asked.insidePath)?.[1]
  if (slug === undefined || asked.query.length > LONGEST_QUERY) return undefined
  if (asked.request.headers.cookie?.includes(typedCookie)) return undefined
  return answerForm(asked, tools, decodeURIComponent(slug))
}

/** By address and version. */
const flights = new SingleFlight<Answer>()

async function answerForm(asked: Asked, tools: Tools, slug: string): Promise<unknown> {
  const address = asked.path + asked.query
  const code = new URLSearchParams(asked.query).get('code')?.trim() || undefined
  const look = () => tools.admission.look(() => versionNow(slug, code))
  const version = await together(JSON.stringify([slug, code]), look)
  if (version === undefined) return await answerOnce(asked, tools.render)
  const kept = shelf.get(address)
  if (kept?.version === version) return await send(asked, kept)
  const flown = await flights.join(JSON.stringify([address, version]), async () => {
    const page = await tools.render(asked)
    if (page) keep(address, page)
    return page
  })
  // The page as it came has a key, which is one visitor's: all others look whether it was kept, and get one of their own.
  if (flown) return flown.mine ? await sendOnce(asked, flown.value) : await answerForm(asked, tools, slug)
}

async function versionNow(slug: string, code: string | undefined): Promise<string | undefined> {
  const now = clock.now()
  const facts = await formFacts(database(), slug, code, now)
  return facts && formVersion(facts, snapshot(now).epoch.id, now)
}

/** By the stamp that the page gives itself: what it was rendered from, whatever has changed since. */
function keep(key: string, page: Answer) {
  if (page.status !== 200 || page.stamp === undefined || page.cookies.length > 0) return
  const [html, given] = [page.body, KEY.exec(page.body.toString())?.[1]]
  const [at, again] = given === undefined ? [-1, -1] : [html.indexOf(given), html.lastIndexOf(given)]
  if (at !== again) return
  const body = given === undefined ? represent(page.status, page.headers, html) : gapped(html, at, given.length)
  const weight = body instanceof Gapped ? body.weight : 2 * weightOf(body)
  shelf.set(key, { version: page.stamp, page: { ...page, body: Buffer.alloc(0) }, body }, weight)
}

const gapped = (html: Buffer, at: number, length: number) =>
  new Gapped(html.subarray(0, at), html.subarray(at + length), length)

async function send({ request, response }: Asked, { page, body }: Kept) {
  if (!(body instanceof Gapped)) return await sendRepresentation(request, response, body)
  const encoding = chosenEncoding(request.headers['accept-encoding'])
  const bytes = await body.filled(randomUUID(), encoding)
  response.writeHead(page.status, headersOnce(page, encoding, bytes.length))
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
