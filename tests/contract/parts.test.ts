/** A part that site.yaml switches off is nowhere: no address of it answers, and nothing leads there. It comes back with the next edition. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tokenFor } from '../api/client'
import { startServer, type TestServer, temporaryDir } from '../support/server'
import { askRaw } from '../support/servers/raw'

let contentDir: string
let server: TestServer

const site = ['name: Blad', 'email: ik@blad.example', 'topics:', '  - { slug: werk, title: Werk }']
const off = ['seminars', 'topics', 'authors', 'english', 'search'].map((part) => `  ${part}: false`)
const write = async (file: string, ...lines: string[]) => {
  await mkdir(join(contentDir, file, '..'), { recursive: true })
  await writeFile(join(contentDir, file), `${lines.join('\n')}\n`)
}

beforeAll(async () => {
  contentDir = await temporaryDir()
  await write('site.yaml', ...site)
  await write('site.en.yaml', 'description: In English')
  await write('authors/jan.mdx', '---', 'name: Jan', '---', '', 'Jan schrijft.')
  await write('pages/privacy.mdx', '---', 'title: Privacy', '---', '', 'Wat we bewaren.')
  const seminar = [
    'title: De avond',
    'start: 2027-03-16 19:30',
    'end: 2027-03-16 21:30',
    'online: volgt',
    'price: 10',
    'capacity: 9',
  ]
  await write('seminars/avond.mdx', '---', ...seminar, 'speakers: [jan]', '---', '', 'Programma.')
  await write('promo-codes/lezer.yaml', 'code: Lezer', 'seminars: [avond]', 'discount: free')
  const article = ['---', 'title: Een stuk', 'date: 2026-01-02', 'author: jan', 'topics: [werk]', 'seminar: avond']
  const text = 'Zie [de avond](/seminars/avond), [Jan](/auteurs/jan) en [ons](/privacy).'
  await write(
    'articles/stuk.mdx',
    ...article,
    'redirectFrom: [/seminars/vroeger]',
    '---',
    '',
    text,
    '',
    '<PromoCode code="Lezer" />',
  )
  await write('articles/stuk.en.mdx', '---', 'title: A piece', '---', '', 'Some text.')
  server = await startServer({ contentDir })
})
afterAll(async () => {
  await server?.stop()
  await rm(contentDir, { recursive: true, force: true })
})

/** Of each part, all that it answers with. */
const addresses = [
  ...[
    '/seminars',
    '/seminars/avond',
    '/seminars/avond/aanmelden',
    '/seminars/avond/aanmelden/bedankt',
    '/seminars/avond/seminar.ics',
    '/seminars.ics',
  ],
  ...[
    '/s/Lezer',
    '/api/seminars/avond',
    '/api/seminars/avond/codes/Lezer',
    '/kaart/nl/seminars/avond.png',
    '/kaart/nl/s/Lezer.png',
    '/kaart/nl/themas/werk.png',
    '/kaart/nl/auteurs/jan.png',
  ],
  ...[
    '/themas',
    '/themas/werk',
    '/themas/werk/feed.xml',
    '/auteurs',
    '/auteurs/jan',
    '/auteurs/jan/atom.xml',
    '/zoeken?q=stuk',
  ],
  ...[
    '/en',
    '/en/articles',
    '/en/articles/stuk',
    '/en/feed.json',
    '/en/manifest.webmanifest',
    '/kaart/en/site/algemeen.png',
    '/en/privacy',
  ],
]
const reading = [
  '/',
  '/artikelen',
  '/artikelen/stuk',
  '/artikelen/archief',
  '/privacy',
  '/niet-gevonden',
  '/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
]
const statusOf = async (path: string) => (await askRaw(server.port, path)).status

/** One's own page of somebody who signed up while there were seminars, and cancelled. */
let cancelled = ''
const send = (path: string, body?: object) =>
  fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })

it('all of it is there before', async () => {
  // The page without an English text leads to the Dutch one.
  for (const path of addresses) expect([path, await statusOf(path)]).not.toEqual([path, 404])
  await send('/api/seminars/avond/signups', { name: 'Jet', email: 'jet@voorbeeld.example', code: 'Lezer' })
  cancelled = `/aanmelding/${tokenFor(server, 'jet@voorbeeld.example')}`
  expect((await send(`${cancelled}/annuleren`)).status).toBe(303)
  expect((await askRaw(server.port, cancelled)).text).toContain('href="/seminars/avond/aanmelden"')
})

it('what is off answers 404 to everybody, and nothing that is left names it', async () => {
  await write('site.yaml', ...site, 'parts:', ...off)
  await server.publish()
  for (const path of addresses) expect([path, await statusOf(path)]).toEqual([path, 404])
  const post = await send('/api/seminars/avond/signups', { name: 'Jet', email: 'jet@voorbeeld.example' })
  expect([post.status, post.headers.get('content-type')]).toEqual([404, expect.stringContaining('application/problem+json')])
  for (const path of reading) {
    // What browsers may not fetch ahead leads nowhere.
    const text = (await askRaw(server.port, path)).text.replace(/<script type="speculationrules">.*?<\/script>/s, '')
    const named = text.match(/\/(?:seminars|themas|auteurs|zoeken|kaart\/en|s\/Lezer)\b[^"<]*|hreflang|"\/en[/"]|>English</gi)
    expect([path, named]).toEqual([path, null])
  }
  const article = (await askRaw(server.port, '/artikelen/stuk')).text
  expect(article).toContain('Zie de avond, Jan en <a href="/privacy">')
  expect(article).toContain('>Jan<')
  // An English reader is told in the language that there is.
  expect((await askRaw(server.port, '/en/articles')).text).toContain('<html lang="nl"')
})

it('an old address below a part that is off leads on, and the key to a sign-up stays one', async () => {
  expect((await askRaw(server.port, '/seminars/vroeger')).headers.location).toBe('/artikelen/stuk')
  const key = `/en/registration/${'0'.repeat(44)}`
  expect((await askRaw(server.port, key)).headers.location).toBe(`/aanmelding/${'0'.repeat(44)}`)
  const own = (await askRaw(server.port, cancelled)).text
  expect(own).toContain('Je bent afgemeld')
  expect(own).not.toContain('href="/seminars')
})

it('the menu and the foot say what site.yaml says, in its order', async () => {
  const menu = ['menu:', '  - { to: /seminars, title: Lezingen }', '  - to: /privacy', '  - to: /artikelen']
  await write(
    'site.yaml',
    ...site,
    ...menu,
    'footer:',
    '  text: Gemaakt in de buurt.',
    '  links: [{ title: Elders, url: "https://elders.example/" }]',
  )
  await write('site.en.yaml', 'menu: [{ to: /seminars, title: Lectures }]')
  await server.publish()
  const labels = async (path: string) => {
    const { text } = await askRaw(server.port, path)
    const nav = /<nav[^>]*aria-label="Menu"[^>]*>(.*?)<\/nav>/s.exec(text)?.[1] ?? ''
    return { menu: [...nav.matchAll(/href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, label]) => [href, label]), text }
  }
  const dutch = await labels('/artikelen')
  expect(dutch.menu).toEqual([
    ['/seminars', 'Lezingen'],
    ['/privacy', 'Privacy'],
    ['/artikelen', 'Artikelen'],
  ])
  expect(dutch.text).toContain('Gemaakt in de buurt.')
  expect(dutch.text).toContain('href="https://elders.example/">Elders<')
  // The page that has no English is not in the English menu.
  expect((await labels('/en/articles')).menu).toEqual([
    ['/en/seminars', 'Lectures'],
    ['/en/articles', 'Articles'],
  ])
})

it('comes back with the next edition', async () => {
  await write('site.yaml', ...site)
  await write('site.en.yaml', 'description: In English')
  await server.publish()
  for (const path of ['/seminars/avond', '/themas/werk', '/auteurs/jan', '/zoeken?q=stuk', '/en/articles/stuk'])
    expect(await statusOf(path)).toBe(200)
  expect((await askRaw(server.port, '/artikelen/stuk')).text).toContain('href="/seminars/avond"')
})
