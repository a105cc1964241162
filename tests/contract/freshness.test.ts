/** Pages are kept by the front, with what they asked; Next keeps nothing, as lib/next/cache-handler.ts has it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentSite } from '../../scripts/lib/site.mjs'
import { restorePages, storePages } from '../../server/cache/page-cache-on-disk'
import { represent } from '../../server/cache/representation'
import { setClock, TODAY } from '../support/clock'
import { articleText, copyOfContent, dateOf, type TestContent } from '../support/content'
import { startServer, type TestServer } from '../support/server'

let content: TestContent
let server: TestServer

beforeAll(async () => {
  content = await copyOfContent()
  server = await startServer({ contentDir: content.dir })
})
afterAll(async () => {
  await server.stop()
  await content.clear()
})

async function get(path: string, { url }: Pick<TestServer, 'url'> = server) {
  const response = await fetch(url + path, { redirect: 'manual' })
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() }
}
const publish = () => server.publish()

const filesOfSite = async () => (await readdir(currentSite() as string, { recursive: true })).length

describe('a static page', () => {
  it('is another when what it shows changes, and the same when something else does', async () => {
    await content.write('articles/2026/wordt-anders.mdx', articleText({ title: 'Eerst zo' }))
    await publish()
    expect((await get('/artikelen/wordt-anders')).text).toContain('Eerst zo')
    const about = await get('/over-ons')
    await content.write('articles/2026/wordt-anders.mdx', articleText({ title: 'Nu anders' }))
    await publish()
    expect((await get('/artikelen/wordt-anders')).text).toContain('Nu anders')
    expect(await get('/over-ons')).toEqual(about)
  })

  it('is a 410 once its file is gone', async () => {
    await content.write('articles/2026/weg.mdx', articleText({ title: 'Straks weg' }))
    await publish()
    expect(await get('/artikelen/weg')).toMatchObject({ status: 200 })
    await content.remove('articles/2026/weg.mdx')
    await publish()
    expect(await get('/artikelen/weg')).toMatchObject({ status: 410 })
  })

  it('is one and the same for fifty readers who come together', async () => {
    await content.write('articles/2026/druk.mdx', articleText({ title: 'Druk' }))
    await publish()
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/artikelen/druk')))
    expect(new Set(answers.map(({ status, etag }) => `${status} ${etag}`)).size).toBe(1)
    expect(answers[0]?.etag).toMatch(/^"[\w-]+"$/)
  })

  it('is rendered by Next at each request, the front alone keeps it: two renders are two, and their pages one', async () => {
    const bare = await startServer({ contentDir: content.dir, dataDir: server.dataDir, bare: true })
    try {
      const renderOf = async () =>
        /<meta name="podium-render" content="(\d+)"\/>/.exec((await get('/artikelen', bare)).text)?.[1]
      const [one, other] = [await renderOf(), await renderOf()]
      expect(Number(other)).toBeGreaterThan(Number(one))
      expect((await get('/artikelen')).text).not.toContain('podium-render')
    } finally {
      await bare.stop()
    }
  })
})

describe('an unknown address', () => {
  it('answers 404 and leaves nothing on disk', async () => {
    const before = await filesOfSite()
    for (let i = 0; i < 30; i++) expect((await get(`/artikelen/bestaat-niet-${i}`)).status).toBe(404)
    for (let i = 0; i < 10; i++) expect((await get(`/en/topics/unknown-${i}`)).status).toBe(404)
    expect(await filesOfSite()).toBe(before)
  })
  it('shows the masthead and footer of the live edition, also once it is kept', async () => {
    const site = await readFile(join(content.dir, 'site.yaml'), 'utf8')
    await content.write('site.yaml', site.replace(/^email: .*$/m, 'email: nieuw@podium.example'))
    await publish()
    const lost = () => get('/artikelen/bestaat-niet')
    for (const _ of [1, 2])
      expect(await lost()).toMatchObject({ status: 404, text: expect.stringContaining('nieuw@podium.example') })
    await content.write('site.yaml', site)
    await publish()
  })
})

describe('a scheduled article', () => {
  it('is there from its moment on, in lists too, and an earlier 404 is never served after it', async () => {
    const moment = TODAY + 3_600_000
    await content.write('articles/2026/straks.mdx', articleText({ title: 'Straks pas', date: dateOf(moment) }))
    await publish()
    expect((await get('/artikelen/straks')).status).toBe(404)
    expect((await get('/artikelen')).text).not.toContain('Straks pas')
    setClock(moment)
    for (let i = 0; i < 5; i++) expect((await get('/artikelen/straks')).status).toBe(200)
    expect((await get('/artikelen')).text).toContain('Straks pas')
  })

  it('leaves when it expires', async () => {
    const moment = TODAY + 2 * 3_600_000
    const fields = [`expires: ${dateOf(moment)}`]
    await content.write('articles/2026/tijdelijk.mdx', articleText({ title: 'Maar even', fields }))
    await publish()
    expect((await get('/artikelen/tijdelijk')).status).toBe(200)
    setClock(moment)
    expect((await get('/artikelen/tijdelijk')).status).toBe(404)
    expect((await get('/artikelen')).text).not.toContain('Maar even')
  })
})

describe('several processes', () => {
  it('each serve what the pointer says', async () => {
    const second = await startServer({ contentDir: content.dir, dataDir: server.dataDir })
    try {
      await content.write('articles/2026/overal.mdx', articleText({ title: 'Overal hetzelfde' }))
      await publish()
      for (const { url } of [server, second]) expect((await get('/artikelen/overal', { url })).status).toBe(200)
    } finally {
      await second.stop()
    }
  })

  it('and one that starts again begins with what it held, for as long as that is right', async () => {
    const site = { SITE_URL: 'https://podium.example' }
    const start = () => startServer({ contentDir: content.dir, dataDir: server.dataDir, env: site })
    const first = await start()
    for (const path of ['/over-ons', '/artikelen/wordt-anders']) await get(path, first)
    await first.stop()
    // Something else than it would render: so one sees where it comes from.
    const place = [currentSite() as string, { dataDir: server.dataDir, siteUrl: site.SITE_URL }] as const
    const held = restorePages(...place)
    for (const [path, { trace, representation }] of held.latest())
      held.set(path, { trace, representation: represent(200, representation.headers, Buffer.from('bewaard')) })
    storePages(held, ...place)
    await content.write('articles/2026/wordt-anders.mdx', articleText({ title: 'Weer anders' }))
    await publish()
    const again = await start()
    try {
      expect((await get('/over-ons', again)).text).toBe('bewaard')
      expect((await get('/artikelen/wordt-anders', again)).text).toContain('Weer anders')
    } finally {
      await again.stop()
    }
  })

  it('and one that starts again serves what was published before', async () => {
    const again = await startServer({ contentDir: content.dir, dataDir: server.dataDir })
    try {
      expect((await get('/artikelen/wordt-anders', again)).text).toContain('Weer anders')
      expect((await get('/artikelen/weg', again)).status).toBe(410)
    } finally {
      await again.stop()
    }
  })
})
