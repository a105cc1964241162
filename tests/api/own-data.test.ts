/** Whoever signed up sees, takes along and erases what is known of them, by their own link. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../support/server'
import { clientOf, rows, somebody, start, tokenFor } from './client'

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
  await expect.poll(() => files().some((name) => name.includes(id)), { timeout: 20_000 }).toBe(true)
  const answer = await api.ask(`${path}/wissen`, { method: 'POST' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
  expect(ids()).toEqual([])
  expect(files().filter((name) => name.includes(id))).toEqual([])
  const html = await api.page(path)
  expect(html).toContain('Je gegevens zijn gewist')
  expect(html).not.toContain('/annuleren')
  expect(JSON.stringify(await (await api.ask(`${path}/gegevens.json`)).json())).not.toContain(who.name)
})
