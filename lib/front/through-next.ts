/** A request through Next, and what becomes of its answer: made light, held when it is a reading page, sent. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientHeader, methodHeader } from '../http/client'
import { pathForLog } from '../http/log'
import { READING, stampInHead } from '../next/version'
import type { Asked } from './asked'
import { always, NO_STORE, ofHtml, stripInternal } from './headers'
import type { HeldPages } from './held'
import { type Answer, intercept } from './intercept'
import { lighten, needsScript, statusIn, wantsReact } from './light'
import { withOpened } from './opened-feeds'
import { makeFirstPicture } from './pictures'
import { represent, sendRepresentation } from './representation'
import { sendOnce } from './send'
import { gatherSheets } from './sheets'

export interface Through {
  /** Another address for Next than the reader asked. */
  url?: string
  /** Sends the page, and may keep it; otherwise a reading page is held and the rest is sent once. */
  deliver?: (page: Answer) => unknown
}
/** Answers through Next. Resolves when Next is done with the request, which may be before the answer has left. */
export type ToNext = (asked: Asked, through?: Through) => Promise<void>

interface Parts {
  /** Next's request handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  held: HeldPages
  fail: (asked: Asked, error?: unknown) => Promise<void>
}

export function throughNext({ handle, held, fail }: Parts): ToNext {
  return async (asked, { url, deliver = (page: Answer) => holdOrSend(held, asked, page) } = {}) => {
    const { request, response } = asked
    stripInternal(request.headers)
    request.headers[clientHeader] = request.socket.remoteAddress ?? ''
    request.headers[methodHeader] = request.method ?? ''
    if (url) request.url = url
    const head = request.method === 'HEAD'
    // Next renders nothing for HEAD, so the page's own status would be unknown. Who must tell them apart reads the header.
    if (head) request.method = 'GET'
    const take = async (taken: Answer) => {
      const page = finished(asked, taken)
      await (page ? deliver(page) : fail(asked))
    }
    intercept(response, (taken) => {
      if (head) request.method = 'HEAD'
      take(taken).catch((error) => fail(asked, error))
    })
    await handle(request, response)
  }
}

/** The answer as it may leave; undefined for a page of Next's own that says that something broke. */
function finished(asked: Asked, taken: Answer): Answer | undefined {
  const html = /^text\/html/.test(taken.headers['content-type'] ?? '')
  if (html && taken.status >= 500) return undefined
  // What Next sends along with a redirect is a page that only script could follow.
  if (taken.status >= 300 && taken.status < 400) taken.body = Buffer.alloc(0)
  if (html) return lightPage(asked, taken)
  return { ...taken, headers: { ...taken.headers, ...always(), ...unkept(taken) } }
}

async function holdOrSend(held: HeldPages, asked: Asked, page: Answer) {
  if (asked.wanted === undefined || page.stamp !== asked.wanted || page.status !== 200) return await sendOnce(asked, page)
  const representation = withOpened(represent(page.status, { ...page.headers, 'cache-control': READING }, page.body))
  held.set(asked.path, { insidePath: asked.insidePath, stamp: page.stamp, representation })
  await sendRepresentation(asked.request, asked.response, representation)
  makeFirstPicture(page.body.toString('utf8'))
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

function lightPage(asked: Asked, taken: Answer): Answer {
  const whole = taken.body.toString('utf8')
  if (needsScript(whole)) {
    console.error(
      `${pathForLog(asked.path)}: deze pagina heeft script van Next nodig (Suspense, notFound of een fout tijdens het tekenen)`,
    )
  }
  const status = taken.status === 200 ? (statusIn(whole) ?? 200) : taken.status
  const headers = { ...ofHtml(), ...always(), ...taken.headers, ...unkept({ ...taken, status }) }
  const light = wantsReact(whole) ? whole : gatherSheets(lighten(whole))
  return { status, headers, cookies: taken.cookies, body: Buffer.from(light), stamp: stampInHead(whole) }
}
