/** Which encoding a client wants (RFC 9110, 12.5.3), and how to make it. */
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { Semaphore } from '../request/concurrency/semaphore'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Nobody asks in longer words; and what is remembered stays small. */
const LONGEST = 200
const known = new LRUCache<string, Encoding>({ max: 200 })

/** The best that the client accepts: by its q-values, then Brotli before gzip before nothing. No header: as it is. */
export function chosenEncoding(header: string | string[] | undefined): Encoding {
  const text = [header ?? ''].flat().join(',').slice(0, LONGEST)
  if (text === '') return 'identity'
  const chosen = known.get(text) ?? choose(text)
  known.set(text, chosen)
  return chosen
}

const OFFERS: Encoding[] = ['br', 'gzip', 'identity']
/** Its types are those of a version before `preferred`. */
type Negotiated = { encoding(available: Encoding[], options: { preferred: Encoding[] }): Encoding | undefined }

function choose(accepted: string): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } }) as unknown as Negotiated
  return negotiator.encoding(OFFERS, { preferred: OFFERS }) ?? 'identity'
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The best compression takes a second for what is larger (a part of a sitemap), while somebody waits. */
const LARGE = 256 * 1024

/**
 * One processor stays with the thread that answers: on two of them, four that compress kept a reader of a kept page waiting for half a
 * second. At most as many as libuv has threads: each takes its memory when it is asked for, not when its turn comes.
 */
const atATime = new Semaphore({ atOnce: Math.min(4, Math.max(1, availableParallelism() - 1)) })

/** Of a page for one visitor: a tenth of a millisecond of work, so waiting for another thread would take longer. */
const SMALL = 64 * 1024
const QUICK = 2

/**
 * Sent once: quick rather than small. Kept: sent many times, so compressed well, beside the event loop, while somebody waits. Forever: a file of the
 * build, for which the best (three times as long) is worked out once a start.
 */
export type Use = 'once' | 'kept' | 'forever'

export async function compress(body: Buffer, encoding: Encoding, use: Use): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (use === 'once' && body.length <= SMALL) return compressNow(body, encoding)
  const best = use !== 'once' && body.length <= LARGE
  const quality = use === 'forever' ? constants.BROTLI_MAX_QUALITY : 10
  const made = await atATime.run(() =>
    encoding === 'gzip'
      ? zip(body, { level: best ? 9 : 4 })
      : brotli(body, { params: brotliParams(body.length, best ? quality : 4) }),
  )
  return use === 'once' ? made : ofItsSize(made)
}

const compressNow = (body: Buffer, encoding: 'br' | 'gzip'): Buffer =>
  encoding === 'gzip'
    ? gzipSync(body, { level: QUICK })
    : brotliCompressSync(body, { params: brotliParams(body.length, QUICK) })

/** zlib gives a view of a block of 16 KB or more, all of which would stay in memory as long as the view is held. */
function ofItsSize(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

/** Of text of this size: the window is no larger than that needs, and with it what compressing takes in memory. */
const brotliParams = (size: number, quality: number): Record<number, number> => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(12, Math.ceil(Math.log2(size + 16)))),
})

/** Whether text of this kind is worth compressing. */
export const isText = (contentType: string): boolean =>
  /^(?:text\/|application\/(?:[a-z.+-]*json|[a-z.+-]*xml|javascript|manifest)|image\/svg)/.test(contentType)
