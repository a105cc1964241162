/** What nobody expected: logged once with a number, and a calm page with that number. */

import { localeOfPath } from '../../../lib/addresses'
import { clock } from '../../../lib/clock'
import { database, ping } from '../../../lib/database/open'
import { NO_STORE } from '../../../lib/http/answers/cache-control'
import { errorForLog, pathForLog } from '../../../lib/http/log'
import { always, ofHtml } from '../../html/headers'
import type { RequestContext } from '../../request/context'
import { errorPage } from './error-page'

export type Failed = Pick<RequestContext, 'request' | 'response' | 'path' | 'id'>

const isDatabaseAway = () =>
  ping(database()).then(
    () => false,
    () => true,
  )

const isGone = ({ socket }: Failed['request'], { destroyed }: Failed['response']) => destroyed || socket.destroyed

/** Answers 503 when the database is away, else 500; a response that has begun is broken off. `error`: none when Next kept it. */
export async function sendFailure({ request, response, path, id }: Failed, stylesheet: string | undefined, error?: unknown) {
  // Whoever asked went away in the middle: that is no failure, and nobody waits for an answer.
  if (isGone(request, response)) return void response.destroy()
  const what = error === undefined ? '' : ` ${errorForLog(error)}`
  // Next does not say why: a page that needs the database fails because that is away, or because of a mistake of ours.
  const status = (await isDatabaseAway()) ? 503 : 500
  console.error(
    `${new Date(clock.now()).toISOString()} aanvraag ${id}: ${request.method} ${pathForLog(path)} → ${status}${what}`,
  )
  if (response.headersSent) return void response.destroy()
  const body = Buffer.from(errorPage(localeOfPath(path), id, stylesheet, status))
  const headers = { ...ofHtml(), ...always(), 'content-type': 'text/html; charset=utf-8', 'cache-control': NO_STORE }
  const later = status === 503 ? { 'retry-after': '5' } : {}
  response.writeHead(status, { ...headers, ...later, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
