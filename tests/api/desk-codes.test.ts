/** A code that is changed at the desk, on a running server: doors at once, the article within a second, whoever publishes. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../lib/database/open'
import { pauseCode, resumeCode } from '../../lib/signups/desk-codes'
import { articleText, smallContent, type TestContent } from '../support/content'
import { startServer, type TestServer } from '../support/server'

let content: TestContent
let server: TestServer
let db: Database
const now = Date.UTC(2026, 10, 28, 12)
const actor = 'noor@podium.example'
const LONG = { timeout: 60_000, interval: 50 }
const article = async () => /promo-ticket.*?<section/.exec(await (await fetch(`${server.url}/artikelen/met-code`)).text())?.[0]
const code = async () => (await (await fetch(`${server.url}/api/seminars/betaald/codes/vrijkaart`)).json()).code
const edition = async () => (await (await fetch(`${server.url}/api/health`)).json()).edition

beforeAll(async () => {
  content = await smallContent()
  await content.write('articles/met-code.mdx', articleText({ title: 'Met code', body: '<PromoCode code="Vrijkaart" />' }))
  server = await startServer({ contentDir: content.dir })
  db = openDatabase({ dataDir: server.dataDir })
}, 300_000)
afterAll(async () => {
  await db?.destroy()
  await server?.stop()
  await content?.clear()
})

test('paused it is over in the article, without a publish; taken up again it can be used', { timeout: 120_000 }, async () => {
  expect(await article()).not.toContain('Gold tot')
  const first = await edition()
  await pauseCode(db, 'vrijkaart', actor, now)
  expect(await code()).toBe('code_expired')
  await expect.poll(article, LONG).toContain('Gold tot 28 november 2026 om 13.00 uur')
  expect(await edition()).not.toBe(first)

  await resumeCode(db, 'vrijkaart', actor, now)
  // The publisher stays: from the change to the page it takes no second; on a busy machine a few.
  const start = performance.now()
  await expect.poll(article, LONG).not.toContain('Gold tot')
  console.log(`Op de pagina na ${Math.round(performance.now() - start)} ms`)
  expect(await code()).toBe('Vrijkaart')
})

test('what is published after it leaves it paused', { timeout: 120_000 }, async () => {
  await pauseCode(db, 'vrijkaart', actor, now)
  await expect.poll(article, LONG).toContain('Gold tot')
  await content.write('articles/nieuw.mdx', articleText({ title: 'Nieuw' }))
  await server.publish()
  expect((await fetch(`${server.url}/artikelen/nieuw`)).status).toBe(200)
  await expect.poll(article, LONG).toContain('Gold tot')
})
