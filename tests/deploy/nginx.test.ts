/** The deployment that docs/deploy.md describes: Podium behind nginx, by the configuration that stands there. */
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleText, copyOfContent, type TestContent } from '../support/content'
import { startServer, type TestServer } from '../support/server'
import { type Nginx, nginxBefore } from '../support/servers/nginx'
import { visitsIn } from '../support/visits'

const site = 'https://podium.example'
let content: TestContent
let server: TestServer
let nginx: Nginx

beforeAll(async () => {
  content = await copyOfContent()
  await content.write('articles/2026/weg.mdx', articleText({ title: 'Straks weg' }))
  await content.write('articles/2026/anders.mdx', articleText({ title: 'Zoals het was' }))
  const env = { TRUST_PROXY: '1', RATE_LIMITS: 'on', SITE_URL: site }
  server = await startServer({ contentDir: content.dir, env })
  nginx = await nginxBefore(server.port)
})
afterAll(async () => {
  await Promise.all([nginx?.stop(), without?.stop()])
  await Promise.all([server?.stop(), away?.stop()])
  await content?.clear()
})

/** Another, that is read once and then killed; its nginx, and when. What it serves afterwards is looked at last, for that takes its time. */
let away: TestServer
let without: Nginx
let gone = 0
const form = '/seminars/toekomstgericht-werken/aanmelden'
const read = ['/', '/artikelen', '/feed.xml']
const whileAway = (path: string) => fetch(`http://127.0.0.1:${without.port}${path}`, { headers: { host: 'podium.example' } })

beforeAll(async () => {
  away = await startServer({ contentDir: content.dir, env: { TRUST_PROXY: '1', SITE_URL: site } })
  without = await nginxBefore(away.port)
  for (const path of [...read, form, '/artikelen/niets']) await (await whileAway(path)).arrayBuffer()
  expect((await whileAway('/')).headers.get('cache-control')).toContain('stale-if-error=86400')
  await away.kill()
  gone = performance.now()
})

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}
interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: string
}
/** As a browser that has the site's name in its address bar. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const all = {
      host: 'podium.example',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'accept-language': 'nl',
      ...headers,
    }
    const asked = request({ host: '127.0.0.1', port: nginx.port, path, method, headers: all }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', fail)
    asked.end(body)
  })

/** Asks until `seen` holds of the page at this path: as long as the test may take, as a machine that is busy counts seconds of its own. */
async function until(path: string, seen: (answer: Answer) => boolean): Promise<void> {
  while (!seen(await ask(path))) await new Promise((done) => setTimeout(done, 25))
}

describe('a page behind nginx', () => {
  it('may be kept for five seconds by nginx, and by no browser without asking', async () => {
    expect((await ask('/artikelen/anders')).headers['cache-control']).toBe(
      'public, max-age=0, s-maxage=5, stale-if-error=86400',
    )
  })

  it('that changes is seen as it is, and from then on never as it was; one that is taken away is gone, and stays gone', async () => {
    await until('/artikelen/anders', ({ body }) => body.includes('Zoals het was'))
    expect((await ask('/artikelen/weg')).status).toBe(200)
    await content.write('articles/2026/anders.mdx', articleText({ title: 'Zoals het is' }))
    await content.remove('articles/2026/weg.mdx')
    await server.publish()
    await until('/artikelen/anders', ({ body }) => body.includes('Zoals het is'))
    await until('/artikelen/weg', ({ status }) => status === 410)
    for (let i = 0; i < 5; i++) {
      expect((await ask('/artikelen/anders')).body.toString()).not.toContain('Zoals het was')
      expect((await ask('/artikelen/weg')).status).toBe(410)
    }
  })

  it('comes in the encoding that was asked for, from the cache too', async () => {
    for (let round = 0; round < 2; round++) {
      const plain = await ask('/artikelen')
      const brotli = await ask('/artikelen', { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })
      const gzip = await ask('/artikelen', { headers: { 'accept-encoding': 'gzip' } })
      expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
      expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
      expect(gunzipSync(gzip.body)).toEqual(plain.body)
    }
  })

  it('is not sent again to who has it, a feed neither', async () => {
    for (const path of ['/artikelen', '/feed.xml', '/atom.xml', '/feed.json']) {
      const headers = { 'accept-encoding': 'br' }
      const { status, headers: got } = await ask(path, { headers })
      expect([path, status]).toEqual([path, 200])
      const again = await ask(path, { headers: { ...headers, 'if-none-match': String(got.etag) } })
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0])
    }
  })

  it('is a feed to a reader of feeds, and to a browser what it shows, whoever came first', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
    for (let round = 0; round < 2; round++) {
      const [reader, opened] = [await ask('/atom.xml'), await ask('/atom.xml', { headers: browser })]
      expect(reader.headers['content-type']).toContain('application/atom+xml')
      expect(opened.headers['content-type']).toContain('application/xml')
    }
  })

  it('answers HEAD as GET', async () => {
    const [get, head] = [await ask('/artikelen'), await ask('/artikelen', { method: 'HEAD' })]
    expect([head.status, head.headers.etag, head.body.length]).toEqual([get.status, get.headers.etag, 0])
  })
})

describe('what nobody may keep', () => {
  it('is not kept: every form has a key of its own', async () => {
    const form = '/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst'
    const keys = new Set<string | undefined>()
    for (let i = 0; i < 3; i++) keys.add(/name="idempotencyKey" value="([^"]+)"/.exec((await ask(form)).body.toString())?.[1])
    expect(keys.size).toBe(3)
    expect(keys.has(undefined)).toBe(false)
  })

  it('is passed on each time: a visit to a shared link counts, HEAD and a known bot do not', async () => {
    const link = '/s/CustomerFirst'
    const before = visitsIn(server)
    for (let i = 0; i < 3; i++) expect((await ask(link)).status).toBe(307)
    for (let i = 0; i < 3; i++) expect((await ask(link, { method: 'HEAD' })).status).toBe(307)
    await ask(link, { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } })
    await expect.poll(() => visitsIn(server), { timeout: 20_000 }).toBeGreaterThan(before)
    await ask('/s/EersteWeek')
    await expect.poll(() => visitsIn(server, 'eersteweek'), { timeout: 20_000 }).toBe(1)
    expect(visitsIn(server)).toBe(before + 4)
  })
})

describe('a sign-up through nginx', () => {
  const to = '/api/seminars/toekomstgericht-werken/signups'
  const fields = (email: string) => new URLSearchParams({ name: 'Jet', email, code: 'CustomerFirst' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: site }

  it('is accepted from the site’s own address, and from no other', async () => {
    const own = await ask(to, { method: 'POST', headers, body: fields('jet@voorbeeld.example') })
    expect([own.status, own.headers.location]).toEqual([303, '/seminars/toekomstgericht-werken/aanmelden/bedankt'])
    const strange = { ...headers, origin: 'https://elders.example' }
    const other = await ask(to, { method: 'POST', headers: strange, body: fields('jan@voorbeeld.example') })
    expect(other.status).toBe(403)
  })

  it('is limited by the address that nginx saw, whatever the client claims', async () => {
    const statuses = new Set<number>()
    for (let i = 0; i < 70; i++) {
      const claimed = { 'x-forwarded-for': `203.0.113.${i}` }
      const { status } = await ask('/api/seminars/toekomstgericht-werken/codes/CustomerFirst', { headers: claimed })
      statuses.add(status)
    }
    expect([...statuses].sort()).toEqual([200, 429])
  })
})

describe('while Podium is away', () => {
  it('what was read goes on being read, however old; what nobody may keep does not', async () => {
    // Past the five seconds in which nginx would not have asked.
    await sleep(Math.max(0, gone + 6_000 - performance.now()))
    for (const path of read) expect([path, (await whileAway(path)).status]).toEqual([path, 200])
    for (const path of [form, '/artikelen/niets']) expect([path, (await whileAway(path)).status]).toEqual([path, 502])
  })
})
