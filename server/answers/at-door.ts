/**
 * `/deur/…`: tickets, and who helps at the door. What is shown hangs on who asks: each request is rendered for itself, as a visit that its pages ask
 * of (lib/desk/visit.ts), and nothing of it is kept. No other site hears of the address; of who may press a button only ours does.
 */
import { randomUUID } from 'node:crypto'
import { clock } from '../../lib/clock'
import { database } from '../../lib/database/open'
import { doorkeeperOf } from '../../lib/desk/at-door/doorkeeper'
import { door } from '../../lib/desk/door'
import { insideOnce, withVisit } from '../../lib/desk/visit'
import type { RequestContext } from '../request/context'
import type { Handler, Tools } from '../request/handler'
import { keepPrivate } from './private'
import { sendOnce } from './send'

const DOOR = /^\/(?:nl|en)\/deur\/./
const HELP = /^\/nl\/deur\/helpen\//

export const atDoor: Handler = (context, tools) => (DOOR.test(context.insidePath) ? answer(context, tools) : undefined)

async function answer(context: RequestContext, { render }: Tools): Promise<void> {
  const { request, response, path, insidePath, query } = context
  const cookies = request.headers.cookie ?? ''
  const doorkeeper = await doorkeeperOf(database(), cookies, door(), clock.now())
  // A browser that says nothing of where a form is from says "null", and is refused.
  const hasForm = doorkeeper !== undefined || HELP.test(insidePath)
  keepPrivate(response, { 'referrer-policy': hasForm ? 'same-origin' : 'no-referrer' })
  const url = insideOnce(insidePath, randomUUID()) + query
  const page = await withVisit({ doorkeeper, path, cookies }, () => render(context, { url }))
  if (page) await sendOnce(context, page)
}
