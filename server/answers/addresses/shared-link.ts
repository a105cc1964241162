/**
 * A shared link: a mailing sends hundreds at once. The server counts every visit; to one form it sends by itself, for a redirect needs no
 * page. All else is the page's, rendered once for all who ask at once.
 */

import { address, localeOfPath } from '../../../lib/addresses'
import { clock } from '../../../lib/clock'
import { database } from '../../../lib/database/open'
import { carriedTo, firsts, type Query, queryOf } from '../../../lib/http/requests/query'
import { chosenOf, sharedLink } from '../../../lib/signups/links/shared-link'
import { countVisit } from '../../../lib/signups/links/visits'
import { coalesce } from '../../request/concurrency/coalesce'
import type { RequestContext } from '../../request/context'
import type { Tools } from '../../request/handler'
import { readerOf } from '../../request/reader'
import { sendSame } from '../pages/same-for-all'
import { sendRedirect } from '../send'

const LINK = /^\/(?:nl|en)\/s\/([^/]+)$/

export function sharedLinkTo(context: RequestContext, tools: Tools): Promise<unknown> | undefined {
  const typed = LINK.exec(context.insidePath)?.[1]
  return typed === undefined ? undefined : follow(context, decodeURIComponent(typed), tools)
}

async function follow(context: RequestContext, typed: string, { render, admission }: Tools): Promise<unknown> {
  const look = () => admission.look(() => sharedLink(database(), typed, clock.now()))
  const link = await coalesce(JSON.stringify(['link', typed]), look)
  const query = queryOf(context.query)
  if (link) count(context, typed, query)
  const chosen = link && chosenOf(link, query.seminar)
  if (!chosen) return await sendSame(context, () => render(context))
  const locale = localeOfPath(context.insidePath)
  const form = address.register(locale, chosen.facts.slug) + carriedTo(link.code.code, query)
  sendRedirect(context.response, 307, form, { 'x-robots-tag': 'noindex' })
}

function count(context: RequestContext, typed: string, query: Query): void {
  const who = readerOf(context)
  if (who !== undefined) countVisit(database(), typed, firsts(query), context.now, who)
}
