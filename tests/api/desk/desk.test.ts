/** The desk: closed without administrators, and to everybody who is not in. Every page and form of it is asked, those that are made later too. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskCookie, deskEnv, sendForm } from '../../support/desk'
import { theSample } from '../../support/run/one-for-all'
import { startServer, type TestServer } from '../../support/server'
import { attackSignIn } from './sign-in'

const folder = resolve(import.meta.dirname, '../../../app/[locale]/beheer')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
/** "seminars/[slug]/page.tsx" → "/beheer/seminars/gratis". */
const addressOf = (file: string) =>
  `/beheer/${file
    .replace(/\/?(?:page\.tsx|route\.ts)$/, '')
    .replace('[code]', 'vrijkaart')
    .replace(/\[\w+\]/g, 'gratis')}`.replace(/\/$/, '')
const isOfDoor = (path: string) => path.startsWith('/beheer/inloggen')
const pages = files.filter((file) => /(?:^|\/)page\.tsx$/.test(file)).map(addressOf)
const routes = files.filter((file) => /(?:^|\/)route\.ts$/.test(file)).map(addressOf)
const behind = [...pages, ...routes, '/redactie'].filter((path) => !isOfDoor(path))

let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startServer({
    contentDir: resolve(import.meta.dirname, '../../fixtures/content-signup'),
    env: { ...deskEnv, RATE_LIMITS: 'on', TRUST_PROXY: '1' },
  })
  cookie = await deskCookie(server)
})
afterAll(() => server?.stop())

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers, redirect: 'manual' })
const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { method: 'POST', body: new URLSearchParams(), headers, redirect: 'manual' })

describe('without administrators there is no desk', () => {
  test.each(['/beheer', '/beheer/inloggen', '/beheer/codes', '/beheer/nergens', '/redactie'])(
    '%s is not found',
    async (path) => {
      const { url } = await theSample()
      expect((await fetch(url + path, { redirect: 'manual' })).status).toBe(404)
      expect((await fetch(url + path, { method: 'POST' })).status).toBe(404)
    },
  )
})

describe('who is not in', () => {
  test('there are pages and forms to ask', () => expect(behind.length).toBeGreaterThan(4))
  test.each(behind)('is led from %s to the door', async (path) => {
    const read = await get(path)
    expect([read.status, new URL(read.headers.get('location') ?? '', server.url).pathname]).toEqual([303, '/beheer/inloggen'])
    expect([read.headers.get('cache-control'), read.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow'])
    const sent = await post(path)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/beheer/inloggen'])
  })
  test.each(behind)('finds nothing at %s below the language that it is in', async (path) => {
    expect([404, 405]).toContain((await get(`/nl~beheer-1${path}`, { cookie })).status)
  })
  test.each(['/beheer', '/beheer/codes', '/beheer/uitloggen'])('finds nothing at %s below a language', async (path) => {
    for (const inside of [`/en${path}`, `/nl~x${path}`, `/nl~beheer-1${path}`]) {
      const read = await get(inside, { cookie })
      expect([404, 405], inside).toContain(read.status)
      expect((await post(inside, { cookie })).status).toBeGreaterThanOrEqual(400)
    }
    expect((await get(`/nl${path}`)).status).toBeGreaterThanOrEqual(303)
  })
  test.each(['podium-beheer=', 'podium-beheer=Fe26.2*1*x', 'podium-beheer=%00', '__Host-podium-beheer=x'])(
    'is not in by the cookie %s',
    async (made) => expect((await get('/beheer', { cookie: made })).status).toBe(303),
  )
  test('is remembered where they wanted to go', async () => {
    expect((await get('/beheer/codes?q=a')).headers.get('location')).toBe('/beheer/inloggen?naar=%2Fbeheer%2Fcodes%3Fq%3Da')
  })
})

describe('who is in', () => {
  // Not of somebody (tests/api/desk/people.test.ts), of a bundle or of a message (messages.test.ts), which are made first.
  test.each(
    [...pages, '/redactie'].filter(
      (path) => !isOfDoor(path) && !/\/(?:(?:aanmeldingen|bundels)\/.|berichten\/gratis)/.test(path),
    ),
  )('reads %s, which nobody keeps', async (path) => {
    const read = await get(path, { cookie })
    expect([path, read.status]).toEqual([path, 200])
    expect([read.headers.get('cache-control'), read.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow'])
    expect(await read.text()).toContain('Menu van het beheer')
  })
  test.each(routes)('sends nothing to %s from another site', async (path) => {
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://boos.example' },
    ]
    for (const from of elsewhere) expect((await post(path, { cookie, ...from })).status).toBe(403)
  })
  test('does not do with an address what it is not for', async () => {
    expect((await post('/beheer', { cookie })).status).toBe(405)
    expect((await get('/beheer/uitloggen', { cookie })).status).toBe(405)
    expect((await fetch(`${server.url}/beheer`, { method: 'DELETE', headers: { cookie } })).status).toBe(405)
  })
  test('is not found what is not there', async () => {
    expect((await get('/beheer/nergens', { cookie })).status).toBe(404)
    expect((await get('/beheer/seminars/nergens', { cookie })).status).toBe(404)
  })
  test('sees how full each evening is, and what was done once', async () => {
    expect(await (await get('/beheer', { cookie })).text()).toContain('0 van 500')
    const other = await deskCookie(server)
    const out = await sendForm(server, '/beheer/uitloggen', other)
    expect([out.status, out.headers.get('location')]).toEqual([303, '/beheer/inloggen'])
    const after = out.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ')
    expect(await (await get('/beheer/inloggen', { cookie: after })).text()).toContain('Je bent uitgelogd.')
    expect((await get('/beheer', { cookie: other })).status).toBe(303)
    expect((await get('/beheer', { cookie })).status).toBe(200)
  })
})

attackSignIn(() => server)

test('the week’s figures come by mail from one press on, and stop by another', async () => {
  const cookie = await deskCookie(server)
  const said = async () => (await get('/beheer/cijfers', { cookie })).text()
  const press = (aan: string) => sendForm(server, '/beheer/cijfers/elke-week', cookie, { aan })
  expect(await said()).toContain('Stuur ze mij')
  expect((await press('ja')).headers.get('location')).toBe('/beheer/cijfers')
  expect(await said()).not.toContain('Stuur ze mij')
  await press('nee')
  expect(await said()).toContain('Stuur ze mij')
})
