/** What is sent along with a request, taken in before any work is done for it. */
import { IncomingMessage } from 'node:http'
import { maxBody } from '../../lib/http/requests/guard'
import { HungUp } from './concurrency/semaphore'

/**
 * The same request with its body at hand. Of one that is too large only what shows that it is: who reads it refuses it. Throws `HungUp`
 * when the client breaks off; Node itself does so when it takes longer than a request may.
 */
export async function withBody(request: IncomingMessage): Promise<IncomingMessage> {
  const body = await bodyOf(request)
  const whole = new IncomingMessage(request.socket)
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(whole, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true })
  whole.push(body)
  whole.push(null)
  return whole
}

/** The same browser asking for a page, once what it sent has been acted on. */
export function asReading(request: IncomingMessage): IncomingMessage {
  const asked = new IncomingMessage(request.socket)
  const { 'content-type': _, 'content-length': __, 'transfer-encoding': ___, ...headers } = request.headers
  const { url, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(asked, { method: 'GET', url, headers, httpVersion, httpVersionMajor, httpVersionMinor, complete: true })
  asked.push(null)
  return asked
}

/** Undefined when it is over `most` bytes: what comes then is not kept. */
export async function bodyUpTo(request: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const body = await bodyOf(request, most)
  return body.byteLength > most ? undefined : body
}

function bodyOf(request: IncomingMessage, most = maxBody): Promise<Buffer<ArrayBuffer>> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      if (size > most) return
      chunks.push(chunk)
      size += chunk.length
      if (size > most) done(Buffer.concat(chunks))
    })
    request.once('end', () => done(Buffer.concat(chunks)))
    request.once('error', () => fail(new HungUp()))
    request.once('close', () => fail(new HungUp()))
  })
}
