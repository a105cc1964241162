/** A shared link that leads to one form: a mailing sends hundreds at once, and a redirect needs no page. All else is the page's. */

import { address, localeOfPath } from '../addresses'
import { clock } from '../clock'
import { database } from '../database/open'
import { errorForLog } from '../http/log'
import { carriedTo, firsts, type Query, queryOf } from '../http/query'
import { isPerson } from '../http/visitor'
import { chosenOf, sharedLink } from '../seminars/shared-link'
import { countVisit } from '../seminars/visits'
import type { Asked } from './asked'
import { sendRedirect } from './send'
import type { Tools } from './steps'
import { together } from './together'

const LINK = /^\/(?:nl|en)\/s\/([^/]+)$/

export function sharedLinkTo(asked: Asked, { toNext }: Tools): Promise<unknown> | undefined {
  const typed = LINK.exec(asked.insidePath)?.[1]
  return typed === undefined ? undefined : follow(asked, decodeURIComponent(typed), toNext)
}

async function follow(asked: Asked, typed: string, toNext: Tools['toNext']): Promise<unknown> {
  const link = await together(JSON.stringify(['link', typed]), () => sharedLink(database(), typed, clock.now()))
  const query = queryOf(asked.query)
  const chosen = link && chosenOf(link, query.seminar)
  // The page looks, and counts, by itself.
  if (!link || !chosen) return await toNext(asked)
  await count(asked, typed, query)
  const locale = localeOfPath(asked.insidePath)
  const form = address.register(locale, chosen.facts.slug) + carriedTo(link.code.code, query)
  sendRedirect(asked.response, 307, form, { 'x-robots-tag': 'noindex' })
}

/** A count that fails costs nobody the way to the form. */
async function count({ request: { method, headers } }: Asked, typed: string, query: Query): Promise<void> {
  const purpose = [headers['sec-purpose'] ?? headers.purpose].flat()[0]
  if (!isPerson({ method, userAgent: headers['user-agent'], purpose })) return
  await countVisit(database(), typed, firsts(query), clock.now()).catch((error) =>
    console.error(`a visit was not counted: ${errorForLog(error)}`),
  )
}
