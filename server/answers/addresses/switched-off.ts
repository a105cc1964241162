/** What belongs to a part that site.yaml switches off (`parts:`) is not there, for whoever asks and with whatever method. */
import { outside } from '../../../lib/addresses'
import { movedTo } from '../../../lib/editions/questions/moved'
import { isApi } from '../../../lib/http/requests/resources'
import { partOff } from '../../../lib/parts'
import { routes } from '../../../lib/routes'
import { canonicalPath } from '../../request/canonical-path'
import { isReading, type RequestContext } from '../../request/context'
import type { Tools } from '../../request/handler'
import { sendNotFound } from '../pages/not-found'
import { sendBare, sendRedirect, sendRefusal } from '../send'

export function switchedOff(context: RequestContext, { render }: Tools): Promise<unknown> | undefined {
  const { path, insidePath, request, response, at } = context
  const site = at.site('nl')
  if (!site.parts) return undefined
  const off = partOff(canonicalPath(path), site)
  if (off === undefined) return undefined
  // The way to a sign-up stands in mails that were sent: it opens in the language that is left.
  const [, , root = ''] = insidePath.split('/')
  if (routes[root]?.kind === 'key') return done(sendRedirect(response, 307, outside(insidePath.replace(/^\/en/, '/nl'))))
  if (isApi(path)) return sendRefusal(request, response, 'not_found')
  if (!isReading(request)) return done(sendBare(response, 404))
  // An old address of something that is on leads there as before.
  return off !== 'english' && movedTo(path, at) !== undefined ? undefined : sendNotFound(context, render)
}

const done = async (work: unknown) => await work
