/**
 * A feed that a person opens. Chromium shows RSS and Atom as plain text, Firefox offers to save them; under the name of any XML both
 * show them by their style sheet. So who likes `application/xml` better than the feed's own type, as browsers say they do, gets the
 * same bytes under that name (RFC 9110, 12.5.1).
 */
import type { Representation } from './representation'

const FEED = /^application\/(?:rss|atom)\+xml/

/** What stands in a feed is text to a browser, but for our words and their look. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The representation, with another one for browsers when it is a feed. */
export function withOpened(r: Representation): Representation {
  if (!FEED.test(r.headers['content-type'] ?? '')) return r
  const headers = { ...r.headers, vary: 'Accept' }
  const opened = { ...headers, 'content-type': 'application/xml; charset=utf-8', 'content-security-policy': POLICY }
  return { ...r, headers, opened: { ...r, headers: opened, hash: `${r.hash}-x`, encoded: new Map() } }
}
