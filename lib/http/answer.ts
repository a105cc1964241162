/** What every handler of the API has in common: the unexpected is logged once and never shown, other methods are refused. */
import { randomUUID } from 'node:crypto'
import { localeOf } from './locale'
import { problem } from './problem'

type Handler<C> = (request: Request, context: C) => Response | Promise<Response>

/** Thrown by lib/database/wait.ts. By its name: the front and Next's bundle have a copy of that class each. */
export const isBusy = (error: unknown): boolean => error instanceof Error && error.name === 'DatabaseBusy'

/** A handler that never throws: 500 with a request id, under which the log has the error. */
export function answering<C>(handler: Handler<C>): (request: Request, context: C) => Promise<Response> {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (isBusy(error)) return problem({ code: 'unavailable', retryAfter: 5 }, localeOf(request))
      const id = randomUUID()
      console.error(`${request.method} ${new URL(request.url).pathname} [${id}]`, error)
      return problem({ code: 'internal_error' }, localeOf(request), { 'x-request-id': id })
    }
  }
}

/** Handlers for the methods that an address does not know: 405 with `Allow`. */
export const refusing = (allow: string) => (request: Request) =>
  problem({ code: 'method_not_allowed' }, localeOf(request), { allow })
