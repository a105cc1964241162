/** Answers that are given once: redirects, refusals, pages that are nobody else's. What is given often is in representation.ts. */
import type { ServerResponse } from 'node:http'
import type { Asked } from './asked'
import { chosenEncoding, compress, isText } from './encoding'
import { always } from './headers'
import type { Answer } from './intercept'

export function sendNotAllowed(response: ServerResponse) {
  response.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store', 'content-length': 0, ...always() })
  response.end()
}

export function sendRedirect(response: ServerResponse, status: number, location: string) {
  response.writeHead(status, { location, 'cache-control': 'no-store', 'content-length': 0, ...always() })
  response.end()
}

/** Compressed quickly, not held. */
export async function sendOnce({ request, response }: Asked, { status, headers, cookies, body }: Answer) {
  const worthIt = body.length > 400 && isText(headers['content-type'] ?? '')
  const encoding = worthIt ? chosenEncoding(request.headers['accept-encoding']) : 'identity'
  const bytes = await compress(body, encoding, false)
  response.writeHead(status, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    ...(worthIt && { vary: 'Accept-Encoding' }),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
