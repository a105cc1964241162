/** What social media get of a page: a head that says it all, and a picture that is drawn once. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, copyOfContent, type TestContent } from '../../support/content'
import { startServer, type TestServer } from '../../support/server'
import { visitsIn } from '../../support/visits'
import { clientOf, somebody, contentDir as states } from '../client'

const article = 'het-kwartier-van-kwart-voor-drie'
const seminar = 'toekomstgericht-werken'
let content: TestContent
let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  content = await copyOfContent()
  for (const folder of ['seminars', 'promo-codes']) cpSync(join(states, folder), join(content.dir, folder), { recursive: true })
  await content.write('articles/straks.mdx', articleText({ title: 'Straks', date: '2098-01-01' }))
  await content.write('articles/concept.mdx', articleText({ title: 'Concept', fields: ['draft: true'] }))
  await content.write('articles/kort.mdx', articleText({ title: 'Kort' }))
  server = await startServer({ contentDir: content.dir })
  api = clientOf(server)
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

const drawn = () => readdirSync(join(server.dataDir, 'cards'))
const unescaped = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

/** The properties of a page's head, by name; the last of each. */
async function headOf(path: string, init?: RequestInit) {
  const html = await (await api.ask(path, init)).text()
  const found = html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)"/g)
  return new Map(Array.from(found, ([, name = '', value = '']) => [name, unescaped(value)]))
}

interface Got {
  status: number
  etag: string
  kept: string
  png: Buffer
}
async function get(path: string, init?: RequestInit): Promise<Got> {
  const answer = await api.ask(path, init)
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    kept: answer.headers.get('cache-control') ?? '',
    png: Buffer.from(await answer.arrayBuffer()),
  }
}
/** Path and query of the picture that a page's head names. */
const cardIn = (head: Map<string, string>) => {
  const { origin, pathname, search } = new URL(head.get('og:image') ?? '')
  expect(origin).toBe(`http://localhost:${server.port}`)
  return pathname + search
}
/** What a card stands on: paper, lit or unlit. */
async function lookOf(png: Buffer) {
  const corner = await sharp(png).extract({ left: 2, top: 2, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  const [, , blue = 0] = corner
  return blue < 100 ? 'lit' : blue > 245 ? 'paper' : 'unlit'
}

describe('the head of a page', () => {
  test.each([
    ['/', 'site/algemeen'],
    ['/artikelen', 'site/algemeen'],
    [`/artikelen/${article}`, `artikelen/${article}`],
    ['/themas', 'site/algemeen'],
    ['/themas/werk', 'themas/werk'],
    ['/en/topics/werk', 'themas/werk'],
    ['/auteurs', 'site/algemeen'],
    ['/auteurs/aleid-kromwijk', 'auteurs/aleid-kromwijk'],
    ['/en/authors/aleid-kromwijk', 'auteurs/aleid-kromwijk'],
    ['/seminars', 'site/algemeen'],
    [`/seminars/${seminar}`, `seminars/${seminar}`],
    ['/over-ons', 'site/algemeen'],
    ['/zoeken?q=werk', 'site/algemeen'],
    ['/en', 'site/algemeen'],
    [`/en/seminars/${seminar}`, `seminars/${seminar}`],
    [`/seminars/${seminar}/aanmelden`, `seminars/${seminar}`],
    [`/en/seminars/${seminar}/register?code=customer-first`, 's/CustomerFirst'],
    ['/s/kwart', 's/Kwart'],
    ['/s/verlopen', 's/Verlopen'],
  ])('%s names its card, its size and what it says', async (path, name) => {
    const head = await headOf(path)
    const locale = path.startsWith('/en') ? 'en' : 'nl'
    const card = cardIn(head)
    expect(card).toMatch(new RegExp(`^/kaart/${locale}/${name}\\.png\\?v=[\\w-]{12}$`))
    expect(head.get('og:image:width')).toBe('1200')
    expect(head.get('og:image:height')).toBe('630')
    expect(head.get('og:image:alt')).toMatch(/Podium$/)
    expect(head.get('og:title')).toBeTruthy()
    expect(head.get('og:locale')).toBe({ nl: 'nl_NL', en: 'en_GB' }[locale])
    expect(head.get('twitter:card')).toBe('summary_large_image')
    const { status, png, kept } = await get(card)
    expect(status).toBe(200)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(kept).toBe('public, max-age=31536000, immutable')
  })
  test.each([
    ['/auteurs/aleid-kromwijk', 'Aleid Kromwijk', 'paper'],
    ['/themas/werk', 'Werk', 'paper'],
    ['/en/topics/werk', 'Work', 'paper'],
  ])('%s is named on its card, in its own language', async (path, title, look) => {
    const head = await headOf(path)
    expect(head.get('og:image:alt')).toMatch(new RegExp(`^${title}\\. .+\\. Podium$`))
    expect(await lookOf((await get(cardIn(head))).png)).toBe(look)
  })
  test('names the other language where the page is translated', async () => {
    expect((await headOf(`/seminars/${seminar}`)).get('og:locale:alternate')).toBe('en_GB')
    expect((await headOf('/en')).get('og:locale:alternate')).toBe('nl_NL')
    expect((await headOf('/artikelen/kort')).has('og:locale:alternate')).toBe(false)
  })
  test('of an article that is on from elsewhere keeps its own address for what is shared', async () => {
    expect((await headOf('/artikelen/kort')).get('og:url')).toBe(`http://localhost:${server.port}/artikelen/kort`)
  })
})

describe('a shared link', () => {
  const bot = { headers: { 'user-agent': 'facebookexternalhit/1.1' } }
  const reader = { headers: { 'user-agent': 'Mozilla/5.0 Firefox/130.0' } }

  test('that leads to one form shows its own card there, and nobody is counted', async () => {
    const before = visitsIn(server)
    const answer = await api.ask('/s/customerfirst?utm_source=app', bot)
    expect(answer.status).toBe(307)
    const head = await headOf(answer.headers.get('location') ?? '', bot)
    expect(head.get('og:title')).toBe('Gratis met CustomerFirst')
    expect(head.get('og:description')).toMatch(/^Toekomstgericht werken\. .+ uur, Utrecht$/)
    expect(head.get('og:url')).toMatch(/\/seminars\/toekomstgericht-werken\/aanmelden\?code=CustomerFirst$/)
    const { png } = await get(cardIn(head), reader)
    expect(await lookOf(png)).toBe('lit')
    // Whoever comes after it is.
    await api.ask('/s/Kwart', reader)
    await expect.poll(() => visitsIn(server, 'kwart'), { timeout: 20_000 }).toBe(1)
    expect(visitsIn(server)).toBe(before + 1)
  })
  test('however it is written is one card', async () => {
    const before = await get('/kaart/nl/s/Kwart.png')
    const [files, spellings] = [drawn(), ['kwart', 'KWART', 'kw-art', '%E2%80%9CKwart%E2%80%9D', 'Kwart.']]
    for (const typed of spellings) expect((await get(`/kaart/nl/s/${typed}.png`)).etag).toBe(before.etag)
    expect(drawn()).toEqual(files)
  })
  test.each([
    ['Vrijkaart', 'lit', 'Gratis met Vrijkaart'],
    ['Kwart', 'lit', '25% korting met Kwart'],
    ['Tientje', 'lit', '€ 55 met Tientje'],
    ['Verlopen', 'unlit', 'Deze code geeft nu geen plaats'],
    ['NogNiet', 'unlit', 'Deze code geeft nu geen plaats'],
    ['Voorbij', 'unlit', 'Deze code geeft nu geen plaats'],
  ])('%s says no more than its page', async (code, look, title) => {
    const { status, png } = await get(`/kaart/nl/s/${code}.png`)
    expect(status).toBe(200)
    expect(await lookOf(png)).toBe(look)
    const page = await api.ask(`/s/${code}`, bot)
    const head = await headOf(page.headers.get('location') ?? `/s/${code}`)
    expect(head.get('og:title')?.replaceAll('\u00a0', ' ')).toBe(title)
  })
  test('is another card once the code is used up, and the old address is not kept for long', async () => {
    const before = await headOf((await api.ask('/s/op', bot)).headers.get('location') ?? '')
    expect(before.get('og:title')).toBe('Gratis met Op')
    expect((await api.signUp('betaald', somebody({ code: 'Op' }))).status).toBe(201)
    const after = await headOf('/s/op')
    expect(after.get('og:image:alt')).toMatch(/^Deze code geeft nu geen plaats\. .*vergeven/)
    const old = await get(cardIn(before))
    expect(await lookOf(old.png)).toBe('unlit')
    expect(old.kept).toBe('public, max-age=300')
  })
  test('that does not exist has no card, and leaves nothing', async () => {
    const files = drawn()
    for (const name of ['bestaatniet', '%3Cb%3E', 'a'.repeat(500), '%E0%A4%A', '100%25'])
      expect((await get(`/kaart/nl/s/${name}.png`)).status).toBe(404)
    expect((await headOf('/s/bestaatniet')).has('og:image')).toBe(false)
    expect(drawn()).toEqual(files)
  })
})

describe('a card', () => {
  test.each([
    'artikelen/onbekend.png',
    'artikelen/straks.png',
    'artikelen/concept.png',
    'seminars/onbekend.png',
    `artikelen/${article}`,
    `artikelen/${article}.jpg`,
    'themas/onbekend.png',
    'auteurs/onbekend.png',
    'site/iets.png',
    'constructor/x.png',
  ])('of what nobody can read is not there: %s', async (path) => {
    const { status, kept, png } = await get(`/kaart/nl/${path}`)
    expect([status, kept, png.length]).toEqual([404, 'no-store', 0])
    expect((await get(`/kaart/de/${path}`)).status).toBe(404)
  })
  test('of an evening that is cancelled, past or closed is unlit', async () => {
    for (const slug of ['afgelast', 'geweest', 'gesloten', 'het-lege-uur'])
      expect(await lookOf((await get(`/kaart/nl/seminars/${slug}.png`)).png)).toBe('unlit')
    expect(await lookOf((await get(`/kaart/en/seminars/${seminar}.png`)).png)).toBe('lit')
    expect((await headOf('/seminars/afgelast')).get('og:image:alt')).toMatch(/Gaat niet door: /)
    expect((await headOf('/seminars/geweest')).get('og:image:alt')).toMatch(/Geweest: /)
  })
  test('asked twenty times at once is drawn once', async () => {
    const before = drawn().length
    const all = await Promise.all(Array.from({ length: 20 }, () => get('/kaart/nl/artikelen/kort.png')))
    expect(new Set(all.map(({ status, png }) => `${status} ${png.toString('base64')}`)).size).toBe(1)
    expect(drawn().length).toBe(before + 1)
  })
  test('without the right version is kept briefly, answers HEAD, and 304 to who has it', async () => {
    const path = `/kaart/nl/artikelen/${article}.png`
    const whole = await get(path)
    expect(whole.kept).toBe('public, max-age=300')
    expect((await get(`${path}?v=verzonnen`)).kept).toBe('public, max-age=300')
    expect(await get(path, { method: 'HEAD' })).toMatchObject({ status: 200, etag: whole.etag, png: Buffer.alloc(0) })
    for (const tag of [whole.etag, `W/${whole.etag}`, `"x", ${whole.etag}`, '*'])
      expect(await get(path, { headers: { 'if-none-match': tag } })).toMatchObject({ status: 304, png: Buffer.alloc(0) })
    expect((await get(path, { headers: { 'if-none-match': '"anders"' } })).status).toBe(200)
    expect((await api.ask(path, { method: 'POST' })).status).toBe(405)
  })
  test('changes with the title, and so does its address', async () => {
    const before = cardIn(await headOf('/artikelen/kort'))
    const old = await get(before)
    await content.write('articles/kort.mdx', articleText({ title: 'Kort en goed' }))
    await server.publish()
    const after = cardIn(await headOf('/artikelen/kort'))
    expect(after).not.toBe(before)
    expect((await get(after)).png.equals(old.png)).toBe(false)
    expect((await get(before)).kept).toBe('public, max-age=300')
  })
})

test('robots.txt lets those who draw previews follow a shared link, and search engines not', async () => {
  const groups = (await api.page('/robots.txt')).split('\n\n')
  const of = (name: string) => groups.find((group) => group.includes(`User-agent: ${name}\n`)) ?? ''
  expect(of('*')).toContain('Disallow: /s/\n')
  for (const name of ['Twitterbot', 'LinkedInBot', 'facebookexternalhit']) {
    expect(of(name)).not.toContain('/s/')
    expect(of(name)).toContain('Disallow: /api/')
  }
})
