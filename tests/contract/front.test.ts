/** What readers, proxies and crawlers may count on from the server that `npm start` runs. */
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock, TODAY } from '../support/clock'
import { articleText, copyOfContent, dateOf, type TestContent } from '../support/content'
import { startServer, type TestServer } from '../support/server'
import { askRaw } from '../support/servers/raw'

let content: TestContent
let server: TestServer

beforeAll(async () => {
  content = await copyOfContent()
  await content.write('articles/2026/verhuisd.mdx', articleText({ title: 'Verhuisd', fields: ['redirectFrom: [/oud-adres]'] }))
  server = await startServer({ contentDir: content.dir })
})
afterAll(async () => {
  await server.stop()
  await content.clear()
})

const ask = (path: string, headers?: Record<string, string>, method?: string) => askRaw(server.port, path, headers, method)

const pages = [
  '/',
  '/en',
  '/artikelen',
  '/artikelen/verhuisd',
  '/themas',
  '/auteurs',
  '/seminars',
  '/seminars/toekomstgericht-werken',
  '/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst',
  '/en/seminars/toekomstgericht-werken/register',
  '/over-ons',
  '/aanmelding/onbekend',
  '/s/onbekend',
  '/bestaat-niet',
]

describe('every page', () => {
  it.each(pages)('%s carries no framework script, and a policy without unsafe words', async (path) => {
    const { headers, body } = await ask(path)
    const html = body.toString()
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(html).not.toMatch(/_next\/static\/[^"]*\.js|__next_f|as="script"/)
    for (const [, attributes] of html.matchAll(/<script\b([^>]*)>/g))
      expect(attributes).toMatch(/src="\/e\/|type="(?:application\/ld\+json|speculationrules)"/)
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeTruthy()
    expect(headers['permissions-policy']).toBeTruthy()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })
})

describe('a reading page', () => {
  it('comes in the encoding that the client likes best', async () => {
    const plain = await ask('/artikelen')
    const brotli = await ask('/artikelen', { 'accept-encoding': 'gzip, br' })
    const gzip = await ask('/artikelen', { 'accept-encoding': 'br;q=0.1, gzip' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    for (const { headers } of [plain, brotli, gzip]) expect(headers.vary).toBe('Accept-Encoding')
    const tags = [plain, brotli, gzip].map(({ headers }) => headers.etag)
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/)
  })

  it('is not sent again to who has it', async () => {
    const first = await ask('/artikelen', { 'accept-encoding': 'br' })
    const etag = String(first.headers.etag)
    for (const condition of [etag, `"x", ${etag}`, `W/${etag}`, '*']) {
      const again = await ask('/artikelen', { 'accept-encoding': 'br', 'if-none-match': condition })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers.etag).toBe(etag)
      expect(again.headers['cache-control']).toBe('public, max-age=0, s-maxage=5, stale-if-error=86400')
    }
    expect((await ask('/artikelen', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200)
  })

  it('answers HEAD as it answers GET, without a body', async () => {
    for (const path of ['/artikelen/verhuisd', '/bestaat-niet', '/seminars/toekomstgericht-werken/aanmelden']) {
      const get = await ask(path)
      const head = await ask(path, {}, 'HEAD')
      expect(head.status).toBe(get.status)
      expect(head.body).toHaveLength(0)
      expect(head.headers['content-type']).toBe(get.headers['content-type'])
      expect(head.headers['content-length']).toBe(get.headers['content-length'])
    }
  })

  it('is read, and nothing else: other methods are told so', async () => {
    for (const path of ['/', '/artikelen/verhuisd', '/feed.xml', '/icon.svg'])
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
        const { status, headers } = await ask(path, {}, method)
        expect([path, method, status, headers.allow]).toEqual([path, method, 405, 'GET, HEAD'])
      }
  })

  it('is the same when a proxy names the whole address', async () => {
    const { status, body } = await ask(`http://elders.example/artikelen`)
    expect(status).toBe(200)
    expect(body).toEqual((await ask('/artikelen')).body)
    expect((await ask('*')).status).toBe(404)
  })

  it('that is not there is kept by nobody, a feed neither', async () => {
    for (const path of ['/bestaat-niet', '/themas/niets/feed.xml', '/en/authors/niemand/feed.xml']) {
      const { status, headers } = await ask(path)
      expect([path, status]).toEqual([path, 404])
      expect(headers['cache-control']).toContain('no-store')
    }
  })

  it('is the same for who sends headers that speak to the framework', async () => {
    const headers = { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '[]', 'x-middleware-subrequest': 'x' }
    const { status, body } = await ask('/artikelen', headers)
    expect(status).toBe(200)
    expect(body).toEqual((await ask('/artikelen')).body)
    const first = await ask('/themas/werk', headers)
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('changes once the pointer has moved, and its tag with it', async () => {
    await content.write('articles/2026/vers.mdx', articleText({ title: 'Nog vers' }))
    await server.publish()
    const before = await ask('/artikelen/vers')
    await content.write('articles/2026/vers.mdx', articleText({ title: 'Weer vers' }))
    await server.publish()
    const after = await ask('/artikelen/vers')
    expect(before.body.toString()).toContain('Nog vers')
    expect(after.body.toString()).toContain('Weer vers')
    expect(after.headers.etag).not.toBe(before.headers.etag)
  })

  it('appears at its moment, and no 404 is served after it', async () => {
    const moment = TODAY + 3_600_000
    await content.write('articles/2026/op-tijd.mdx', articleText({ title: 'Op tijd', date: dateOf(moment) }))
    await server.publish()
    const before = await ask('/artikelen/op-tijd')
    expect(before.status).toBe(404)
    expect(before.headers['cache-control']).toContain('no-store')
    await ask('/artikelen')
    setClock(moment)
    expect((await ask('/artikelen/op-tijd')).status).toBe(200)
    expect((await ask('/artikelen')).body.toString()).toContain('Op tijd')
  })
})

describe('the site’s own files', () => {
  it('with a hash in their name are kept for a year, compressed', async () => {
    const html = (await ask('/')).body.toString()
    const addresses = [...html.matchAll(/(?:src|href)="(\/(?:e|_next\/static)\/[^"]+\.(?:js|css))"/g)].map(([, address]) =>
      String(address),
    )
    expect(addresses.length).toBeGreaterThan(1)
    for (const address of addresses) {
      const { status, headers } = await ask(address, { 'accept-encoding': 'br' })
      expect(status).toBe(200)
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-encoding'] === 'br' || Number(headers['content-length']) <= 400).toBe(true)
    }
  })
})

describe('addresses', () => {
  it.each([
    ['/nl', 308, '/'],
    ['/nl/artikelen/x', 308, '/artikelen/x'],
    ['/artikelen/', 308, '/artikelen'],
    ['/en/artikelen', 308, '/en/articles'],
    ['/en/themas/werk', 308, '/en/topics/werk'],
    ['/en/seminars/toekomstgericht-werken/aanmelden?code=x', 308, '/en/seminars/toekomstgericht-werken/register?code=x'],
    ['/artikelen/pagina/1', 308, '/artikelen'],
    ['/en/articles/page/1', 308, '/en/articles'],
    ['/themas/werk/pagina/1', 308, '/themas/werk'],
    ['/en/authors/aleid-kromwijk/page/1', 308, '/en/authors/aleid-kromwijk'],
    ['/oud-adres', 308, '/artikelen/verhuisd'],
    ['/oud-adres?utm_source=x', 308, '/artikelen/verhuisd?utm_source=x'],
    ['/en/articles/verhuisd', 307, '/artikelen/verhuisd'],
  ])('%s answers %i to %s', async (path, status, location) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.location).toBe(location)
  })

  it.each([
    '/bestaat-niet',
    '/en/nothing',
    '/artikelen/pagina/99',
    '/artikelen/pagina/01',
    '/artikelen/x/y',
    '/articles',
    '/niet-gevonden',
    '/beheer',
    '/_next/static/none.js',
  ])('%s is not found, in a page of ours that nobody keeps', async (path) => {
    const { status, headers, body } = await ask(path)
    expect(status).toBe(404)
    expect(headers['cache-control']).toContain('no-store')
    expect(body.toString()).toContain(path.startsWith('/en') ? '<html lang="en"' : '<html lang="nl"')
  })

  it.each([
    '/artikelen/%E0%A4%A',
    '/%',
    '/s/%ff',
    '/en/articles/%00',
    '/..%2f..%2fetc%2fpasswd',
    '/artikelen/%2e%2e/%2e%2e/x',
    '/api/seminars/%E0%A4%A',
  ])('%s is a mistake of the client’s, not of ours', async (path) => {
    const { status } = await ask(path)
    expect([307, 308, 400, 404]).toContain(status)
  })

  it('do not lead to another site', async () => {
    const { status, headers } = await ask('//evil.example/x')
    expect(status === 404 || !/^(?:https?:)?\/\//.test(String(headers.location))).toBe(true)
  })
})

describe('the server', () => {
  it('survives nonsense and half requests', async () => {
    await new Promise<void>((done) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
      socket.on('close', () => done())
      socket.on('error', () => {})
      socket.resume()
    })
    const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n'))
    socket.on('error', () => {})
    expect((await ask('/')).status).toBe(200)
    socket.destroy()
  })

  it('finishes what it is answering when told to stop, and exits with 0', async () => {
    const other = await startServer()
    const answers = Array.from({ length: 20 }, () =>
      fetch(`${other.url}/seminars/toekomstgericht-werken/aanmelden`).then((r) => r.status),
    )
    await fetch(`${other.url}/api/health`)
    const code = await other.stop()
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(code).toBe(0)
  })
})
