/** Answers that are given once: redirects, refusals, pages that are nobody else's. What is given often is in representation.ts. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Asked } from './asked'
import { chosenEncoding, compress, type Encoding, isText } from './encoding'
import { always } from './headers'
import type { Answer } from './intercept'

export function sendNotAllowed(response: ServerResponse) {
  response.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store', 'content-length': 0, ...always() })
  response.end()
}

export function sendRedirect(response: ServerResponse, status: number, location: string, more: OutgoingHttpHeaders = {}) {
  response.writeHead(status, { location, 'cache-control': 'no-store', 'content-length': 0, ...always(), ...more })
  response.end()
}

/** Compressed quickly, not held. */
export async function sendOnce({ request, response }: Asked, answer: Answer) {
  const { body, status } = answer
  const worthIt = body.length > 400 && isText(answer.headers['content-type'] ?? '')
  const encoding = worthIt ? chosenEncoding(request.headers['accept-encoding']) : undefined
  const bytes = await compress(body, encoding ?? 'identity', false)
  response.writeHead(status, headersOnce(answer, encoding, bytes.length))
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** `encoding`: undefined when it would be sent as it is to everybody. */
export function headersOnce({ headers, cookies }: Answer, encoding: Encoding | undefined, length: number): OutgoingHttpHeaders {
  return {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    ...(encoding && { vary: 'Accept-Encoding' }),
    ...(encoding && encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': length,
  }
}
