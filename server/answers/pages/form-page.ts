/**
 * The page of a form, exact at every request: the database is asked what the page would ask, and only when the answer differs from
 * what a kept page was rendered from is it rendered again. Every visitor gets an idempotency key of their own.
 */

import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { clock } from '../../../lib/clock'
import { database } from '../../../lib/database/open'
import { snapshot } from '../../../lib/editions/snapshot'
import { typedCookie } from '../../../lib/http/requests/forms/typed'
import { firsts, queryOf } from '../../../lib/http/requests/query'
import { formFacts } from '../../../lib/signups/form/form-facts'
import { formVersion } from '../../../lib/signups/form/form-version'
import { takesSignUps } from '../../../lib/signups/form/on-now'
import { countFormOpening } from '../../../lib/signups/links/visits'
import { represent, sendRepresentation, weightOf } from '../../cache/representation'
import type { Answer } from '../../html/intercept'
import { coalesce } from '../../request/concurrency/coalesce'
import { SingleFlight } from '../../request/concurrency/single-flight'
import type { RequestContext } from '../../request/context'
import type { Tools } from '../../request/handler'
import { readerOf } from '../../request/reader'
import { answerOnce, sendOnce } from '../send'

interface Kept {
  /** What it was rendered from. */
  version: string
  send(context: RequestContext): unknown
}
const MOST_BYTES = 16 * 1024 * 1024
const kept = new LRUCache<string, Kept>({ maxSize: MOST_BYTES, maxEntrySize: MOST_BYTES >> 3 })
const LONGEST_QUERY = 500
const FORM = /^\/(?:nl|en)\/seminars\/([^/]+)\/aanmelden$/
const KEY = /name="idempotencyKey" value="([0-9a-f-]{36})"/

/** Not for who comes back with what they typed (lib/http/requests/forms/typed.ts): that page is theirs alone. */
export function formPage(context: RequestContext, tools: Tools): Promise<unknown> | undefined {
  const slug = FORM.exec(context.insidePath)?.[1]
  if (slug === undefined || context.query.length > LONGEST_QUERY) return undefined
  if (context.request.headers.cookie?.includes(typedCookie)) return undefined
  return answerForm(context, tools, decodeURIComponent(slug))
}

/** By address and version. */
const flights = new SingleFlight<Answer>()

async function answerForm(context: RequestContext, tools: Tools, slug: string): Promise<unknown> {
  const address = context.path + context.query
  const code = new URLSearchParams(context.query).get('code')?.trim() || undefined
  const look = () => tools.admission.look(() => formNow(slug, code))
  const form = await coalesce(JSON.stringify([slug, code]), look)
  if (form === undefined) return await answerOnce(context, tools.render)
  if (form.opens !== undefined && !counted.has(context)) count(context, { seminar: form.opens, typed: code })
  const { version } = form
  const known = kept.get(address)
  if (known?.version === version) return await known.send(context)
  const flown = await flights.join(JSON.stringify([address, version]), async () => {
    const page = await tools.render(context)
    if (page) keep(address, page)
    return page
  })
  // The page as it came has a key, which is one visitor's: all others look whether it was kept, and get one of their own.
  if (flown) return flown.mine ? await sendOnce(context, flown.value) : await answerForm(context, tools, slug)
}

interface Form {
  version: string
  /** The seminar whose form it is, when somebody can sign up by it. */
  opens?: string
}

async function formNow(slug: string, code: string | undefined): Promise<Form | undefined> {
  const now = clock.now()
  const facts = await formFacts(database(), slug, code, now)
  if (!facts) return undefined
  const opens = takesSignUps(facts.state) ? facts.state.facts.slug : undefined
  return { version: formVersion(facts, snapshot(now).epoch.id, now), opens }
}

/** Once for a request, however often it looks. */
const counted = new WeakSet<RequestContext>()

function count(context: RequestContext, form: { seminar: string; typed?: string }): void {
  counted.add(context)
  const who = readerOf(context)
  const from = firsts(queryOf(context.query))
  if (who !== undefined) countFormOpening(database(), form, from, context.now, who)
}

/** By the version that the page says it has: what it was rendered from, whatever has changed since. */
function keep(address: string, page: Answer) {
  const { status, headers, body, version, cookies } = page
  if (status !== 200 || version === undefined || cookies.length > 0) return
  const key = KEY.exec(body.toString())?.[1]
  if (key === undefined) {
    // A form that is closed has no key, and is the same for all.
    const same = represent(status, headers, body)
    const send = ({ request, response }: RequestContext) => sendRepresentation(request, response, same)
    kept.set(address, { version, send }, { size: 2 * weightOf(same) })
  } else kept.set(address, { version, send: withOwnKey(page, key) }, { size: body.length })
}

/** With a key of this visitor's own, wherever that stands; so it is compressed each time, quickly rather than small. */
function withOwnKey(page: Answer, key: string): Kept['send'] {
  const parts = page.body.toString().split(key)
  return (context) => sendOnce(context, { ...page, body: Buffer.from(parts.join(randomUUID())) })
}
