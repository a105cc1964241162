/** The address of an online seminar is for who has a seat: looked for in all that is public, and in what others get. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { clientOf, contentDir as fixture, start, tokenFor } from '../client'

const secret = 'https://vergaderen.example/j/geheim'
const facts = (more: string[]) => [
  '---',
  'title: Besloten avond',
  'start: 2099-12-10T19:30',
  'end: 2099-12-10T21:45',
  'price: 0',
  ...more,
  '---',
  '',
  'Een avond.',
  '',
]

let content: string
let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'podium-online-'))
  await cp(fixture, content, { recursive: true })
  const write = (file: string, lines: string[]) => writeFile(join(content, file), lines.join('\n'))
  await write('seminars/besloten.mdx', facts([`online: ${secret}`, 'capacity: 1']))
  await write('seminars/besloten.en.mdx', ['---', 'title: Closed evening', '---', '', 'An evening.', ''])
  await write('seminars/ook-besloten.mdx', facts([`online: ${secret}`, 'capacity: 9']))
  await write('seminars/later.mdx', facts(['online: volgt', 'capacity: 9']))
  await write('promo-codes/besloten.yaml', ['code: Besloten', 'seminars: [besloten, ook-besloten]', 'discount: free', ''])
  await write('promo-codes/alleen.yaml', ['code: Alleen', 'seminars: [ook-besloten]', 'discount: free', ''])
  await cp(join(import.meta.dirname, '../../fixtures/content-reading/authors'), join(content, 'authors'), { recursive: true })
  const front = ['---', 'title: Over de avond', 'date: 2026-01-02', 'author: gerard', 'seminar: besloten', '---', '']
  await mkdir(join(content, 'articles'))
  await write('articles/over.mdx', [
    ...front,
    'Kom.',
    '',
    '<SeminarCard slug="besloten" />',
    '',
    '<PromoCode code="Besloten" />',
    '',
  ])
  server = await start({ contentDir: content })
  api = clientOf(server)
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await rm(content, { recursive: true, force: true })
})

const tells = (text: string) => /geheim|vergaderen\.example/.test(text.replace(/\r?\n[ \t]/g, ''))
const signUp = async (email: string, more: object = {}, slug = 'besloten') => {
  expect((await api.signUp(slug, { name: 'Noor', email, ...more })).status).toBe(201)
}
const ownPath = (email: string) => `/aanmelding/${tokenFor(server, email)}`

test('nothing that anybody may read has it', async () => {
  const sitemap = await api.page('/sitemap.xml')
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname)
  expect(pages).toEqual(expect.arrayContaining(['/seminars/besloten', '/artikelen/over', '/en/seminars']))
  const feeds = ['feed.xml', 'atom.xml', 'feed.json'].flatMap((form) => [`/${form}`, `/en/${form}`, `/auteurs/gerard/${form}`])
  const forms = ['/seminars/besloten/aanmelden', '/en/seminars/besloten/register', '/seminars/besloten/aanmelden/bedankt']
  const links = ['/s/Besloten', '/en/s/Besloten', '/s/Alleen', '/seminars/ook-besloten/aanmelden?code=Alleen', '/s/onbekend']
  const calendars = ['/seminars/besloten/seminar.ics', '/en/seminars/besloten/seminar.ics']
  const searches = ['/zoeken?q=besloten', '/zoeken?q=avond', '/en/search?q=closed', '/niets']
  const programs = [
    '/api/seminars/besloten',
    '/api/seminars/besloten/codes/Besloten',
    '/api/seminars/besloten/codes/x',
    '/api/health',
  ]
  const all = [
    ...new Set([...pages, '/sitemap.xml', '/robots.txt', ...feeds, ...forms, ...links, ...calendars, ...searches, ...programs]),
  ]
  for (const path of all) {
    const answer = await api.ask(path)
    expect(answer.status, path).toBeLessThan(500)
    expect(tells(`${JSON.stringify([...answer.headers])}${await answer.text()}`), path).toBe(false)
  }
  // What is searched for stands on the page of its results; a seminar is not among them.
  for (const q of ['geheim', secret])
    expect(await api.page(`/zoeken?q=${encodeURIComponent(q)}`)).not.toContain('Besloten avond')
  expect(await api.page('/seminars/besloten/seminar.ics')).toContain('\r\nLOCATION:Online\r\n')
})

describe('of one’s own sign-up', () => {
  test('page and calendar have it while one has a seat', async () => {
    await signUp('noor@voorbeeld.example')
    const path = ownPath('noor@voorbeeld.example')
    expect(await api.page(path)).toContain(`href="${secret}"`)
    expect(await api.page(path.replace('/aanmelding', '/en/registration'))).toContain(secret)
    expect(tells(await api.page(`${path}/seminar.ics`))).toBe(true)
  })
  test('who waits has neither, nor a calendar file', async () => {
    await signUp('wacht@voorbeeld.example')
    const path = ownPath('wacht@voorbeeld.example')
    const html = await api.page(path)
    expect(html).toContain('Je staat op de wachtlijst')
    expect(tells(html) || html.includes('seminar.ics')).toBe(false)
    expect((await api.ask(`${path}/seminar.ics`)).status).toBe(404)
  })
  test('who cancelled has a file that takes it out of the calendar, and no address', async () => {
    await signUp('weg@voorbeeld.example', {}, 'ook-besloten')
    const path = ownPath('weg@voorbeeld.example')
    const before = await api.page(`${path}/seminar.ics`)
    await api.ask(`${path}/annuleren`, { method: 'POST' })
    const answer = await api.ask(`${path}/seminar.ics`)
    expect(answer.headers.get('content-type')).toContain('method=CANCEL')
    const file = await answer.text()
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'LOCATION:Online']) expect(file).toContain(`\r\n${line}\r\n`)
    const sequence = (text: string) => Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1])
    expect(sequence(file)).toBeGreaterThan(sequence(before))
    expect(tells(file) || tells(await api.page(path))).toBe(false)
  })
  test('one that follows is promised, and everybody else reads Online', async () => {
    await signUp('later@voorbeeld.example', {}, 'later')
    const path = ownPath('later@voorbeeld.example')
    expect(await api.page(path)).toContain('De link volgt')
    expect(await api.page(`${path}/seminar.ics`)).toContain('\r\nLOCATION:Online\r\n')
    expect(await api.page('/seminars/later/seminar.ics')).not.toContain('volgt')
  })
  test('one that came later stands on the page and in the file, once it is published', async () => {
    const path = ownPath('later@voorbeeld.example')
    await writeFile(join(content, 'seminars/later.mdx'), facts([`online: ${secret}`, 'capacity: 9']).join('\n'))
    await server.publish()
    expect(await api.page(path)).toContain(`href="${secret}"`)
    expect(await api.page(`${path}/seminar.ics`)).toContain('geheim')
    expect(tells(await api.page('/seminars/later'))).toBe(false)
  })
})

test('of the mails the confirmation alone has it', async () => {
  await signUp('twee@voorbeeld.example', { code: 'Besloten' }, 'ook-besloten')
  await signUp('twee@voorbeeld.example', {}, 'ook-besloten')
  await signUp('twee@voorbeeld.example', { code: 'Besloten' })
  const folder = join(server.dataDir, 'mail')
  const named = async () => (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml'))
  const wanted = ['confirmed', 'waitlisted', 'standing', 'codeUsed', 'cancelled', 'organiserSignUp', 'organiserCancelled']
  const missing = async () => {
    const all = (await named()).join()
    return wanted.filter((kind) => !all.includes(`-${kind}-`))
  }
  await expect.poll(missing, { timeout: 60_000 }).toEqual([])
  const heard = new Map<string, boolean>()
  for (const file of await named()) {
    const mail = await PostalMime.parse(await readFile(join(folder, file)))
    const files = mail.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString())
    const kind = /-(\w+)-[0-9a-f]{8}-/.exec(file)?.[1] ?? file
    heard.set(kind, (heard.get(kind) ?? false) || [mail.text ?? '', mail.html ?? '', ...files].some(tells))
  }
  expect([...heard].filter(([, has]) => has).map(([kind]) => kind)).toEqual(['confirmed'])
})

test('the page of one whose file is gone has it not', async () => {
  await writeFile(join(content, 'promo-codes/besloten.yaml'), 'code: Besloten\nseminars: [besloten]\ndiscount: free\n')
  for (const file of ['promo-codes/alleen.yaml', 'seminars/ook-besloten.mdx']) await rm(join(content, file))
  await server.publish()
  const addresses = ['/seminars/ook-besloten', '/en/seminars/ook-besloten', '/seminars/ook-besloten/kopie']
  for (const path of addresses) {
    const answer = await api.ask(path)
    expect(answer.status, path).toBe(path.endsWith('kopie') ? 404 : 200)
    expect(tells(await answer.text()), path).toBe(false)
  }
  expect(await api.page('/seminars/ook-besloten')).toContain('Besloten avond')
})
