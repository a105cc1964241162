/** Answers that are given once: redirects, refusals, pages that are nobody else's. What is given often is in representation.ts. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { localeOfPath } from '../../lib/addresses'
import type { Locale } from '../../lib/domain/locale'
import { problem, statusOfCode } from '../../lib/http/answers/problem'
import { explain, type ProblemCode } from '../../lib/http/answers/words'
import { acceptedLocale } from '../../lib/http/requests/locale'
import { isApi } from '../../lib/http/requests/resources'
import { chosenEncoding, compress, type Encoding, isText } from '../cache/encoding'
import { always } from '../html/headers'
import type { Answer } from '../html/intercept'
import type { Render, Through } from '../html/through-next'
import type { RequestContext } from '../request/context'

/** Nothing but a status and headers. */
export function sendBare(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}) {
  // A 204 has no length (RFC 9110, 8.6).
  const length = status === 204 ? {} : { 'content-length': 0 }
  response.writeHead(status, { 'cache-control': 'no-store', ...length, ...always(), ...headers })
  response.end()
}

/** A refusal: problem details below /api/, a sentence elsewhere. */
export async function sendRefusal(request: IncomingMessage, response: ServerResponse, code: ProblemCode, allow?: string) {
  const url = request.url ?? '/'
  const locale = isApi(url.split('?', 1)[0] ?? '') ? acceptedLocale(request.headers['accept-language'] ?? null) : undefined
  const answer = locale ? problem({ code }, locale) : sentence(code, localeOfPath(url))
  await sendProblem(request, response, answer, allow === undefined ? {} : { allow })
}

/** `answer`: as `problem` words it. */
export async function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
  more: OutgoingHttpHeaders = {},
) {
  const body = Buffer.from(await answer.arrayBuffer())
  const headers = { ...Object.fromEntries(answer.headers), ...always(), ...more }
  response.writeHead(answer.status, { ...headers, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function sentence(code: ProblemCode, locale: Locale): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-language': locale, 'cache-control': 'no-store' }
  return new Response(`${explain({ code }, locale).detail}\n`, { status: statusOfCode[code], headers })
}

export function sendRedirect(response: ServerResponse, status: number, location: string, more: OutgoingHttpHeaders = {}) {
  response.writeHead(status, { location, 'cache-control': 'no-store', 'content-length': 0, ...always(), ...more })
  response.end()
}

/** Compressed quickly, not kept; once for all who are sent this very answer. */
export async function sendOnce({ request, response }: RequestContext, answer: Answer) {
  const { body, status } = answer
  const worthIt = body.length > 400 && isText(answer.headers['content-type'] ?? '')
  const encoding = worthIt ? chosenEncoding(request.headers['accept-encoding']) : undefined
  const bytes = await compressed(body, encoding ?? 'identity')
  response.writeHead(status, headersOnce(answer, encoding, bytes.length))
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** What Next makes of it, for one visitor. */
export async function answerOnce(context: RequestContext, render: Render, through?: Through): Promise<void> {
  const page = await render(context, through)
  if (page) await sendOnce(context, page)
}

const compressing = new WeakMap<Buffer, Partial<Record<Encoding, Promise<Buffer>>>>()

function compressed(body: Buffer, encoding: Encoding): Promise<Buffer> {
  const ones = compressing.get(body) ?? {}
  compressing.set(body, ones)
  ones[encoding] ??= compress(body, encoding, 'once')
  return ones[encoding]
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
