/** A seat that is offered from the waiting list: shown by a page, taken by a press, in both languages, without script. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { clientOf, rows, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
let waiting: { path: string; english: string; email: string }
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
  const [first, second] = [somebody(), somebody({ locale: 'en' })]
  await api.signUp('klein', first)
  await api.signUp('klein', second)
  const token = tokenFor(server, second.email)
  waiting = { path: `/aanmelding/${token}`, english: `/en/registration/${token}`, email: second.email }
  await api.ask(`/aanmelding/${tokenFor(server, first.email)}/annuleren`, { method: 'POST' })
}, 300_000)
afterAll(() => server?.stop())

const statusOf = (email: string) =>
  rows<{ status: string }>(server, 'select status from signups where email = ?', email)[0]?.status
const press = (path: string, headers: Record<string, string> = {}) => api.ask(path, { method: 'POST', headers })

test('the page says so, until when, and has two buttons and no script', async () => {
  const html = await api.page(waiting.path)
  expect(html).toContain('Er is een plaats voor je')
  expect(html).toMatch(/We houden hem voor je vast tot .*\d{4}/)
  expect(html).toMatch(new RegExp(`<form[^>]*action="${waiting.path}/bevestigen"`))
  expect(html).toMatch(new RegExp(`<form[^>]*action="${waiting.path}/annuleren"`))
  expect(html).toContain('Nee, geef hem door')
  expect(await api.page(waiting.english)).toMatch(
    new RegExp(`There is a seat for you[\\s\\S]*action="${waiting.english}/confirm"`),
  )
})

test('is nobody else’s business, and kept nowhere', async () => {
  const { headers } = await api.ask(waiting.path)
  expect([headers.get('x-robots-tag'), headers.get('cache-control')]).toEqual([
    expect.stringContaining('noindex'),
    expect.stringContaining('no-store'),
  ])
})

test('following links takes nothing; nor does another site’s press, or a token that is not ours', async () => {
  for (const path of [waiting.path, `${waiting.path}/bevestigen`, `${waiting.english}/confirm`])
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await api.ask(path, { method })
  expect((await api.ask(`${waiting.path}/bevestigen`)).status).toBe(405)
  expect((await press(`${waiting.path}/bevestigen`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await press(`${waiting.path}/bevestigen`, { origin: 'https://elders.example' })).status).toBe(403)
  expect((await press('/aanmelding/onzin/bevestigen')).status).toBe(404)
  expect((await api.ask(`${waiting.path}/seminar.ics`)).status).toBe(404)
  expect(statusOf(waiting.email)).toBe('offered')
})

test('what is pressed is of a form, and small', async () => {
  const post = (body: string, type: string) =>
    api.ask(`${waiting.path}/bevestigen`, { method: 'POST', body, headers: { 'content-type': type } })
  expect((await post('{}', 'application/json')).status).toBe(415)
  expect((await post('x'.repeat(20_000), 'application/x-www-form-urlencoded')).status).toBe(413)
  expect((await post('a=&'.repeat(100), 'application/x-www-form-urlencoded')).status).toBe(413)
  expect(statusOf(waiting.email)).toBe('offered')
})

test('one press takes the seat; a second changes nothing', async () => {
  const answer = await press(`${waiting.english}/confirm`, { 'sec-fetch-site': 'same-origin' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, waiting.english])
  expect(statusOf(waiting.email)).toBe('confirmed')
  expect((await press(`${waiting.path}/bevestigen`)).status).toBe(303)
  const html = await api.page(waiting.path)
  expect(html).toContain('Je hebt een plaats')
  expect(html).not.toContain('/bevestigen')
  const mails = rows<{ template: string }>(server, 'select template from outbox where recipient = ?', waiting.email)
  expect(mails.map(({ template }) => template).sort()).toEqual(['confirmed', 'offered', 'waitlisted'])
})
