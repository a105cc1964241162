/** Words may break where they are set large, and nowhere does a program or a search meet the mark by which they do. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type SampleServer, theSample } from '../support/run/one-for-all'

const SOFT = '\u00ad'
let server: SampleServer
beforeAll(async () => {
  server = await theSample()
})
const read = async (path: string) => (await fetch(server.url + path)).text()

describe('a word of twelve letters', () => {
  test.each([
    ['/artikelen/zaterdag-op-de-milieustraat', 'mi\u00adli\u00adeu\u00adstraat'],
    ['/artikelen', 'mi\u00adli\u00adeu\u00adstraat'],
    ['/themas/leidinggeven', 'Lei\u00adding\u00adge\u00adven'],
    ['/', 'mi\u00adli\u00adeu\u00adstraat'],
  ])('may break on %s, and its head, attributes and data have it whole', async (path, broken) => {
    const html = await read(path)
    expect(html).toContain(broken)
    expect(html.slice(0, html.indexOf('<body'))).not.toContain(SOFT)
    expect((html.match(/<[a-z][^>]*>/gi) ?? []).filter((tag) => tag.includes(SOFT))).toEqual([])
    const data = html.match(/<script[^>]*type="application\/ld\+json"[^>]*>[^<]*/g) ?? []
    expect(data.length).toBeGreaterThan(path === '/artikelen' ? -1 : 0)
    expect(data.join('')).not.toContain(SOFT)
  })
  test.each([
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/themas/leidinggeven/feed.xml',
    '/sitemap.xml',
    '/seminars.ics',
    '/api/seminars/toekomstgericht-werken',
  ])('is whole in %s', async (path) => {
    const text = await read(path)
    expect(text.length).toBeGreaterThan(100)
    expect(text).not.toContain(SOFT)
  })
  test('is found when one types it', async () => {
    expect(await read('/zoeken?q=milieustraat')).toContain('/artikelen/zaterdag-op-de-milieustraat')
  })
})
