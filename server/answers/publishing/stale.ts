/**
 * What is kept here and would now be made otherwise: publishing asks for the addresses, and then for the pages, so that they are ready
 * for readers and one that fails is found. Only who can read this server's file in DATA_DIR knows the key; to all others there is nothing here.
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Snapshot } from '../../../lib/editions/snapshot'
import { KEY_HEADER, STALE_PATH } from '../../../lib/publishing/servers/registered'
import { isFresh, type PageCache } from '../../cache/page-cache'
import { always } from '../../html/headers'
import type { Handler } from '../../request/handler'

/** Nobody asks for more at a publication. */
const MOST = 200
/** How long a piece of the work may take before readers have their turn, in milliseconds. */
const PATIENCE = 5

/** `key`: this server's own. */
export const stalePages =
  (key: string): Handler =>
  ({ request, response, path, at }, { pages }) => {
    if (path !== STALE_PATH || !isKeyholder(request, key)) return undefined
    return staleAmong(pages, at).then((paths) => {
      const body = Buffer.from(JSON.stringify(paths))
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', 'content-length': body.length }
      response.writeHead(200, { ...headers, ...always() }).end(body)
    })
  }

/** Whether it comes from who may read this server's file; their pages are rendered, kept or not. */
export function isKeyholder({ headers }: IncomingMessage, key: string): boolean {
  const given = headers[KEY_HEADER]
  if (typeof given !== 'string' || given.length !== key.length || key === '') return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(key))
}

/** Public paths, those that were asked for last first. */
export async function staleAmong(pages: PageCache, at: Snapshot): Promise<string[]> {
  const stale: string[] = []
  let start = performance.now()
  for (const [path, page] of pages.latest()) {
    if (stale.length >= MOST) break
    if (!isFresh(page, at)) stale.push(path)
    if (performance.now() - start < PATIENCE) continue
    await new Promise(setImmediate)
    start = performance.now()
  }
  return stale
}
