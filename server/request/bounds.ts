/** What a request may be at most, before anything is done with it: nobody sends more who means to read or to sign up. */
import type { IncomingMessage } from 'node:http'

/** Bytes of path and query. */
export const LONGEST_URL = 2048
const MOST_HEADERS = 100
/** Bytes of all of them; a cookie has 4 KB at most. */
const LARGEST_HEADERS = 16 * 1024

/** A query of more is cut behind these: Next takes its time for each. */
const MOST_PARAMETERS = 60

/** `query`: "?…", or nothing. */
export function measured(query: string): string {
  let at = 0
  for (let count = 0; count < MOST_PARAMETERS; count++) {
    at = query.indexOf('&', at + 1)
    if (at < 0) return query
  }
  return query.slice(0, at)
}

/** Why it is not looked at any further; undefined when it is. `url`: from its first slash. */
export function outOfBounds({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>, url: string) {
  if (url.length > LONGEST_URL) return 'uri_too_long'
  if (rawHeaders.length > 2 * MOST_HEADERS) return 'headers_too_large'
  let size = 0
  for (const text of rawHeaders) size += text.length
  return size > LARGEST_HEADERS ? 'headers_too_large' : undefined
}
