/**
 * What is made at every request and says nothing about who asks: cards, where a seminar stands, the choice behind a shared
 * link. All who ask at once get the one that is made next, so that it is never older than their question.
 */

import { type Representation, represent, sendRepresentation } from '../../cache/representation'
import type { Answer } from '../../html/intercept'
import { coalesceMade } from '../../request/concurrency/coalesce'
import type { RequestContext } from '../../request/context'
import type { Tools } from '../../request/handler'
import { sendOnce } from '../send'

const SAME = /^\/(?:api\/seminars\/[^/]+|(?:en\/)?seminars(?:\/[^/]+\/seminar)?\.ics|robots\.txt)$/

export function sameForAll(context: RequestContext, { render }: Tools): Promise<unknown> | undefined {
  if (context.path.startsWith('/kaart/')) return sendTagged(context, () => render(context))
  return SAME.test(context.path) ? sendSame(context, () => render(context)) : undefined
}

type Make = () => Promise<Answer | undefined>

/** By address and language: the API answers in that which the client likes best. */
const keyOf = ({ path, query, request }: RequestContext) =>
  JSON.stringify([path, query, request.headers['accept-language'] ?? ''])

export async function sendSame(context: RequestContext, make: Make): Promise<void> {
  const answer = await coalesceMade(keyOf(context), make)
  if (answer) await sendOnce(context, answer)
}

/** With a tag: whoever has the picture already is not sent it again. */
async function sendTagged(context: RequestContext, make: Make): Promise<void> {
  const tagged = async (): Promise<Representation | undefined> => {
    const answer = await make()
    return answer && represent(answer.status, answer.headers, answer.body)
  }
  const found = await coalesceMade(`${keyOf(context)} tagged`, tagged)
  if (found) await sendRepresentation(context.request, context.response, found)
}
