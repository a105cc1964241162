/**
 * A shared link: a mailing sends hundreds at once. The front counts every visit; to one form it sends by itself, for a redirect needs no
 * page. All else is the page's, rendered once for all who ask at once.
 */

import { address, localeOfPath } from '../addresses'
import { clock } from '../clock'
import { database } from '../database/open'
import { carriedTo, firsts, type Query, queryOf } from '../http/query'
import { isPerson } from '../http/visitor'
import { chosenOf, sharedLink } from '../seminars/shared-link'
import { countVisit } from '../seminars/visits'
import type { Asked } from './asked'
import { sendSame } from './same-for-all'
import { sendRedirect } from './send'
import type { Tools } from './steps'
import { together } from './together'

const LINK = /^\/(?:nl|en)\/s\/([^/]+)$/

export function sharedLinkTo(asked: Asked, tools: Tools): Promise<unknown> | undefined {
  const typed = LINK.exec(asked.insidePath)?.[1]
  return typed === undefined ? undefined : follow(asked, decodeURIComponent(typed), tools)
}

async function follow(asked: Asked, typed: string, { render, admission }: Tools): Promise<unknown> {
  const look = () => admission.look(() => sharedLink(database(), typed, clock.now()))
  const link = await together(JSON.stringify(['link', typed]), look)
  const query = queryOf(asked.query)
  if (link) count(asked, typed, query)
  const chosen = link && chosenOf(link, query.seminar)
  if (!chosen) return await sendSame(asked, () => render(asked))
  const locale = localeOfPath(asked.insidePath)
  const form = address.register(locale, chosen.facts.slug) + carriedTo(link.code.code, query)
  sendRedirect(asked.response, 307, form, { 'x-robots-tag': 'noindex' })
}

function count({ request: { method, headers }, now }: Asked, typed: string, query: Query): void {
  const purpose = [headers['sec-purpose'] ?? headers.purpose].flat()[0]
  if (isPerson({ method, userAgent: headers['user-agent'], purpose })) countVisit(database(), typed, firsts(query), now)
}
