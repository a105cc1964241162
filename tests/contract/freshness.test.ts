/** What lib/next/cache-handler.ts leans on in Next, seen on Next alone: its own words on its cache, and what lies on disk. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentSite } from '../../scripts/lib/site.mjs'
import { setClock, TODAY } from '../support/clock'
import { articleText, copyOfContent, dateOf, type TestContent } from '../support/content'
import { startServer, type TestServer } from '../support/server'

let content: TestContent
let server: TestServer
// Next tells what it puts in its cache.
const env = { NEXT_PRIVATE_DEBUG_CACHE: '1' }

beforeAll(async () => {
  content = await copyOfContent()
  server = await startServer({ contentDir: content.dir, bare: true, env })
})
afterAll(async () => {
  await server.stop()
  await content.clear()
})

async function get(path: string, { url }: Pick<TestServer, 'url'> = server) {
  const response = await fetch(url + path, { redirect: 'manual' })
  return { status: response.status, cache: response.headers.get('x-nextjs-cache'), text: await response.text() }
}
const publish = async () => {
  await server.publish()
  await new Promise((done) => setTimeout(done, 250)) // a process that does not follow looks at the pointer every 200 ms
}

/** A copy of the site in which one prerendered page is another. It lies beside the site: from there it finds node_modules. */
async function siteWithSeed(page: string, change: (html: string) => string): Promise<string> {
  const site = currentSite() as string
  const dir = await mkdtemp(join(site, '..', 'seed-'))
  await cp(site, dir, { recursive: true })
  const file = join(dir, 'server/app', `${page}.html`)
  await writeFile(file, change(await readFile(file, 'utf8')))
  return dir
}

async function fromSite(dir: string, path: string) {
  const bare = { bare: true, env: { SITE_DIR: dir, SITE_URL: `http://localhost:${server.port}` } }
  const other = await startServer({ contentDir: content.dir, dataDir: server.dataDir, ...bare })
  try {
    return await get(path, other)
  } finally {
    await other.stop()
  }
}

const filesOfSite = async () => (await readdir(currentSite() as string, { recursive: true })).length

describe('a static page', () => {
  it('is taken from the build when its stamp is what the edition asks for, and rendered when it is not', async () => {
    const stamp = /<meta name="podium-version" content="([^"]*)"/.exec((await get('/artikelen')).text)?.[1] as string
    const seeded = await siteWithSeed('nl/artikelen', (html) =>
      html.replace(/(<meta name="podium-version" content=")[^"]*/, `$1${stamp}`).replace('</body>', 'uit de bouw</body>'),
    )
    const other = await siteWithSeed('nl/artikelen', (html) =>
      html.replace('</body>', 'uit de bouw</body>').replace('podium-version" content="', '$&x'),
    )
    try {
      const fresh = await fromSite(seeded, '/artikelen')
      expect(fresh).toMatchObject({ status: 200, cache: 'HIT' })
      expect(fresh.text).toContain('uit de bouw')
      const stale = await fromSite(other, '/artikelen')
      expect(stale).toMatchObject({ status: 200, cache: 'MISS' })
      expect(stale.text).not.toContain('uit de bouw')
    } finally {
      for (const dir of [seeded, other]) await rm(dir, { recursive: true, force: true })
    }
  })

  it('is rendered once when what it shows changes, and is kept after that', async () => {
    await content.write('articles/2026/wordt-anders.mdx', articleText({ title: 'Eerst zo' }))
    await publish()
    expect((await get('/artikelen/wordt-anders')).text).toContain('Eerst zo')
    await content.write('articles/2026/wordt-anders.mdx', articleText({ title: 'Nu anders' }))
    await publish()
    const first = await get('/artikelen/wordt-anders')
    expect(first).toMatchObject({ status: 200, cache: 'MISS' })
    expect(first.text).toContain('Nu anders')
    expect(await get('/artikelen/wordt-anders')).toMatchObject({ status: 200, cache: 'HIT' })
  })

  it('stays a hit when another page changes', async () => {
    await get('/over-ons')
    await content.write('articles/2026/iets-anders.mdx', articleText({ title: 'Iets anders' }))
    await publish()
    expect(await get('/over-ons')).toMatchObject({ status: 200, cache: 'HIT' })
  })

  it('is a 404 once its file is gone', async () => {
    await content.write('articles/2026/weg.mdx', articleText({ title: 'Straks weg' }))
    await publish()
    expect(await get('/artikelen/weg')).toMatchObject({ status: 200 })
    await content.remove('articles/2026/weg.mdx')
    await publish()
    expect(await get('/artikelen/weg')).toMatchObject({ status: 404 })
  })

  it('is rendered once for fifty readers who come together', async () => {
    await content.write('articles/2026/druk.mdx', articleText({ title: 'Druk' }))
    await publish()
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/artikelen/druk')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(server.output().match(/FileSystemCache: set \S*\/nl\/artikelen\/druk\n/g)).toHaveLength(1)
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
    expect(await lost()).toMatchObject({ status: 404, text: expect.stringContaining('nieuw@podium.example') })
    // As publishing does, for it is among the pages that changed.
    expect((await get('/niet-gevonden')).status).toBe(404)
    expect(await lost()).toMatchObject({ status: 404, cache: 'HIT', text: expect.stringContaining('nieuw@podium.example') })
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
    const second = await startServer({ contentDir: content.dir, dataDir: server.dataDir, bare: true, env })
    try {
      await content.write('articles/2026/overal.mdx', articleText({ title: 'Overal hetzelfde' }))
      await publish()
      for (const { url } of [server, second]) expect((await get('/artikelen/overal', { url })).status).toBe(200)
    } finally {
      await second.stop()
    }
  })

  it('and one that starts again serves what was published before', async () => {
    const again = await startServer({ contentDir: content.dir, dataDir: server.dataDir, bare: true, env })
    try {
      expect((await get('/artikelen/wordt-anders', again)).text).toContain('Nu anders')
      expect((await get('/artikelen/weg', again)).status).toBe(404)
    } finally {
      await again.stop()
    }
  })
})
