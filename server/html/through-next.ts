/** A request through Next, in its turn, and what it makes, stripped. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { NO_STORE } from '../../lib/http/answers/cache-control'
import { pathForLog } from '../../lib/http/log'
import { clientHeader, methodHeader } from '../../lib/http/requests/client'
import { RENDER, takeTrace } from '../../lib/next/record'
import { versionInHead } from '../../lib/signups/form/form-version'
import { isDevelopment } from '../mode'
import type { Admission } from '../request/admission'
import { withBody } from '../request/body'
import type { RequestContext } from '../request/context'
import { dressed } from './dressed'
import { always, ofHtml, stripInternal } from './headers'
import { type Answer, intercept } from './intercept'
import { needsScript, statusIn, strip } from './strip'

export interface Through {
  /** Another address for Next than the reader asked. */
  url?: string
  /** Without a turn: for what takes as long as its reader does, such as a film. */
  freely?: boolean
}
/**
 * The answer that Next makes, in its turn, not sent yet. Undefined when it went past us as it came (a film), or whoever asked has gone.
 * Throws `Busy`, `HungUp`, `Broken`, or what Next throws.
 */
export type Render = (context: RequestContext, through?: Through) => Promise<Answer | undefined>

/** Next sent a page of its own that says that something broke; what did, it keeps. */
export class Broken extends Error {}

interface Parts {
  /** Next's request handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  admission: Admission
}

export function throughNext({ handle, admission }: Parts): Render {
  return async (context, { url, freely } = {}) => {
    // Before its turn: who sends slowly would hold a place all that time.
    const request = context.request.method === 'POST' ? await withBody(context.request) : context.request
    stripInternal(request.headers)
    request.headers[clientHeader] = request.socket.remoteAddress ?? ''
    request.headers[methodHeader] = request.method ?? ''
    if (url) request.url = url
    if (!freely) return await admission.render(context, () => pass(context, request, handle))
    await handle(request, context.response)
  }
}

/** Settles as soon as Next has made the answer: when the client has received it is not Next's concern, nor the next one's. */
function pass(context: RequestContext, request: IncomingMessage, handle: Parts['handle']): Promise<Answer | undefined> {
  const { headers, method } = request
  // What a client has already is compared with what is sent, not with what Next makes.
  request.headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !CONDITIONS.has(name)))
  // Next renders nothing for HEAD, so the page's own status would be unknown. Who must tell them apart reads the header.
  if (method === 'HEAD') request.method = 'GET'
  return new Promise((done, fail) => {
    const restore = () => Object.assign(request, { headers, method })
    intercept(context.response, (taken) => {
      restore()
      try {
        done(finished(context, taken))
      } catch (error) {
        fail(error)
      }
    })
    handle(request, context.response).then(() => done(undefined), fail)
  })
}
const CONDITIONS = new Set(['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'range'])

/** The answer as it may leave. */
function finished(context: RequestContext, taken: Answer): Answer {
  const html = /^text\/html/.test(taken.headers['content-type'] ?? '')
  if (html && taken.status >= 500 && !isDevelopment()) throw new Broken()
  // What Next sends along with a redirect is a page that only script could follow.
  if (taken.status >= 300 && taken.status < 400) taken.body = Buffer.alloc(0)
  if (html) return finishedPage(context, taken)
  return { ...taken, headers: { ...taken.headers, ...always(), ...unkept(taken) } }
}

/**
 * What a static page of Next's says of itself (a year in shared caches) holds for nothing of ours: a page that is not yet there, or
 * that was rendered a moment too early, must not be given to anyone after that. What says `no-store` or its own age keeps that.
 */
function unkept({ status, headers }: Pick<Answer, 'status' | 'headers'>): Record<string, string> {
  const said = headers['cache-control'] ?? ''
  const isOwn = /no-store|(?:^|[\s,])max-age=[1-9]/.test(said)
  return isOwn && (status < 400 || /no-store/.test(said)) ? {} : { 'cache-control': NO_STORE }
}

/** Goes before a page is tagged: two renders of the same are the same. */
const NAMED = new RegExp(`<meta name="${RENDER}" content="(\\d+)"/>`)

function finishedPage(context: RequestContext, taken: Answer): Answer {
  const whole = taken.body.toString('utf8')
  const status = taken.status === 200 ? (statusIn(whole) ?? 200) : taken.status
  const headers = { ...ofHtml(), ...always(), ...taken.headers, ...unkept({ ...taken, status }) }
  const page = { status, headers, cookies: taken.cookies, body: taken.body }
  // With its script, and nothing by which it could be kept.
  return isDevelopment() ? page : { ...page, ...stripped(context, whole) }
}

function stripped(context: RequestContext, whole: string): Pick<Answer, 'body' | 'trace' | 'version'> {
  if (needsScript(whole)) {
    console.error(
      `${pathForLog(context.path)}: deze pagina heeft script van Next nodig (Suspense, notFound of een fout tijdens het tekenen)`,
    )
  }
  const render = NAMED.exec(whole)?.[1]
  const unnamed = whole.replace(NAMED, '')
  const body = Buffer.from(dressed(strip(unnamed)))
  const trace = render === undefined ? undefined : takeTrace(render)
  return { body, trace, version: versionInHead(whole) }
}
