/** What a stranger's request gets that is too long, asks for what cannot be done, or speaks to the framework: a short answer, and no trace in the log. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type TestServer } from '../support/server'
import { askRaw } from '../support/servers/raw'

let server: TestServer
const site = 'https://podium.example'
beforeAll(async () => {
  server = await startServer({ env: { SITE_URL: 'HTTPS://Podium.example' } })
}, 300_000)
afterAll(() => server?.stop())

const ask = (path: string, headers?: Record<string, string>, method?: string) => askRaw(server.port, path, headers, method)
const seminar = '/seminars/toekomstgericht-werken'

/** What comes back for these bytes; `cut`: milliseconds after which the client breaks off. */
const bytes = (text: string, cut?: number) =>
  new Promise<string>((done) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text))
    if (cut !== undefined) setTimeout(() => socket.resetAndDestroy(), cut)
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => done(answer))
  })

describe('a request that is too much', () => {
  const query = (length: number) => `/zoeken?q=${'x'.repeat(length - '/zoeken?q='.length)}`
  test('is 414 above 2,048 bytes of path and query, with our headers', async () => {
    expect((await ask(query(2048))).status).toBe(200)
    for (const path of [
      query(2049),
      `/nl${'/nl'.repeat(2500)}`,
      `/index.html${'/index.html'.repeat(700)}`,
      `/s/x?${'1a&'.repeat(4700)}`,
    ]) {
      const { status, headers, body } = await ask(path)
      expect(status).toBe(414)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('no-store')
      expect(body.length).toBeLessThan(200)
    }
    const problem = await ask(`/api/${'x'.repeat(2100)}`, { 'accept-language': 'en' })
    expect(problem.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(JSON.parse(problem.text)).toMatchObject({ status: 414, code: 'uri_too_long', title: 'This address is too long' })
  })
  test('is 431 with more headers than anybody sends', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`x-${i}`, 'y']))
    for (const headers of [many, { cookie: 'x'.repeat(17_000) }]) expect((await ask('/', headers)).status).toBe(431)
  })
})

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
describe('what a resource cannot do', () => {
  test.each([
    ...[
      '/zoeken',
      '/s/CustomerFirst',
      `${seminar}/aanmelden`,
      '/robots.txt',
      '/sitemap.xml',
      '/feed.xml',
      '/nergens',
      '/en/search?q=x',
    ],
    ...[
      '/beeld/0123456789abcdef/160.jpg',
      '/kaart/nl/site/algemeen.png',
      '/kader/nl/video/youtube/x',
      '/aanmelding/x',
      '/icon.svg',
    ],
    ...[
      `${seminar}/seminar.ics`,
      '/_next/image?url=%2Ficon.svg&w=64&q=75',
      '/_next/data/x/index.json',
      '/__nextjs_font/x',
      '/%00',
      '/zoeken.rsc',
    ],
  ])('is 405 at %s, which is for reading', async (path) => {
    for (const method of methods) {
      const { status, headers } = await ask(path, {}, method)
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD'])
    }
  })
  test('is 405 where one can only send, too', async () => {
    for (const path of ['/aanmelding/x/annuleren', '/en/registration/x/cancel', `/api${seminar}/signups`])
      for (const method of ['GET', 'HEAD', 'PUT', 'TRACE']) {
        const { status, headers } = await ask(path, {}, method)
        expect([path, method, status, headers.allow]).toEqual([path, method, 405, 'POST'])
      }
  })
  test.each([
    ['/api/health', 'GET, HEAD'],
    [`/api${seminar}`, 'GET, HEAD'],
    [`/api${seminar}/codes/CustomerFirst`, 'GET, HEAD'],
    [`/api${seminar}/signups`, 'POST'],
  ])('the API says by OPTIONS what it can: %s', async (path, allow) => {
    const { status, headers } = await ask(path, {}, 'OPTIONS')
    expect([status, headers.allow]).toEqual([204, allow])
    expect((await ask(path, {}, 'TRACE')).headers.allow).toBe(allow)
  })
  test('is not found where nothing is, whatever is asked', async () => {
    for (const method of ['GET', ...methods]) {
      const { status, headers } = await ask('/api/nergens', {}, method)
      expect([method, status, headers['content-type']]).toEqual([method, 404, 'application/problem+json; charset=utf-8'])
    }
  })
})

describe('the framework', () => {
  test.each([
    ...[
      '/_next/image?url=%2Ficon.svg&w=64&q=75',
      '/_next/data/x/index.json',
      '/_next/webpack-hmr',
      '/_next',
      '/%5fnext/image?url=x',
    ],
    ...[
      '/__nextjs_original-stack-frame',
      '/en/_next/image',
      '/zoeken.rsc',
      `${seminar}/aanmelden.rsc`,
      '/s/x.rsc',
      '/api/health.rsc',
    ],
    ...['/zoeken.segments/_tree.segment.rsc', '/api/health.%72sc'],
  ])('offers nothing at %s', async (path) => expect((await ask(path)).status).toBe(404))

  test.each<Record<string, string>>([
    { rsc: '1' },
    { rsc: '1', 'next-router-state-tree': '[]' },
    { 'next-action': '00'.repeat(21) },
    { 'next-action': '00'.repeat(21), 'content-type': 'text/plain;charset=UTF-8' },
  ])('is not spoken to by headers: %o', async (headers) => {
    const { status, headers: said } = await ask('/zoeken?q=werk', headers)
    expect([status, said['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  })
  test('says nothing about itself', async () => {
    for (const path of [
      '/kaart/nl/site/algemeen.png',
      '/kaart/nl/site/x.png',
      '/kader/nl/video/youtube/x',
      '/s/x',
      '/robots.txt',
    ])
      expect((await ask(path)).headers.vary ?? '').toMatch(/^(?:Accept-Encoding)?$/)
    const form = await ask(`/api${seminar}/signups`, { 'content-type': 'application/x-www-form-urlencoded' }, 'POST')
    expect([form.status, form.headers.vary]).toEqual([303, undefined])
  })
  test('does not wait for more when a client would rather speak another protocol', async () => {
    for (const protocol of ['h2c', 'websocket'])
      for (const path of ['/', '/zoeken?q=werk', '/_next/webpack-hmr']) {
        const wish = `Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: ${protocol}\r\nHTTP2-Settings: AAMAAABk\r\n`
        expect(await bytes(`GET ${path} HTTP/1.1\r\nHost: x\r\n${wish}\r\n`)).toMatch(/^HTTP\/1\.1 (?:200|404) /)
      }
  })
})

test('SITE_URL in capitals is as safe: cookies and browsers stay on https', async () => {
  expect((await ask('/')).headers['strict-transport-security']).toBeTruthy()
  const form = await ask(`/api${seminar}/signups`, { 'content-type': 'application/x-www-form-urlencoded' }, 'POST')
  expect(String(form.headers['set-cookie'])).toContain('; Secure')
  expect((await ask('/feed.xml')).text).toContain(`${site}/artikelen/`)
})

test('who breaks off is nobody’s fault: the log is as it was', async () => {
  const before = server.output()
  const upload = (kind: string, rest: string) =>
    `POST /api${seminar}/signups HTTP/1.1\r\nHost: x\r\nContent-Type: ${kind}\r\n${rest}`
  for (const wait of [0, 5, 20, 60, 120]) {
    await bytes(upload('application/json', 'Content-Length: 900\r\n\r\n{"name":'), wait)
    await bytes(upload('application/x-www-form-urlencoded', 'Transfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n'), wait)
    for (const path of [
      `/zoeken?q=afgebroken${wait}`,
      `${seminar}/aanmelden?ref=${wait}`,
      '/s/VroegeVogel',
      `/seminars/niets${wait}`,
      '/sitemap.xml',
    ])
      await bytes(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, wait)
  }
  expect((await ask('/api/health')).status).toBe(200)
  expect(server.output()).toBe(before)
})
