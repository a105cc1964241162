/** One request: what is held is answered at once; the rest goes through Next and is made light on its way out. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inside, localeOfPath } from '../addresses'
import { database, ping } from '../database/open'
import { currentEdition } from '../editions/current'
import { clientHeader, methodHeader } from '../http/client'
import { errorForLog, pathForLog } from '../http/log'
import { READING, stampInHead, wantedStamp } from '../next/version'
import { chosenEncoding, compress, isText } from './encoding'
import { errorPage } from './error-page'
import type { SiteFiles } from './files'
import { always, NO_STORE, ofHtml, stripInternal } from './headers'
import { HeldPages } from './held'
import { type Answer, intercept } from './intercept'
import { lighten, needsScript, statusIn } from './light'
import { redirectOf } from './redirects'
import { represent, sendRepresentation } from './representation'

export interface Inner {
  /** Next's request handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  files: SiteFiles
}

interface Asked {
  request: IncomingMessage
  response: ServerResponse
  /** Public path, without the query. */
  path: string
  insidePath: string
  /** Of a reading page: the stamp that it must carry now. */
  wanted?: string
  /** In the log, and on an error page. */
  id: string
}

const isReading = (request: IncomingMessage) => request.method === 'GET' || request.method === 'HEAD'

export function createHandler({ handle, files }: Inner) {
  const held = new HeldPages()

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const url = ownUrl(request)
    const query = url.indexOf('?')
    const path = query < 0 ? url : url.slice(0, query)
    const page = isReading(request) ? held.get(path) : undefined
    if (page && wantedStamp(page.insidePath, currentEdition(), Date.now()) === page.stamp) {
      held.touch(path, page)
      const sent = sendRepresentation(request, response, page.representation)
      if (sent) sent.catch((error) => fail({ request, response, path, insidePath: page.insidePath, id: newId() }, error))
      return
    }
    slow({ request, response, path, insidePath: '', id: newId() })
  }

  async function slow(asked: Asked) {
    try {
      await answer(asked)
    } catch (error) {
      fail(asked, error)
    }
  }

  async function answer(asked: Asked): Promise<void> {
    const { request, response, path } = asked
    if (!isWellFormed(path)) return toNext(asked, path.startsWith('/api/') ? '/api/niet-gevonden' : '/niet-gevonden')
    if (!isAllowed(asked)) return sendNotAllowed(response)
    if (isReading(request)) {
      const file = files.get(path)
      if (file) return sendRepresentation(request, response, file)
      asked.insidePath = inside(path)
      const edition = currentEdition()
      const now = Date.now()
      asked.wanted = wantedStamp(asked.insidePath, edition, now)
      const redirect = asked.wanted === undefined ? redirectOf(path, edition, now) : undefined
      const query = (request.url ?? '').slice(path.length)
      if (redirect) return sendRedirect(response, redirect.status, redirect.path + query)
      if (asked.wanted === undefined && SEMINAR.test(asked.insidePath)) return toNext(asked, `${path}/kopie${query}`)
    }
    await toNext(asked)
  }

  /** Reading pages and files are for reading; what can be sent to is below /api, and a few pages' own forms (POST). */
  function isAllowed({ request, path }: Asked): boolean {
    if (isReading(request)) return true
    if (request.method === 'TRACE') return false
    if (path.startsWith('/api/')) return true
    if (request.method !== 'POST' || files.has(path)) return false
    return wantedStamp(inside(path), currentEdition(), Date.now()) === undefined
  }

  async function toNext(asked: Asked, url?: string) {
    const { request, response } = asked
    stripInternal(request.headers)
    request.headers[clientHeader] = request.socket.remoteAddress ?? ''
    request.headers[methodHeader] = request.method ?? ''
    if (url) request.url = url
    const head = request.method === 'HEAD'
    // Next renders nothing for HEAD, so the page's own status would be unknown. Who must tell them apart reads the header.
    if (head) request.method = 'GET'
    intercept(response, (taken) => {
      if (head) request.method = 'HEAD'
      deliver(asked, taken).catch((error) => fail(asked, error))
    })
    await handle(request, response)
  }

  async function deliver(asked: Asked, taken: Answer) {
    const html = /^text\/html/.test(taken.headers['content-type'] ?? '')
    if (html && taken.status >= 500) return await fail(asked)
    // What Next sends along with a redirect is a page that only script could follow.
    if (taken.status >= 300 && taken.status < 400) taken.body = Buffer.alloc(0)
    const page = html ? lightPage(asked, taken) : { ...taken, headers: { ...taken.headers, ...always(), ...unkept(taken) } }
    if (asked.wanted !== undefined && page.stamp === asked.wanted && page.status === 200) {
      page.headers['cache-control'] = READING
      const representation = represent(page.status, page.headers, page.body)
      held.set(asked.path, { insidePath: asked.insidePath, stamp: page.stamp, representation })
      return sendRepresentation(asked.request, asked.response, representation)
    }
    await sendOnce(asked, page)
  }

  async function fail({ request, response, path, id }: Asked, error?: unknown) {
    const what = error === undefined ? '' : ` ${errorForLog(error)}`
    // Next does not say why: a page that needs the database fails because that is away, or because of a mistake of ours.
    const status = (await isDatabaseAway()) ? 503 : 500
    console.error(`${new Date().toISOString()} aanvraag ${id}: ${request.method} ${pathForLog(path)} → ${status}${what}`)
    if (response.headersSent) return void response.destroy()
    const body = Buffer.from(errorPage(localeOfPath(path), id, files.stylesheets(), status))
    const headers = { ...ofHtml(), ...always(), 'content-type': 'text/html; charset=utf-8', 'cache-control': NO_STORE }
    const later = status === 503 ? { 'retry-after': '5' } : {}
    response.writeHead(status, { ...headers, ...later, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return onRequest
}

/** The page of a seminar, inside. One that the edition does not know may be in the database: its file is gone, its sign-ups are not. */
const SEMINAR = /^\/(?:nl|en)\/seminars\/[^/]+$/

const isDatabaseAway = () =>
  ping(database()).then(
    () => false,
    () => true,
  )

/**
 * What a static page of Next's says of itself (a year in shared caches) holds for nothing of ours: a page that is not yet there, or
 * that was rendered a moment too early, must not be given to anyone after that. What says `no-store` or its own age keeps that.
 */
function unkept({ status, headers }: Pick<Answer, 'status' | 'headers'>): Record<string, string> {
  const said = headers['cache-control'] ?? ''
  const isOwn = /no-store|(?:^|[\s,])max-age=[1-9]/.test(said)
  return isOwn && (status < 400 || /no-store/.test(said)) ? {} : { 'cache-control': NO_STORE }
}

/** The address without the site's own name before it, as a proxy may send it (RFC 9112, 3.2.2). */
function ownUrl(request: IncomingMessage): string {
  const url = request.url ?? '/'
  if (url.startsWith('/')) return url
  request.url = `/${url.replace(/^https?:\/\/[^/?]*\/?/i, '')}`
  return request.url
}

const newId = () => randomBytes(6).toString('base64url')

function isWellFormed(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

function sendNotAllowed(response: ServerResponse) {
  response.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store', 'content-length': 0, ...always() })
  response.end()
}

function sendRedirect(response: ServerResponse, status: number, location: string) {
  response.writeHead(status, { location, 'cache-control': 'no-store', 'content-length': 0, ...always() })
  response.end()
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
  return {
    status,
    headers,
    cookies: taken.cookies,
    body: Buffer.from(lighten(whole)),
    stamp: stampInHead(whole),
  }
}

/** An answer that is nobody else's: compressed quickly, not held. */
async function sendOnce({ request, response }: Asked, { status, headers, cookies, body }: Answer) {
  const worthIt = body.length > 400 && isText(headers['content-type'] ?? '')
  const encoding = worthIt ? chosenEncoding(request.headers['accept-encoding']) : 'identity'
  const bytes = await compress(body, encoding, false)
  response.writeHead(status, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    ...(worthIt && { vary: 'Accept-Encoding' }),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
