/** More is asked at once than can be answered: a calm 503 that says when to come back. */
import { localeOfPath } from '../addresses'
import { acceptedLocale } from '../http/locale'
import { problem } from '../http/problem'
import type { Asked } from './asked'
import { errorPage } from './error-page'
import { always, NO_STORE, ofHtml } from './headers'

/** In seconds. */
const RETRY_AFTER = 5

export async function sendBusy(
  { request, response, path, id }: Pick<Asked, 'request' | 'response' | 'path' | 'id'>,
  stylesheet: string | undefined,
) {
  report()
  if (response.headersSent) return void response.destroy()
  const forPrograms = path.startsWith('/api/') && !request.headers.accept?.includes('text/html')
  if (forPrograms) {
    const locale = acceptedLocale(request.headers['accept-language'] ?? null)
    const answer = problem({ code: 'unavailable', reason: 'busy', retryAfter: RETRY_AFTER }, locale)
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...always() })
    return void response.end(await answer.text())
  }
  const body = Buffer.from(errorPage(localeOfPath(path), id, stylesheet, 'busy'))
  const headers = { ...ofHtml(), ...always(), 'content-type': 'text/html; charset=utf-8', 'cache-control': NO_STORE }
  response.writeHead(503, { ...headers, 'retry-after': String(RETRY_AFTER), 'content-length': String(body.length) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const EVERY = 10_000
let refused = 0
let said = Number.NEGATIVE_INFINITY

/** One line for all of some seconds: whoever makes a crowd does not fill the log as well. */
function report() {
  refused += 1
  const now = performance.now()
  if (now - said < EVERY) return
  console.error(`te druk: ${refused} aanvragen kregen een 503`)
  ;[refused, said] = [0, now]
}
