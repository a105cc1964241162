/** A press on a button of a page of ours: one wrapper for every POST of pages that answers with a page. */
import type { Locale } from '../../../domain/locale'
import { problem } from '../../answers/problem'
import { bodyKind, countFields, isSameOrigin, maxFields, parseForm, readBody } from '../guard'

/** What may be pressed, and how often: false is too often, and says in how many seconds. */
type Turn = { ok: true } | { ok: false; retryAfter: number }

interface Options {
  siteUrl: string
  /** Of the page. */
  locale: Locale
  /** Counts it, before anything is read. */
  take?: () => Turn
}

export type Press = { ok: true; fields: Record<string, string> } | { ok: false; answer: Response }

/**
 * Looked at in the contract's order: from our own pages (403), a form (415), small (413), not too often (429), readable (400). A button
 * alone sends nothing, and that is fine. Two presses of one button are one: that is for who acts on it to hold.
 */
export async function press(request: Request, { siteUrl, locale, take }: Options): Promise<Press> {
  const refuse = (code: Parameters<typeof problem>[0]['code'], retryAfter?: number): Press => ({
    ok: false,
    answer: problem({ code, retryAfter }, locale),
  })
  if (!isSameOrigin(request.headers, siteUrl)) return refuse('cross_site')
  const type = request.headers.get('content-type') ?? ''
  if (type && bodyKind(request.headers) !== 'form') return refuse('unsupported_media_type')
  const body = await readBody(request)
  if (!body || (type && countFields(body, type) > maxFields)) return refuse('payload_too_large')
  const turn = take?.() ?? { ok: true }
  if (!turn.ok) return refuse('rate_limited', turn.retryAfter)
  try {
    return { ok: true, fields: body.byteLength > 0 ? await parseForm(body, type) : {} }
  } catch {
    return refuse('malformed_json')
  }
}

/** Where a press leads: a page that shows how things stand. Of pages that are somebody's own. */
export const seeOwnPage = (location: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' },
  })
