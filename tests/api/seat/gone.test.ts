/** A seminar whose file disappears while people are signed up: its page, form and tokens go on from the copy in the database. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { clientOf, contentDir as fixtures, refusalOf, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
let contentDir: string
const known = somebody()

beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'podium-gone-'))
  await cp(fixtures, contentDir, { recursive: true })
  server = await start({ contentDir })
  api = clientOf(server)
  await api.signUp('klein-twee', known)
  for (const slug of ['klein-twee', 'afzeggen-te-laat']) await rm(join(contentDir, 'seminars', `${slug}.mdx`))
  await server.publish()
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await rm(contentDir, { recursive: true, force: true })
})

test.each([
  ['/seminars/klein-twee', /10 december 2099/, 'Aanmelden kan niet meer'],
  ['/en/seminars/klein-twee', /10 December 2099/, 'You cannot sign up any more'],
])('its page %s stays, and says that nobody new can come', async (path, day, words) => {
  const answer = await api.ask(path)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(html).toContain('Avond klein-twee')
  expect(html).toMatch(day)
  expect(html).toContain(words)
  expect(html).not.toContain('<form class="signup')
  expect(answer.headers.get('cache-control')).toContain('no-store')
})
test('the token still shows the sign-up, and its calendar file', async () => {
  const token = tokenFor(server, known.email)
  expect(await api.page(`/aanmelding/${token}`)).toContain('Avond klein-twee')
  expect(await api.page(`/aanmelding/${token}/seminar.ics`)).toContain('SUMMARY:Avond klein-twee')
})
test('newcomers are refused', async () => {
  expect((await refusalOf(await api.signUp('klein-twee', somebody()))).is).toBe('409 signup_closed')
})
test('one that nobody signed up for is gone', async () => {
  for (const path of ['/seminars/afzeggen-te-laat', '/en/seminars/afzeggen-te-laat'])
    expect([path, (await api.ask(path)).status]).toEqual([path, 410])
  expect((await api.ask('/seminars/nergens')).status).toBe(404)
})
test('the copy has no address beside a page that is there', async () => {
  const answer = await api.ask('/seminars/gratis/kopie')
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/seminars/gratis'])
})
test.each(['/seminars/klein-twee/kopie', '/en/seminars/klein-twee/kopie', '/seminars/nergens/kopie'])(
  'nor beside one whose file is gone: %s',
  async (path) => {
    const answer = await api.ask(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('Avond klein-twee')
  },
)
test('above the form stands what the seminar is called everywhere', async () => {
  expect(await api.page('/seminars/gratis/aanmelden')).toContain('Avondseminar, 10 december 2099')
})
