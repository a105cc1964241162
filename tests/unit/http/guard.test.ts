import { describe, expect, test } from 'vitest'
import { bodyKind, isSameOrigin, maxBody, parseForm, parseJson, readBody } from '../../../lib/http/requests/guard'

const site = 'https://podium.example'
const from = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: 'podium.internal:3000', ...headers }), site)

describe('a post counts as ours', () => {
  test.each([
    ['the browser says same-origin', { 'sec-fetch-site': 'same-origin' }],
    ['the visitor typed the address', { 'sec-fetch-site': 'none' }],
    ['the origin is the host that was asked', { origin: 'http://podium.internal:3000' }],
    ['the origin is SITE_URL', { origin: 'https://podium.example' }],
    ['it comes from no browser', {}],
    ['the browser says same-origin, whatever the origin', { 'sec-fetch-site': 'same-origin', origin: 'https://else.example' }],
    ['an unknown Sec-Fetch-Site leaves it to the origin', { 'sec-fetch-site': 'moon', origin: 'https://podium.example' }],
  ])('%s', (_, headers) => expect(from(headers)).toBe(true))
})

describe('a post counts as foreign', () => {
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister domain', { 'sec-fetch-site': 'same-site' }],
    ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://podium.example' }],
    ['another origin', { origin: 'https://else.example' }],
    ['our host on another port', { origin: 'http://podium.internal:3001' }],
    ['SITE_URL without TLS', { origin: 'http://podium.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['nonsense', { origin: '//' }],
  ])('%s', (_, headers) => expect(from(headers)).toBe(false))
})

describe('the kind of a body', () => {
  test.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=utf-8', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['multipart/form-data; boundary=x', 'form'],
    ['text/plain', undefined],
    ['application/jsonp', undefined],
    ['', undefined],
  ])('%s is %s', (type, kind) => expect(bodyKind(new Headers({ 'content-type': type }))).toBe(kind))

  test('no type, or a compressed body, is none', () => {
    expect(bodyKind(new Headers())).toBeUndefined()
    expect(bodyKind(new Headers({ 'content-type': 'application/json', 'content-encoding': 'gzip' }))).toBeUndefined()
  })
})

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://x/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
const stream = (chunks: number, size: number, onCancel = () => {}) => {
  let left = chunks
  return new ReadableStream({
    pull: (controller) => (left-- > 0 ? controller.enqueue(new Uint8Array(size)) : controller.close()),
    cancel: onCancel,
  })
}

describe('the size of a body', () => {
  test('16 KiB is read, one byte more is not', async () => {
    expect((await readBody(post('x'.repeat(maxBody))))?.byteLength).toBe(maxBody)
    expect(await readBody(post('x'.repeat(maxBody + 1)))).toBeUndefined()
  })
  test('a stream without length is counted and stopped', async () => {
    let cancelled = false
    const endless = stream(Number.POSITIVE_INFINITY, 1024, () => {
      cancelled = true
    })
    expect(await readBody(post(endless))).toBeUndefined()
    expect(cancelled).toBe(true)
    expect((await readBody(post(stream(16, 1024))))?.byteLength).toBe(maxBody)
  })
  test('a length that is too long is believed', async () => {
    expect(await readBody(post('short', { 'content-length': '99999' }))).toBeUndefined()
  })
  test('no body is an empty one', async () => {
    expect((await readBody(new Request('http://x/', { method: 'POST' })))?.byteLength).toBe(0)
  })
})

describe('what a body says', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  test('JSON in UTF-8, and nothing else', () => {
    expect(parseJson(bytes('{"name":"Zoë"}'))).toEqual({ name: 'Zoë' })
    for (const broken of ['', '{', '{"a":1,}']) expect(() => parseJson(bytes(broken))).toThrow()
    expect(() => parseJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow()
  })
  test('a form, posted either way; the first of a name counts, files do not', async () => {
    const plain = await parseForm(
      bytes('name=Zo%C3%AB+B&name=other&billing.street=Laan+1'),
      'application/x-www-form-urlencoded',
    )
    expect(plain).toEqual({ name: 'Zoë B', 'billing.street': 'Laan 1' })
    const form = new FormData()
    form.set('name', 'Zoë')
    form.set('file', new Blob(['x']), 'x.txt')
    const sent = new Response(form)
    const type = sent.headers.get('content-type') ?? ''
    expect(await parseForm(new Uint8Array(await sent.arrayBuffer()), type)).toEqual({ name: 'Zoë' })
    await expect(parseForm(bytes('nothing'), 'multipart/form-data; boundary=x')).rejects.toThrow()
  })
})
