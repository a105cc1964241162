/** One answer that is given many times: its bytes by encoding, strong ETags, conditional GET (RFC 9110, 13). */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { IMMUTABLE } from '../../lib/http/answers/cache-control'
import { namesTag } from '../../lib/http/answers/etag'
import { chosenEncoding, compress, type Encoding, isText } from './encoding'
import { prefersXml } from './prefers-xml'

const decompress = promisify(brotliDecompress)

export interface Representation {
  status: number
  /** Without ETag, Vary, Content-Length and Content-Encoding. */
  headers: Record<string, string>
  /** The bytes as they are, until it is kept in Brotli: from then on they are made of that, for the few who ask. */
  identity?: Buffer
  /** What was compressed so far; a promise while that goes on, so that it is done once. */
  encoded: Map<Encoding, Encoded | Promise<Encoded>>
  hash: string
  compressible: boolean
  /** The same for a browser that opens it, where that is called otherwise: see opened-feeds.ts. */
  opened?: Representation
}
export interface Encoded {
  body: Buffer
  etag: string
  head: Record<string, string | number>
  notModified: Record<string, string>
}

/** An answer to be kept: `headers` in lower case. */
export function represent(status: number, headers: Record<string, string>, identity: Buffer): Representation {
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  const compressible = identity.length > 400 && isText(headers['content-type'] ?? '')
  return { status, headers, identity, encoded: new Map(), hash, compressible }
}

const ITS_HEADERS = 2000

/** How many bytes it holds in memory now. */
export function weightOf(r: Representation): number {
  let weight = (r.identity?.length ?? 0) + ITS_HEADERS
  for (const encoded of r.encoded.values()) if (!(encoded instanceof Promise)) weight += encoded.body.length
  return r.opened ? weight + weightOf(r.opened) : weight
}

async function encode(r: Representation, encoding: Encoding): Promise<Encoded> {
  const use = r.headers['cache-control'] === IMMUTABLE ? 'forever' : 'kept'
  const body = await compress(await identityOf(r), encoding, use)
  const etag = `"${r.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const varies = [r.headers.vary, r.compressible && 'Accept-Encoding'].filter(Boolean).join(', ')
  const vary: Record<string, string> = varies ? { vary: varies } : {}
  const coded: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding }
  const head = { ...r.headers, ...vary, ...coded, etag, 'content-length': body.length }
  const kept = ['cache-control', 'content-location', 'date', 'expires', 'content-security-policy', 'strict-transport-security']
  const repeated = Object.fromEntries(Object.entries(r.headers).filter(([name]) => kept.includes(name)))
  const encoded = { body, etag, head, notModified: { ...repeated, ...vary, etag } }
  r.encoded.set(encoding, encoded)
  if (encoding === 'br') r.identity = undefined
  return encoded
}

async function identityOf(r: Representation): Promise<Buffer> {
  if (r.identity) return r.identity
  const brotli = await r.encoded.get('br')
  if (!brotli) throw new Error('A page is kept in no encoding at all')
  return await decompress(brotli.body)
}

/** Answers with it: the best encoding, 304 when the client has it, no body to HEAD. Returns at once when it was compressed before. */
export function sendRepresentation(
  request: IncomingMessage,
  response: ServerResponse,
  kept: Representation,
): void | Promise<void> {
  const r = kept.opened && prefersXml(request.headers.accept) ? kept.opened : kept
  const encoding = r.compressible ? chosenEncoding(request.headers['accept-encoding']) : 'identity'
  const ready = r.encoded.get(encoding)
  if (ready && !(ready instanceof Promise)) return send(request, response, r.status, ready)
  const making = ready ?? encode(r, encoding)
  if (!ready) r.encoded.set(encoding, making)
  return (making as Promise<Encoded>).then(
    (encoded) => send(request, response, r.status, encoded),
    (error) => {
      r.encoded.delete(encoding)
      throw error
    },
  )
}

function send(request: IncomingMessage, response: ServerResponse, status: number, encoded: Encoded) {
  const condition = request.headers['if-none-match']
  if (status === 200 && condition !== undefined && namesTag(condition, encoded.etag)) {
    response.writeHead(304, encoded.notModified)
    response.end()
    return
  }
  response.writeHead(status, encoded.head)
  response.end(request.method === 'HEAD' ? undefined : encoded.body)
}
