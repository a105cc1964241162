/** One request that is not answered from the page cache: what every handler of it needs to know. */

import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inside } from '../../lib/addresses'
import { type Snapshot, snapshot } from '../../lib/editions/snapshot'
import { measured } from './bounds'

export interface RequestContext {
  request: IncomingMessage
  response: ServerResponse
  /** Public path, without the query. */
  path: string
  /** "?q=…" as it was sent, or nothing. */
  query: string
  insidePath: string
  /** One edition and one moment for the whole request. */
  at: Snapshot
  now: number
  /** Whether the edition has a reading page here now. */
  isPage: boolean
  /** In the log, and on an error page. */
  id: string
}

/** `url`: the request's, from its first slash. */
export function contextOf(request: IncomingMessage, response: ServerResponse, url: string): RequestContext {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  const query = measured(url.slice(path.length))
  request.url = path + query
  const [at, insidePath] = [snapshot(), inside(path)]
  return { request, response, path, query, insidePath, at, now: at.now, isPage: at.exists(insidePath), id: newId() }
}

/** Under which a request is found in the log. */
export const newId = () => randomUUID().slice(-12)

export const isReading = (request: IncomingMessage) => request.method === 'GET' || request.method === 'HEAD'

/** The address without the site's own name before it, as a proxy may send it (RFC 9112, 3.2.2). */
export function ownUrl(request: IncomingMessage): string {
  const url = request.url ?? '/'
  if (url.startsWith('/')) return url
  request.url = `/${url.replace(/^https?:\/\/[^/?]*\/?/i, '')}`
  return request.url
}

/** Whether a path can be decoded at all. */
export function isWellFormed(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
