/** One request: what is held is answered at once; the rest goes through Next and is made light on its way out. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inside, type Locale } from '../addresses'
import { currentEdition } from '../editions/current'
import { clientHeader, methodHeader } from '../http/client'
import { wantedStamp } from '../next/version'
import { chosenEncoding, compress, isText } from './encoding'
import { errorPage } from './error-page'
import type { SiteFiles } from './files'
import { always, NO_STORE, ofHtml, READING, stripInternal } from './headers'
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

const localeOf = (path: string): Locale => (path === '/en' || path.startsWith('/en/') ? 'en' : 'nl')
const isReading = (request: IncomingMessage) => request.method === 'GET' || request.method === 'HEAD'

export function createHandler({ handle, files }: Inner) {
  const held = new HeldPages()

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/'
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
    if (!isWellFormed(path)) return void toNext({ ...asked, path: '/niet-gevonden' }, '/niet-gevonden')
    if (isReading(request)) {
      const file = files.get(path)
      if (file) return sendRepresentation(request, response, file)
      asked.insidePath = inside(path)
      const edition = currentEdition()
      const now = Date.now()
      asked.wanted = wantedStamp(asked.insidePath, edition, now)
      const redirect = asked.wanted === undefined ? redirectOf(path, edition, now) : undefined
      if (redirect) return sendRedirect(response, redirect.status, redirect.path + (request.url ?? '').slice(path.length))
    }
    await toNext(asked)
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
    if (html && taken.status >= 500) return fail(asked)
    // What Next sends along with a redirect is a page that only script could follow.
    if (taken.status >= 300 && taken.status < 400) taken.body = Buffer.alloc(0)
    const page = html ? lightPage(asked, taken) : { ...taken, headers: { ...taken.headers, ...always() } }
    if (asked.wanted !== undefined && page.stamp === asked.wanted && page.status === 200) {
      page.headers['cache-control'] = READING
      const representation = represent(page.status, page.headers, page.body)
      held.set(asked.path, { insidePath: asked.insidePath, stamp: page.stamp, representation })
      return sendRepresentation(asked.request, asked.response, representation)
    }
    await sendOnce(asked, page)
  }

  function fail({ request, response, path, id }: Asked, error?: unknown) {
    console.error(`${new Date().toISOString()} aanvraag ${id}: ${request.method} ${path} → 500`, ...(error ? [error] : []))
    if (response.headersSent) return void response.destroy()
    const body = Buffer.from(errorPage(localeOf(path), id, files.stylesheets()))
    const headers = { ...ofHtml(), ...always(), 'content-type': 'text/html; charset=utf-8', 'cache-control': NO_STORE }
    response.writeHead(500, { ...headers, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return onRequest
}

const newId = () => randomBytes(6).toString('base64url')

function isWellFormed(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

function sendRedirect(response: ServerResponse, status: number, location: string) {
  response.writeHead(status, { location, 'cache-control': 'no-store', 'content-length': 0, ...always() })
  response.end()
}

function lightPage(asked: Asked, taken: Answer): Answer {
  const whole = taken.body.toString('utf8')
  if (needsScript(whole)) {
    console.error(`${asked.path}: deze pagina heeft script van Next nodig (Suspense, notFound of een fout tijdens het tekenen)`)
  }
  const status = taken.status === 200 ? (statusIn(whole) ?? 200) : taken.status
  // What a static page of Next's says of itself (a year in shared caches) holds for no page of ours.
  const isStatic = !/no-store/.test(taken.headers['cache-control'] ?? '')
  const headers = {
    ...ofHtml(),
    ...always(),
    ...taken.headers,
    ...((isStatic || status >= 400) && { 'cache-control': NO_STORE }),
  }
  const stamp = /<meta name="podium-version" content="([^"]*)"/.exec(whole)?.[1]
  return {
    status,
    headers,
    cookies: taken.cookies,
    body: Buffer.from(lighten(whole)),
    stamp: stamp && Buffer.from(stamp).toString(),
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
