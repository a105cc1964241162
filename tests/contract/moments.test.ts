/** What comes and goes by the clock, on a real server whose clock is set: at its moment, everywhere at once, and by Amsterdam's summer time. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock, TODAY } from '../support/clock'
import { articleText, copyOfContent, type TestContent } from '../support/content'
import { goBack, startServer, type TestServer } from '../support/server'

let content: TestContent
/** Two on one folder, as two processes of one machine. */
let servers: TestServer[] = []
const [at, SECOND, HOUR] = [Date.parse, 1000, 3_600_000]

const scheduled = {
  // Clocks go from 2 to 3: half past one is before, half past three an hour later.
  'voor-de-zomertijd': ['2027-03-28T01:30', '2027-03-28T00:30:00Z'],
  'na-de-zomertijd': ['2027-03-28T03:30', '2027-03-28T01:30:00Z'],
  // And from 3 back to 2; a date alone is the beginning of the day.
  'voor-de-wintertijd': ['2027-10-31', '2027-10-30T22:00:00Z'],
  'na-de-wintertijd': ['2027-10-31T03:30', '2027-10-31T02:30:00Z'],
} as const
const title = (slug: string) => `Op tijd ${slug}`
const piece = (slug: string, date: string, fields: string[] = []) =>
  content.write(`articles/${slug}.mdx`, articleText({ title: title(slug), date, fields: ['topics: [werk]', ...fields] }))

beforeAll(async () => {
  content = await copyOfContent()
  for (const [slug, [date]] of Object.entries(scheduled)) await piece(slug, date)
  await content.write('articles/na-de-zomertijd.en.mdx', `---\ntitle: ${title('in English')}\n---\n\nA paragraph.\n`)
  // A day of 25 hours, of which the last one is still that day.
  await piece('tot-en-met', '2026-11-01', ['expires: 2027-10-31'])
  const first = await startServer({ contentDir: content.dir })
  servers = [first, await startServer({ contentDir: content.dir, dataDir: first.dataDir })]
}, 300_000)
afterAll(async () => {
  for (const server of servers.toReversed()) await server.stop()
  await content?.clear()
})

const asked = async ({ url }: TestServer, path: string, method = 'GET') => {
  const answer = await fetch(url + path, { method, redirect: 'manual' })
  return { status: answer.status, kept: answer.headers.get('cache-control'), text: await answer.text() }
}
const lists = ['/', '/artikelen', '/themas/werk', '/auteurs/aleid-kromwijk', '/feed.xml', '/themas/werk/atom.xml', '/feed.json']
const found = (slug: string) => [...lists, '/sitemap.xml', `/zoeken?q=${encodeURIComponent(`"${title(slug)}"`)}`]
const names = (slug: string) => new RegExp(`${slug}|${title(slug)}`)

describe('What is scheduled', () => {
  it.each(Object.entries(scheduled))(
    '%s: is nowhere until its moment, and then everywhere, on every server',
    async (slug, [, moment]) => {
      const path = `/artikelen/${slug}`
      setClock(at(moment) - 20 * SECOND)
      for (const server of servers) {
        const before = await asked(server, path)
        expect(before.status).toBe(404)
        expect(before.kept).toContain('no-store')
        // Its own title may stand in the answer to a search for it.
        for (const list of found(slug).slice(0, -1))
          expect([list, names(slug).test((await asked(server, list)).text)]).toEqual([list, false])
      }
      setClock(at(moment))
      for (const server of servers) {
        expect((await asked(server, path)).status).toBe(200)
        for (const list of found(slug)) expect([list, names(slug).test((await asked(server, list)).text)]).toEqual([list, true])
      }
    },
  )

  it('comes with its translation, at the same moment', async () => {
    const path = '/en/articles/na-de-zomertijd'
    setClock(at('2027-03-28T01:29:50Z'))
    for (const server of servers) expect((await asked(server, path)).status).toBe(404)
    setClock(at('2027-03-28T01:30:00Z'))
    for (const server of servers) expect((await asked(server, path)).status).toBe(200)
  })
})

describe('What expires', () => {
  it('is there to the end of that day, of 25 hours too, and then a page says until when', async () => {
    setClock(at('2027-10-31T23:00:00Z') - 20 * SECOND)
    for (const server of servers) expect((await asked(server, '/artikelen/tot-en-met')).status).toBe(200)
    setClock(at('2027-10-31T23:00:00Z'))
    for (const server of servers) {
      const { status, text } = await asked(server, '/artikelen/tot-en-met')
      expect([status, text.includes('stond hier tot en met 31 oktober 2027')]).toEqual([404, true])
    }
  })
})

describe('What is taken away', () => {
  const [slug, path] = ['voor-de-zomertijd', '/artikelen/voor-de-zomertijd']
  const gone = ['/themas/weg', '/themas/weg/feed.xml', '/auteurs/weg', '/en/authors/weg', '/weg', '/en/weg', '/seminars/weg']
  const served = () => servers[0] as TestServer

  it('is 410 with what was meant perhaps, also to HEAD, in English, after a restart; what never was is 404', async () => {
    setClock(TODAY + 400 * 24 * HOUR)
    const site = await readFile(join(content.dir, 'site.yaml'), 'utf8')
    await content.write('site.yaml', site.replace(/^topics:\n/m, 'topics:\n  - slug: weg\n    title: Weg\n'))
    await content.write('authors/weg.mdx', '---\nname: Iemand Weg\n---\n\nWeg.\n')
    await content.write('pages/weg.mdx', '---\ntitle: Weg\n---\n\nWeg.\n')
    await content.write('pages/weg.en.mdx', '---\ntitle: Gone\n---\n\nGone.\n')
    const evening =
      'start: 2099-12-10T19:30\nend: 2099-12-10T21:45\nvenue:\n  name: Zaal\n  city: Utrecht\nprice: 0\ncapacity: 9'
    await content.write('seminars/weg.mdx', `---\ntitle: Weg\n${evening}\n---\n\nWeg.\n`)
    await served().publish()
    for (const one of [path, ...gone]) expect([one, (await asked(served(), one)).status]).toEqual([one, 200])

    await content.write('site.yaml', site)
    for (const file of ['authors/weg.mdx', 'pages/weg.mdx', 'pages/weg.en.mdx', 'seminars/weg.mdx', `articles/${slug}.mdx`])
      await content.remove(file)
    await served().publish()
    const restarted = await startServer({ contentDir: content.dir, dataDir: served().dataDir })
    try {
      for (const server of [...servers, restarted]) {
        for (const one of [path, `/en/articles/${slug}`, ...gone]) {
          expect([one, (await asked(server, one)).status]).toEqual([one, 410])
          const head = await asked(server, one, 'HEAD')
          expect([one, head.status, head.text]).toEqual([one, 410, ''])
        }
        const { text, kept } = await asked(server, path)
        expect(text).toContain('Wat hier stond, is van de site gehaald.')
        expect(text).toMatch(/<h1[^>]*>Hier staat niemand/)
        expect(text).toContain('>410<')
        expect(text).toContain('href="/artikelen/na-de-zomertijd"')
        expect(kept).toContain('no-store')
        for (const never of ['/artikelen/nooit-geweest', '/auteurs/nooit-geweest', '/nooit-geweest'])
          expect((await asked(server, never)).status).toBe(404)
      }
    } finally {
      await restarted.stop()
    }
  }, 300_000)

  it('lives again by a rollback, and by a file of that name', async () => {
    await goBack(served().dataDir)
    for (const server of servers) await expect.poll(async () => (await asked(server, path)).status).toBe(200)
    await content.write('articles/ander.mdx', articleText({ title: 'Een ander' }))
    await served().publish()
    for (const server of servers) await expect.poll(async () => (await asked(server, path)).status).toBe(410)
    await piece(slug, '2026-11-01')
    await served().publish()
    for (const server of servers) await expect.poll(async () => (await asked(server, path)).status).toBe(200)
  }, 300_000)
})
