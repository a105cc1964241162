/** Whoever signed up sees, takes along and erases what is known of them, by their own link. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { clientOf, rows, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

async function signedUp() {
  const who = somebody()
  await api.signUp('gratis', who)
  const token = tokenFor(server, who.email)
  return { who, path: `/aanmelding/${token}`, english: `/en/registration/${token}` }
}
const files = () => (existsSync(join(server.dataDir, 'mail')) ? readdirSync(join(server.dataDir, 'mail')) : [])

test('the file has all of it, is theirs alone, and is kept nowhere', async () => {
  const { who, path, english } = await signedUp()
  expect(await api.page(path)).toContain(`href="${path}/gegevens.json"`)
  expect(await api.page(english)).toContain(`href="${english}/data.json"`)
  const answer = await api.ask(`${path}/gegevens.json`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  expect(await answer.json()).toMatchObject({ signUp: { name: who.name, email: who.email, status: 'confirmed' } })
  expect((await api.ask(`${english}/data.json`)).status).toBe(200)
  expect((await api.ask('/aanmelding/onzin/gegevens.json')).status).toBe(404)
})

test('following links erases nothing, nor does another site', async () => {
  const { who, path } = await signedUp()
  for (const method of ['GET', 'HEAD']) expect((await api.ask(`${path}/wissen`, { method })).status).toBe(405)
  const cross = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await api.ask(`${path}/wissen`, cross)).status).toBe(403)
  expect(rows(server, 'select id from signups where email = ?', who.email)).toHaveLength(1)
})

test('one press erases it: from the database, the mails that were kept as files, and the page', async () => {
  const { who, path } = await signedUp()
  const ids = () =>
    rows<{ id: string }>(server, "select id from outbox where data like '%' || ? || '%' or recipient = ?", who.name, who.email)
  const [{ id }] = rows<{ id: string }>(server, 'select id from outbox where recipient = ?', who.email) as [{ id: string }]
  await expect.poll(() => files().some((name) => name.endsWith(`${id}.eml`)), { timeout: 20_000 }).toBe(true)
  const answer = await api.ask(`${path}/wissen`, { method: 'POST' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
  expect(ids()).toEqual([])
  expect(files().filter((name) => name.includes(id))).toEqual([])
  const html = await api.page(path)
  expect(html).toContain('Je gegevens zijn gewist')
  expect(html).not.toContain('/annuleren')
  expect(JSON.stringify(await (await api.ask(`${path}/gegevens.json`)).json())).not.toContain(who.name)
})

test('the seat goes to a colleague by a form without script: both are mailed, and the old link gives no access to it', async () => {
  const { who, path, english } = await signedUp()
  const colleague = somebody()
  expect(await api.page(path)).toMatch(new RegExp(`<form[^>]*action="${path}/doorgeven"`))
  expect(await api.page(english)).toMatch(new RegExp(`<form[^>]*action="${english}/pass-on"`))
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    api.ask(`${path}/doorgeven`, { method: 'POST', headers, body: new URLSearchParams(fields) })
  expect((await send(colleague, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  for (const method of ['GET', 'HEAD']) expect((await api.ask(`${path}/doorgeven`, { method })).status).toBe(405)

  const wrong = await send({ name: 'Tess <b>', email: 'geen adres' })
  const back = wrong.headers.get('location') ?? ''
  expect([wrong.status, back.startsWith(`${path}?`)]).toEqual([303, true])
  const cookie = (wrong.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const again = await api.page(back, { cookie })
  expect(again).toContain('value="Tess &lt;b&gt;"')
  expect(again).toMatch(/id="passOn-email"[^>]*aria-invalid="true"/)
  expect(await api.page(back)).toContain('id="passOn-email-error"')

  const answer = await send(colleague)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
  const old = await api.page(path)
  expect(old).toContain('Je plaats is doorgegeven')
  expect(old).not.toMatch(new RegExp(`${colleague.name}|/doorgeven|/annuleren`))
  const theirs = await api.page(`/aanmelding/${tokenFor(server, colleague.email)}`)
  expect(theirs).toContain('Je hebt een plaats')
  expect(theirs).not.toContain(who.name)
  const mails = rows<{ template: string; recipient: string }>(server, 'select template, recipient from outbox')
  const to = (email: string) => mails.filter(({ recipient }) => recipient === email).map(({ template }) => template)
  expect([to(who.email).sort(), to(colleague.email)]).toEqual([['confirmed', 'passedOn'], ['received']])
})

test('a name is mended by a form, and shown as it is now', async () => {
  const { path } = await signedUp()
  const answer = await api.ask(`${path}/naam`, { method: 'POST', body: new URLSearchParams({ name: 'Zoë Álvarez' }) })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
  expect(await api.page(path)).toContain('<p class="mt-3 mb-4">Zoë Álvarez</p>')
})

test('“Ik kom niet”: the page acts on nothing, one press does, and another undoes it', async () => {
  const { path, english } = await signedUp()
  const page = await api.page(`${path}/ik-kom-niet`)
  expect(page).toMatch(new RegExp(`<form[^>]*action="${path}/afmelden"`))
  expect(await api.page(`${english}/not-coming`)).toMatch(new RegExp(`<form[^>]*action="${english}/leave"`))
  expect((await api.ask(`${path}/ik-kom-niet`)).headers.get('cache-control')).toContain('no-store')
  expect((await api.ask(`${path}/ik-kom-niet`, { method: 'POST' })).status).toBe(405)
  expect((await api.ask('/aanmelding/onzin/ik-kom-niet')).status).toBe(404)
  expect(await api.page(path)).toContain('Je hebt een plaats')
  expect((await api.ask(`${path}/afmelden`, { method: 'POST' })).status).toBe(303)
  const leaving = await api.page(path)
  expect(leaving).toContain('We houden je plaats nog vast')
  expect((await api.ask(`${path}/toch-wel`, { method: 'POST' })).status).toBe(303)
  expect(await api.page(path)).toContain('Je hebt een plaats')
})
