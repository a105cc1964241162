/**
 * A page with a gap for something of each visitor's own, compressed once for all of them: what fills the gap stands in the compressed
 * bytes as it is (a stored block), so filling it costs a copy, not a compression.
 */
import { promisify } from 'node:util'
import { constants, crc32, createBrotliCompress, deflateRaw } from 'node:zlib'
import { brotliParams, compress, type Encoding } from './encoding'

const deflate = promisify(deflateRaw)
type Fill = (filling: Buffer) => Buffer | Promise<Buffer>

export class Gapped {
  private readonly fills = new Map<Encoding, Promise<Fill>>()

  /** `length`: of what fills the gap, always. Neither half is empty. */
  constructor(
    private readonly before: Buffer,
    private readonly after: Buffer,
    private readonly length: number,
  ) {}

  async filled(filling: string, encoding: Encoding): Promise<Buffer> {
    const bytes = Buffer.from(filling)
    if (bytes.length !== this.length) throw new RangeError(`The gap is ${this.length} bytes, not ${bytes.length}`)
    if (encoding === 'identity') return this.whole(bytes)
    const fill = this.fills.get(encoding) ?? (encoding === 'br' ? this.inBrotli() : this.inGzip())
    this.fills.set(encoding, fill)
    return (await fill)(bytes)
  }

  /** What it weighs at most, in bytes: as it is, and in both encodings. */
  get weight() {
    return 2 * (this.before.length + this.after.length)
  }

  private whole = (filling: Buffer) => Buffer.concat([this.before, filling, this.after])

  /** RFC 1951, 3.2.4. The second half refers back to the first, never into the gap: no text has a NUL. */
  private async inGzip(): Promise<Fill> {
    const { before, after, length } = this
    const dictionary = Buffer.concat([before, Buffer.alloc(length)])
    const [first, second] = await Promise.all([
      deflate(before, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }),
      deflate(after, { level: 9, dictionary }),
    ])
    const stored = Buffer.alloc(5)
    stored.writeUInt16LE(length, 1)
    stored.writeUInt16LE(0xffff - length, 3)
    const head = Buffer.concat([GZIP, first, stored])
    const sumBefore = crc32(before)
    return (filling) => {
      const end = Buffer.alloc(8)
      end.writeUInt32LE(crc32(after, crc32(filling, sumBefore)))
      end.writeUInt32LE(before.length + length + after.length, 4)
      return Buffer.concat([head, filling, second, end])
    }
  }

  /**
   * Brotli stores what it cannot make smaller (RFC 7932, 9.2). How it writes the next letter hangs on the two before it: those are
   * stored along, and always the same. Should it have stored nothing, every answer is compressed by itself.
   */
  private async inBrotli(): Promise<Fill> {
    const { before, after, length } = this
    const gap = strange(length)
    const parts = [before, Buffer.concat([gap, after.subarray(0, 2)]), after.subarray(2)]
    const made = await brotliOf(parts)
    const at = made.indexOf(gap)
    if (at < 0) return (filling) => compress(this.whole(filling), 'br', false)
    const [head, tail] = [made.subarray(0, at), made.subarray(at + length)]
    return (filling) => Buffer.concat([head, filling, tail])
  }
}

const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** Bytes that occur in no text in UTF-8, in an order that cannot be made shorter. */
function strange(length: number): Buffer {
  const never = [...Array(9).keys(), 0xc0, 0xc1, ...Array.from({ length: 11 }, (_, i) => 0xf5 + i), ...range(14, 32)]
  return Buffer.from(Array.from({ length }, (_, i) => never[(i * 7) % never.length] as number))
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** As one stream, in which each part but the last ends at a whole byte. */
function brotliOf(parts: Buffer[]): Promise<Buffer> {
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  const stream = createBrotliCompress({ params: brotliParams(size, 9) })
  const chunks: Buffer[] = []
  return new Promise((done, fail) => {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.once('error', fail)
    stream.once('end', () => done(Buffer.concat(chunks)))
    for (const part of parts.slice(0, -1)) {
      stream.write(part)
      stream.flush(constants.BROTLI_OPERATION_FLUSH)
    }
    stream.end(parts.at(-1))
  })
}
