/**
 * Takes in what Next answers when it is text, or a card, so that it can be stripped, compressed and shared before it leaves. Anything
 * else (films, ranges, event streams) passes through as it comes, with our headers.
 */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Trace } from '../../lib/editions/trace'
import { RENDER, takeTrace } from '../../lib/next/record'
import { isText } from '../cache/encoding'
import { always, cleaned } from './headers'

export interface Answer {
  status: number
  /** In lower case, without Next's own. */
  headers: Record<string, string>
  cookies: string[]
  body: Buffer
  /** What was asked to make it; then it may be kept for as long as the answers are the same. */
  trace?: Trace
  /** What a form's page says it was rendered from. */
  version?: string
}

type Callback = (error?: Error | null) => void
const callbackOf = (...args: unknown[]) => args.find((arg) => typeof arg === 'function') as Callback | undefined
const bytesOf = (chunk: unknown, encoding: unknown) =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk as Uint8Array)

/** Calls `deliver` with the whole answer once Next has ended it; the response is then as if untouched. */
export function intercept(response: ServerResponse, deliver: (answer: Answer) => void) {
  const { write, end, flushHeaders, writeHead } = response
  const chunks: Buffer[] = []
  let taking: boolean | undefined

  const restore = () => Object.assign(response, { write, end, flushHeaders, writeHead })
  /** Decided when the headers are known: at the first byte, or at the end. */
  const takes = () => {
    if (taking !== undefined) return taking
    const type = String(response.getHeader('content-type') ?? '')
    const whole = response.statusCode !== 206 && response.statusCode !== 304 && !response.hasHeader('content-encoding')
    // What a post leads to has no type and no body: the page may be given at once in its place (server/answers/post.ts).
    const leads = response.statusCode === 303
    taking = whole && (leads || isText(type) || type === 'image/png') && !type.startsWith('text/event-stream')
    if (!taking) passThrough(response, restore)
    return taking
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.find((arg) => typeof arg === 'object' && arg !== null) as OutgoingHttpHeaders | undefined
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value)
    return response
  }) as typeof writeHead
  response.flushHeaders = () => {
    if (!takes()) flushHeaders.call(response)
  }
  response.write = ((chunk: unknown, encoding?: unknown, callback?: unknown) => {
    if (!takes()) return write.call(response, chunk as Buffer, encoding as BufferEncoding, callback as Callback)
    chunks.push(bytesOf(chunk, encoding))
    callbackOf(encoding, callback)?.()
    return true
  }) as typeof write
  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    if (!takes()) return end.call(response, chunk as Buffer, encoding as BufferEncoding, callback as () => void)
    if (chunk && typeof chunk !== 'function') chunks.push(bytesOf(chunk, encoding))
    const done = callbackOf(chunk, encoding, callback)
    if (done) response.once('finish', done)
    restore()
    deliver(take(response, Buffer.concat(chunks)))
    return response
  }) as typeof end
}

function take(response: ServerResponse, body: Buffer): Answer {
  const raw = response.getHeaders()
  // A static route handler (a feed) says it here, a page in its HTML.
  const render = raw[RENDER]
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const status = response.statusCode
  // Another page may be rendered in its place.
  response.statusCode = 200
  return {
    status,
    ...cleaned(raw),
    body,
    trace: render === undefined ? undefined : takeTrace(String(render)),
  }
}

function passThrough(response: ServerResponse, restore: () => void) {
  restore()
  const { headers } = cleaned(response.getHeaders())
  const kept = new Set([...Object.keys(headers), 'content-length', 'transfer-encoding', 'etag', 'set-cookie'])
  for (const name of response.getHeaderNames()) if (!kept.has(name)) response.removeHeader(name)
  for (const [name, value] of Object.entries(always())) response.setHeader(name, value)
}
