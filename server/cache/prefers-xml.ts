/** Whether a client says that it likes XML of any kind better than feeds, as browsers do (RFC 9110, 12.5.1). */
import Negotiator from 'negotiator'

/** Longer than any program sends; what comes after is not read. */
const LONGEST = 1000
const FEEDS = ['application/rss+xml', 'application/atom+xml']

export function prefersXml(accept: string | undefined): boolean {
  if (!accept?.includes('application/xml')) return false
  const negotiator = new Negotiator({ headers: { accept: accept.slice(0, LONGEST) } })
  return negotiator.mediaType([...FEEDS, 'application/xml']) === 'application/xml'
}
