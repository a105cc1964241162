/** Forms and answers to questions are kept by the front, and yet exact: whatever changes shows at the very next request. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publish } from '../../lib/publishing/publish'
import { searchFollows } from '../../lib/search/rows/in-editions'
import { readSettings } from '../../lib/settings'
import { copyFactsOf } from '../../scripts/lib/facts/copy-facts'
import { setClock, TODAY } from '../support/clock'
import { articleText, copyOfContent, dateOf, type TestContent } from '../support/content'
import { startServer, type TestServer } from '../support/server'

let content: TestContent
let server: TestServer

interface Evening {
  price?: string
  capacity?: number
  waitlist?: boolean
  closes?: string
}
const evening = ({ price = '20.00', capacity = 20, waitlist = true, closes }: Evening = {}) =>
  [
    '---',
    'title: Een avond die verandert',
    'start: 2028-03-01 19:30',
    'end: 2028-03-01 21:30',
    'online: https://podium.example/avond',
    `price: ${price}`,
    `capacity: ${capacity}`,
    `waitlist: ${waitlist}`,
    ...(closes ? [`signup:\n  closes: ${closes}`] : []),
    '---',
    '',
    'Een avond.',
    '',
  ].join('\n')
const code = (maxSeats: number) => `code: Wisselend\nseminars: [wisselt]\ndiscount: free\nmaxSeats: ${maxSeats}\n`

beforeAll(async () => {
  content = await copyOfContent()
  await content.write('seminars/2028/wisselt.mdx', evening())
  await content.write('promo-codes/wisselend.yaml', code(1))
  server = await startServer({ contentDir: content.dir })
})
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

/** As `npm run publish` does it. */
async function publishNow() {
  const settings = readSettings({ DATA_DIR: server.dataDir, CONTENT_DIR: content.dir })
  const where = { contentDir: content.dir, dataDir: server.dataDir }
  const outcome = await publish({ ...where, copyFacts: copyFactsOf(settings), companion: searchFollows })
  expect(outcome).toMatchObject({ ok: true })
}
const form = '/seminars/wisselt/aanmelden'
const page = async (path: string, headers: Record<string, string> = {}) =>
  (await (await fetch(server.url + path, { headers })).text()).replaceAll('\u00a0', ' ')
const keyIn = (html: string) => /name="idempotencyKey" value="([^"]*)"/.exec(html)?.[1]
async function signUp(name: string, more: Record<string, string> = {}) {
  const body = JSON.stringify({ name, email: `${name}@voorbeeld.example`, ...more })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${server.url}/api/seminars/wisselt/signups`, { method: 'POST', headers, body })
  expect(answer.status).toBe(201)
}

describe('a form', () => {
  it('gives no two visitors the same idempotency key', async () => {
    const encodings = ['br', 'gzip', 'identity']
    const asked = Array.from({ length: 60 }, (_, i) => page(form, { 'accept-encoding': encodings[i % 3] as string }))
    const keys = (await Promise.all(asked)).map(keyIn)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(keys).size).toBe(60)
  })

  it('is the same page, but for that key, whether it was kept or not', async () => {
    const path = `${form}?code=Wisselend&utm_source=nieuwsbrief`
    const without = (html: string) => html.replace(keyIn(html) ?? '', '')
    const [rendered, kept] = [await page(path), await page(path)]
    expect(kept).toContain('name="source.utm_source" value="nieuwsbrief"')
    expect(without(kept)).toBe(without(rendered))
    expect((await fetch(server.url + path)).headers.get('cache-control')).toContain('no-store')
  })

  it('belongs to its own address: another source is another page', async () => {
    expect(await page(`${form}?utm_source=een`)).toContain('value="een"')
    const other = await page(`${form}?utm_source=twee`)
    expect(other).toContain('value="twee"')
    expect(other).not.toContain('value="een"')
  })

  it('shows a code that was used up a moment ago', async () => {
    const path = `${form}?code=Wisselend`
    for (const _ of [1, 2]) expect(await page(path)).not.toContain('error-summary')
    await signUp('eerste', { code: 'Wisselend' })
    expect(await page(path)).toContain('error-summary')
  })

  it('shows a price that was changed', async () => {
    for (const _ of [1, 2]) expect(await page(form)).toContain('€ 20')
    await content.write('seminars/2028/wisselt.mdx', evening({ price: '35.00' }))
    await publishNow()
    const after = await page(form)
    expect(after).toContain('€ 35')
    expect(after).not.toContain('€ 20')
  })

  it('shows what a new edition says around it', async () => {
    for (const _ of [1, 2]) await page(form)
    await content.write('pages/nieuw-onderaan.mdx', '---\ntitle: Nieuw onderaan\n---\n\nEen pagina.\n')
    await publishNow()
    expect(await page(form)).toContain('Nieuw onderaan')
  })

  it('shows that the evening is full', async () => {
    await content.write('seminars/2028/wisselt.mdx', evening({ capacity: 2, price: '0', waitlist: false }))
    await publishNow()
    for (const _ of [1, 2]) expect(keyIn(await page(form))).toBeDefined()
    await signUp('tweede')
    expect(keyIn(await page(form))).toBeUndefined()
  })

  it('closes at its moment', async () => {
    const closes = TODAY + 3_600_000
    await content.write('seminars/2028/wisselt.mdx', evening({ capacity: 30, closes: dateOf(closes) }))
    await publishNow()
    for (const _ of [1, 2]) expect(keyIn(await page(form))).toBeDefined()
    setClock(closes)
    expect(keyIn(await page(form))).toBeUndefined()
  })

  it('that comes back with mistakes is nobody else’s', async () => {
    const path = '/seminars/toekomstgericht-werken/aanmelden'
    await page(path)
    const sent = new URLSearchParams({ name: 'Alleen van mij', email: 'geen adres' })
    const to = `${server.url}/api/seminars/toekomstgericht-werken/signups`
    const back = await fetch(to, { method: 'POST', body: sent, redirect: 'manual' })
    const cookie = (back.headers.get('set-cookie') ?? '').split(';')[0] as string
    expect(await page(back.headers.get('location') ?? '', { cookie })).toContain('Alleen van mij')
    for (const _ of [1, 2]) expect(await page(path)).not.toContain('Alleen van mij')
  })
})

describe('the answer to a question', () => {
  it('is the same page when asked again, and finds what was published since, once it is in the index', async () => {
    const question = '/zoeken?q=kwispelstaartje'
    const before = await page(question)
    expect(await page(question)).toBe(before)
    expect(before).not.toContain('/artikelen/kwispel"')
    await content.write('articles/2026/kwispel.mdx', articleText({ title: 'Over het kwispelstaartje' }))
    await publishNow()
    await vi.waitFor(async () => expect(await page(question)).toContain('/artikelen/kwispel"'), { timeout: 25_000 })
    await content.remove('articles/2026/kwispel.mdx')
    await publishNow()
    expect(await page(question)).not.toContain('/artikelen/kwispel"')
  })

  it('differs by every part of the question', async () => {
    const titles = await Promise.all(
      ['/zoeken', '/zoeken?q=werk', '/zoeken?q=avond', '/en/search?q=werk'].map((path) => page(path)),
    )
    expect(new Set(titles).size).toBe(4)
  })
})
