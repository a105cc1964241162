import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { type Representation, represent, sendRepresentation, weightOf } from '../../../../server/cache/representation'

const text = Array.from({ length: 500 }, (_, i) => `<p>Wat hier staat, staat er ${i} keer.</p>`).join('\n')
const page = () => represent(200, { 'content-type': 'text/html' }, Buffer.from(text))

async function asked(held: Representation, encoding: string) {
  let [head, body]: [Record<string, unknown>, Buffer] = [{}, Buffer.alloc(0)]
  const response = {
    writeHead: (_: number, headers: Record<string, unknown>) => {
      head = headers
    },
    end: (bytes: Buffer) => {
      body = bytes
    },
  }
  const request = { method: 'GET', headers: { 'accept-encoding': encoding } } as unknown as IncomingMessage
  await sendRepresentation(request, response as unknown as ServerResponse, held)
  return { head, body }
}

const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  br: (bytes) => brotliDecompressSync(bytes),
  gzip: (bytes) => gunzipSync(bytes),
  identity: (bytes) => bytes,
}

it('gives the same page in every encoding, whichever was asked first', async () => {
  for (const order of [
    ['br', 'gzip', 'identity'],
    ['identity', 'gzip', 'br'],
    ['gzip', 'br', 'identity', 'gzip'],
  ]) {
    const held = page()
    for (const encoding of order) {
      const { head, body } = await asked(held, encoding)
      const plain = decoders[encoding]?.(body)
      expect(plain?.toString()).toBe(text)
      expect(head['content-length']).toBe(body.length)
    }
  }
})

it('gives who asks at the same moment for different ones what they asked', async () => {
  const held = page()
  const [br, gzip, plain] = await Promise.all(['br', 'gzip', 'identity'].map((encoding) => asked(held, encoding)))
  expect(brotliDecompressSync(br?.body as Buffer).toString()).toBe(text)
  expect(gunzipSync(gzip?.body as Buffer).toString()).toBe(text)
  expect(plain?.body.toString()).toBe(text)
})

it('weighs no more than its Brotli once that is made, in memory too', async () => {
  const held = page()
  const before = weightOf(held)
  const { body } = await asked(held, 'br')
  expect(weightOf(held)).toBeLessThan(before / 4)
  expect(body.buffer.byteLength).toBe(body.length)
})
