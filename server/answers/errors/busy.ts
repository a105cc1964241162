/** More is asked at once than can be answered: a calm 503 that says when to come back. */
import { localeOfPath } from '../../../lib/addresses'
import { NO_STORE } from '../../../lib/http/answers/cache-control'
import { problem } from '../../../lib/http/answers/problem'
import { acceptedLocale } from '../../../lib/http/requests/locale'
import { always, ofHtml } from '../../html/headers'
import type { RequestContext } from '../../request/context'
import { errorPage } from './error-page'

/** In seconds. */
const RETRY_AFTER = 5

export async function sendBusy(
  { request, response, path, id }: Pick<RequestContext, 'request' | 'response' | 'path' | 'id'>,
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
