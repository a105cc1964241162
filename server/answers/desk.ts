/**
 * `/beheer/…`, and `/redactie`: the desk. Every request for it goes through here: closed without ADMIN_EMAILS; nothing without a session but the door itself;
 * nothing from another site's form. What is let in is rendered for this one request, as a visit that its pages ask of (lib/desk/visit.ts), and
 * nothing of it is kept or counted.
 */
import { randomUUID } from 'node:crypto'
import { clock } from '../../lib/clock'
import { database } from '../../lib/database/open'
import { takeAfter } from '../../lib/desk/after'
import { door } from '../../lib/desk/door'
import { DESK, EDITORIAL, isOfDesk, isOfDoor, SIGN_IN, signInFor } from '../../lib/desk/paths'
import { sessionOf } from '../../lib/desk/session'
import { type After, insideDesk, type Visit, withVisit } from '../../lib/desk/visit'
import { inHand } from '../../lib/http/requests/forms/in-hand'
import { isSameOrigin } from '../../lib/http/requests/guard'
import { methodsAt } from '../../lib/http/requests/resources'
import { settings } from '../../lib/settings'
import { expectDeskChange } from '../../lib/signups/facts/desk-says'
import type { Render } from '../html/through-next'
import { canonicalPath } from '../request/canonical-path'
import { Busy } from '../request/concurrency/semaphore'
import { isReading, isWellFormed, type RequestContext } from '../request/context'
import type { Handler, Tools } from '../request/handler'
import { sendNotFound } from './pages/not-found'
import { renderPost } from './post'
import { keepPrivate } from './private'
import { sendBare, sendOnce, sendRedirect, sendRefusal } from './send'

/** A form of ours says where it is from; nobody else learns the address of the page that one was on. */
const PRIVATE = { 'referrer-policy': 'same-origin' }

export const desk: Handler = (context, tools) => {
  const { path, response } = context
  if (!isWellFormed(path)) return undefined
  const own = canonicalPath(path)
  if (!isOfDesk(own)) return undefined
  keepPrivate(response, PRIVATE)
  if (!tools.admission.enter(context)) throw new Busy()
  return answer(context, own, tools)
}

async function answer(context: RequestContext, own: string, tools: Tools): Promise<unknown> {
  const { request, response, path, query } = context
  const reads = isReading(request)
  if (door().adminEmails.length === 0) return reads ? sendNotFound(context, tools.render) : sendBare(response, 404)
  if (reads && own !== path) return sendRedirect(response, 308, own + query)
  const methods = methodsAt(own, `/nl${own}`) ?? []
  if (!reads && !isSameOrigin(new Headers(originOf(context)), settings().siteUrl))
    return sendRefusal(request, response, 'cross_site')
  const session = await sessionOf(database(), request.headers.cookie, door(), clock.now())
  if (!session && !isOfDoor(own)) return sendRedirect(response, 303, reads ? signInFor(own + query) : SIGN_IN)
  if (!methods.includes(request.method ?? '')) return sendRefusal(request, response, 'method_not_allowed', methods.join(', '))
  if (session && reads && own === SIGN_IN) return sendRedirect(response, 303, DESK)
  if (session) expectDeskChange()
  return sendVisit(context, { session, path: own, cookies: request.headers.cookie ?? '' }, tools)
}

/** What a browser says of where a request is from. */
function originOf({ request: { headers } }: RequestContext): Record<string, string> {
  const said = (['sec-fetch-site', 'origin', 'host'] as const).map((name) => [name, headers[name]] as const)
  return Object.fromEntries(said.filter((pair): pair is [(typeof pair)[0], string] => typeof pair[1] === 'string'))
}

const formAgain = (visit: Visit, render: Render) => (reading: RequestContext, location: string) => {
  const { pathname: path, search } = new URL(location, 'http://desk')
  return withVisit({ ...visit, ...inHand<After>(), path }, () =>
    render(reading, { url: insideDesk(path, randomUUID()) + search }),
  )
}

async function sendVisit(context: RequestContext, visit: Visit, { render }: Tools): Promise<void> {
  const { request, query } = context
  const shown = isReading(request) ? await takeAfter(visit.cookies, visit.path, door()) : undefined
  const inside = visit.path === EDITORIAL ? `${DESK}${EDITORIAL}` : visit.path
  const url = insideDesk(inside, randomUUID()) + query
  const draw = () => withVisit({ ...visit, ...shown?.after }, () => render(context, { url }))
  const page = await (isReading(request) ? draw() : renderPost(context, draw, formAgain(visit, render)))
  if (!page) return
  await sendOnce(context, shown ? { ...page, cookies: [...page.cookies, shown.cleared] } : page)
}
