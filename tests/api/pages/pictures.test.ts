/** Pictures over HTTP, from a server as `npm start` runs it. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { picturedContent } from '../../support/pictured'
import { startServer, type TestServer } from '../../support/server'
import { drawn, jpeg } from '../../unit/pictures/support'

let contentDir: string
let server: TestServer
beforeAll(async () => {
  contentDir = await picturedContent()
  server = await startServer({ contentDir })
})
afterAll(async () => {
  await server?.stop()
  await rm(contentDir, { recursive: true, force: true })
})

const get = (path: string, init?: RequestInit) => fetch(server.url + path, init)
const htmlOf = async (path: string) => (await get(path)).text()
const addressesIn = (html: string) => [...new Set(html.match(/\/beeld\/[\w/]+\.\w+/g))]
const folderOf = (address: string) => join(server.dataDir, 'pictures', address.split('/')[2] ?? '')

describe('A picture in a page', () => {
  it('on the front page is fetched first, and made before anyone asks', async () => {
    const html = await htmlOf('/')
    expect(html).toMatch(/<img [^>]*alt="Een deur op een kier"[^>]*fetchPriority="high"/)
    const first = addressesIn(html).find((address) => address.endsWith('960.avif')) as string
    await expect.poll(() => existsSync(join(folderOf(first), '960.avif')), { timeout: 25_000 }).toBe(true)
  })
  it('can be had in every width and form that the page names, each as it says', async () => {
    const addresses = addressesIn(await htmlOf('/artikelen/beelden'))
    expect(addresses.length).toBeGreaterThan(20)
    const types = { avif: 'image/avif', jpg: 'image/jpeg' }
    for (const address of addresses) {
      const answer = await get(address)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(types[address.split('.')[1] as keyof typeof types])
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      const metadata = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      expect(metadata.width).toBe(Number(/(\d+)\.\w+$/.exec(address)?.[1]))
      // Nothing of what the camera wrote: where it was taken, by whom, which way up.
      for (const word of ['exif', 'xmp', 'iptc', 'orientation'] as const) expect(metadata[word]).toBeUndefined()
    }
  })
  it('says its size and how light it is, and is described', async () => {
    const html = await htmlOf('/artikelen/beelden')
    expect(html).toMatch(
      /<img [^>]*alt="Een stoel" width="1200" height="1600" class="max-w-\[min\(100%,30rem\)\] tone-1" loading="lazy"/,
    )
    expect(html).toContain('<figcaption>De stoel.</figcaption>')
    expect(html).not.toMatch(/<img[^>]* style=/)
  })
  it('stands in a feed with its whole address', async () => {
    const feed = await htmlOf('/feed.xml')
    expect(feed).toMatch(/https?:\/\/[^&]*\/beeld\/[0-9a-f]{16}\/960\.jpg&quot; alt=&quot;Een stoel&quot;/)
    expect(feed).not.toContain('./staand.jpg')
  })
})

describe('An address of a picture', () => {
  const one = async (form = 'avif') => addressesIn(await htmlOf('/')).find((address) => address.endsWith(form)) as string
  it('has a strong tag, and costs nothing the second time', async () => {
    const address = await one()
    const tag = (await get(address)).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[^"]+"$/)
    const again = await get(address, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await get(address, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, ''])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100)
  })
  it('is only what pages offer: no other width, no other form, no other file', async () => {
    const [, , hash] = (await one()).split('/')
    for (const path of [
      `/beeld/${hash}/961.avif`,
      `/beeld/${hash}/0.avif`,
      `/beeld/${hash}/99999.avif`,
      `/beeld/${hash}/960.png`,
      `/beeld/${hash}/960.svg`,
      `/beeld/${hash}/original`,
      `/beeld/${hash}/picture.json`,
      `/beeld/${hash}/..%2f${hash}%2foriginal`,
      '/beeld/0123456789abcdef/960.avif',
      '/beeld/../editions/current',
      '/beeld/',
      '/beeld',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect((await get(await one(), { method: 'POST' })).status).toBeGreaterThanOrEqual(404)
    expect((await get(`/beeld/${hash}/961.avif`)).headers.get('cache-control')).toContain('no-store')
  })
})

describe('A picture that is large', () => {
  beforeAll(async () => {
    writeFileSync(join(contentDir, 'articles/beelden/tafel.png'), await drawn({ width: 6000, height: 4000 }).png().toBuffer())
    await server.publish()
  })
  it('is made once for all who ask at once, and keeps nobody from reading', async () => {
    const address = addressesIn(await htmlOf('/artikelen/beelden')).find(
      (one) => /1920\.avif$/.test(one) && !existsSync(join(folderOf(one), '1920.avif')),
    )
    const answers = Promise.all(Array.from({ length: 12 }, () => get(address as string)))
    let read = 0
    let made = false
    answers.finally(() => {
      made = true
    })
    while (!made) {
      expect((await get('/artikelen/beelden')).status).toBe(200)
      read += 1
    }
    expect(new Set((await answers).map((answer) => answer.headers.get('etag'))).size).toBe(1)
    // Making it takes a second or more, an answer from memory a few milliseconds.
    expect(read).toBeGreaterThan(10)
    expect(readdirSync(folderOf(address as string)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('A picture that is replaced', () => {
  it('has another address in the pages, and the old one goes on working', async () => {
    const before = addressesIn(await htmlOf('/artikelen/beelden'))
    writeFileSync(join(contentDir, 'articles/beelden/omslag.jpg'), await jpeg({ width: 1000, height: 500, grey: 250 }))
    await server.publish()
    const after = addressesIn(await htmlOf('/artikelen/beelden'))
    const gone = before.filter((address) => !after.includes(address))
    expect(gone.length).toBeGreaterThan(5)
    expect((await get(gone[0] as string)).status).toBe(200)
  })
})

describe('What is broken below DATA_DIR', () => {
  it('costs that picture and nothing else', async () => {
    const address = addressesIn(await htmlOf('/artikelen/beelden')).find((one) => /1000\.avif$/.test(one)) as string
    writeFileSync(join(folderOf(address), 'original'), 'geen beeld')
    expect((await get(address)).status).toBe(500)
    await rm(join(folderOf(address), 'original'))
    expect((await get(address)).status).toBe(404)
    expect((await get('/artikelen/beelden')).status).toBe(200)
  })
})
