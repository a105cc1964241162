/** What every handler of the API has in common: the unexpected is logged once and never shown. */
import { randomUUID } from 'node:crypto'
import { errorForLog, pathForLog } from '../log'
import { BrokenOff } from '../requests/guard'
import { localeOf } from '../requests/locale'
import { problem } from './problem'
import { isUnavailable } from './unavailable'

type Handler<C> = (request: Request, context: C) => Response | Promise<Response>

/** A handler that never throws: 503 when the database is to blame, else 500 with a request id, under which the log has the error. */
export function answering<C>(handler: Handler<C>): (request: Request, context: C) => Promise<Response> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (error instanceof BrokenOff || request.signal.aborted) return new Response(null, { status: 400 })
      if (isUnavailable(error)) {
        console.error(
          `${request.method} ${pathForLog(new URL(request.url).pathname)}: the database is away: ${errorForLog(error)}`,
        )
        return problem({ code: 'unavailable', retryAfter: 5 }, localeOf(request))
      }
      const id = randomUUID()
      console.error(`${request.method} ${pathForLog(new URL(request.url).pathname)} [${id}] ${errorForLog(error)}`)
      return problem({ code: 'internal_error' }, localeOf(request), { 'x-request-id': id })
    }
  }
}
