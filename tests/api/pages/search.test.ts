/** The search page over HTTP: what it finds, what it never finds, and what anyone may type. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openForWriting } from '../../../lib/editions/file/open'
import { setClock, TODAY } from '../../support/clock'
import { articleText, copyOfContent, dateOf, type TestContent } from '../../support/content'
import { startServer, type TestServer, temporaryDir, withEdition } from '../../support/server'

const many = 13
let content: TestContent
let server: TestServer

beforeAll(async () => {
  content = await copyOfContent()
  const write = (slug: string, text: string) => content.write(`articles/2025/${slug}.mdx`, text)
  for (let i = 0; i < many; i++)
    await write(
      `stuk-${i}`,
      articleText({
        title: `Stuk ${i} over <zuigtabletten>`,
        date: `202${i < 3 ? 4 : 5}-03-${String(i + 1).padStart(2, '0')}`,
        fields: [`topics: [${i % 2 ? 'klanten' : 'werk'}]`],
        body: 'Een doosje zuigtabletten & een lepel "honing".',
      }),
    )
  await write('later', articleText({ title: 'Later', date: '2099-01-01', body: 'De grootse verfrommelmachine.' }))
  await write('klad', articleText({ title: 'Klad', fields: ['draft: true'], body: 'De grootse verfrommelmachine.' }))
  server = await startServer({ contentDir: content.dir })
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers, redirect: 'manual' })
const page = async (path: string) => await (await get(path)).text()
const hits = (html: string) => Array.from(html.matchAll(/class="hit-title[^"]*" href="([^"]+)"/g), ([, href]) => href)
const asked = (text: string) => `/zoeken?q=${encodeURIComponent(text)}`

describe('the page', () => {
  test('finds, counts, marks and escapes', async () => {
    const html = (await page(asked('zuigtablet'))).replace(/<mark class="[^"]+">/g, '<mark>')
    expect(hits(html)).toHaveLength(10)
    // In a title a long word may break.
    expect(html.replaceAll('\u00ad', '')).toContain('&lt;<mark><span class="inline-block">zuigtabletten</span></mark>&gt;')
    expect(html).toContain('<mark>zuigtabletten</mark> &amp; een lepel')
    expect(html).toContain('13 resultaten voor ‘zuigtablet’')
  })
  test('lists the seminars of the sample with a word in their title first, though nearly every text has it', async () => {
    const found = hits(await page(asked('werk')))
    expect(found.slice(0, 3).sort()).toEqual([
      '/seminars/schrijven-over-je-werk',
      '/seminars/toekomstgericht-werken',
      '/seminars/werk-dat-niemand-ziet',
    ])
  })
  test('is for no search engine when it answers, and names its one address', async () => {
    const html = await page(asked('zuigtablet'))
    expect(html).toContain('<meta name="robots" content="noindex, follow">')
    expect(html).toMatch(/<link rel="canonical" href="[^"]+\/zoeken">/)
    expect(await page('/zoeken')).not.toContain('noindex')
  })
  test('has further pages, topics and years as plain links', async () => {
    const html = await page(asked('zuigtablet'))
    const [, more] = /class="link[^"]*" href="([^"]+)" rel="next">Nog 3 resultaten</.exec(html) ?? []
    expect(more).toBe('/zoeken?q=zuigtablet&amp;pagina=2')
    const second = await page('/zoeken?q=zuigtablet&pagina=2')
    expect(second).toMatch(/<ol class="hits[^"]*" start="11">/)
    expect(new Set([...hits(html), ...hits(second)]).size).toBe(many)
    expect(html).toContain('href="/zoeken?q=zuigtablet&amp;thema=werk"')
    expect(hits(await page('/zoeken?q=zuigtablet&thema=klanten&jaar=2024'))).toEqual(['/artikelen/stuk-1'])
  })
  test('mends a typing error and says so', async () => {
    const html = await page(asked('zuigtabletn'))
    expect(html).toContain('‘zuigtabletn’ kwamen we nergens tegen')
    expect(hits(html).length).toBeGreaterThan(0)
  })
  test('offers something when there is nothing, and before there is a question', async () => {
    for (const path of [asked('qqxxyy vvwwzz'), '/zoeken', '/zoeken?q=', asked('🙂 !?')]) {
      const html = await page(path)
      expect(hits(html)).toEqual([])
      expect(html).toMatch(/href="\/artikelen\/[^"]+"/)
      expect(html).toMatch(/href="\/themas\/[^"]+"/)
    }
    expect(await page(asked('qqxxyy vvwwzz'))).toContain('Gezocht op ‘qqxxyy’, ‘vvwwzz’.')
  })
  test('is there in English, under its English name', async () => {
    const html = await page('/en/search?q=customers')
    expect(html).toContain('<html lang="en"')
    expect(html).toMatch(/\d+ results for ‘customers’/)
    for (const [old, now] of [
      ['/en/zoeken', '/en/search'],
      ['/nl/zoeken', '/zoeken'],
    ] as const) {
      const answer = await get(`${old}?q=x`)
      expect([answer.status, answer.headers.get('location')]).toEqual([308, `${now}?q=x`])
    }
  })
  test('follows from the address alone: no cookie, nothing of the visitor, no script of a framework', async () => {
    const [one, other] = await Promise.all([
      get(asked('zuigtablet'), { cookie: 'a=b', 'user-agent': 'een' }),
      get(asked('zuigtablet'), { 'accept-language': 'en', 'user-agent': 'ander' }),
    ])
    expect(one.headers.get('set-cookie')).toBeNull()
    const html = await one.text()
    expect(await other.text()).toBe(html)
    expect(html).not.toMatch(/_next\/static\/[^"]*\.js|self\.__next_f/)
  })
})

test.each([
  ['SQL', "'; drop table documents; -- OR 1=1"],
  ['operators of FTS5', 'NEAR(a b) AND {title}: "x* ^'],
  ['punctuation alone', '*'],
  ['a NUL, encoded twice', '%00'],
  ['two thousand letters', 'x'.repeat(2_000)],
  ['a hundred and fifty emoji', '🙂'.repeat(150)],
])('%s is answered calmly', async (_, text) => {
  const answer = await get(asked(text))
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('</html>')
})

describe('what cannot be read', () => {
  test('is not found: a draft, an article of the future, nor by a typing error', async () => {
    for (const text of ['verfrommelmachine', 'verfrommelmachin', 'Klad'])
      expect(await page(asked(text))).not.toMatch(/\/artikelen\/(later|klad)"/)
    expect(hits(await page(asked('verfrommelmachine')))).toEqual([])
  })
  test('is found when its moment comes, without a new edition; and no more when it has gone', async () => {
    const soon = TODAY + 3_600_000
    await content.write(
      'articles/2025/straks.mdx',
      articleText({ title: 'Straks', date: dateOf(soon), body: 'De kwispeltoeter.' }),
    )
    await server.publish()
    expect(hits(await page(asked('kwispeltoeter')))).toEqual([])
    setClock(soon)
    expect(hits(await page(asked('kwispeltoeter')))).toEqual(['/artikelen/straks'])
    await content.remove('articles/2025/straks.mdx')
    await server.publish()
    expect(hits(await page(asked('kwispeltoeter')))).toEqual([])
  })
})

test('a server whose file has no search that it can read says so, keeps everything else, and finds once there is one', async () => {
  const dataDir = await temporaryDir()
  await withEdition(content.dir, dataDir)
  const { file } = openForWriting(dataDir)
  file.exec('update searched set form = form + 1')
  file.close()
  const other = await startServer({ contentDir: content.dir, dataDir })
  try {
    const answer = await fetch(`${other.url}${asked('zuigtablet')}`)
    expect([answer.status, /Zoeken kan nu even niet/.test(await answer.text())]).toEqual([200, true])
    expect((await fetch(`${other.url}/artikelen/stuk-1`)).status).toBe(200)
    await content.write('articles/2025/nog-een.mdx', articleText({ title: 'Nog een', body: 'Zuigtabletten.' }))
    await other.publish()
    expect(hits(await (await fetch(`${other.url}${asked('zuigtablet')}`)).text()).length).toBe(10)
  } finally {
    await other.stop()
    rmSync(dataDir, { recursive: true })
  }
})
