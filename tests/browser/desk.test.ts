/** The desk in a browser: every page of it by day and by night, on a phone, without a script. **A new page gets a line in the list**; each is visited once. */
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../support/browser'
import { deskCookie, deskEnv } from '../support/desk'
import { startServer, type TestServer } from '../support/server'
import { goTo } from '../support/settled'
import { desk, wrongs } from './visit/accessible'

/** What it is, where it is, and what must stand in it. */
const pages: [name: string, path: string, says: string][] = [
  ['evenings', '/beheer', 'Avond gratis'],
  ['an evening', '/beheer/seminars/gratis', 'plaatsen bezet'],
  ['the way out', '/beheer/uit', 'Overal uitloggen'],
]

let browser: Browser
let server: TestServer
let context: BrowserContext
let page: Page
beforeAll(async () => {
  const contentDir = resolve(import.meta.dirname, '../fixtures/content-signup')
  ;[browser, server] = await Promise.all([theBrowser(), startServer({ contentDir, env: deskEnv })])
  context = await browser.newContext({ viewport: desk, javaScriptEnabled: true })
  const [name = '', value = ''] = (await deskCookie(server)).split(/=(.*)/)
  await context.addCookies([{ name, value, url: server.url }])
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe.each(pages)('%s', (_, path, says) => {
  it('stands in nobody’s way, and says what one comes for', async () => {
    const answer = await goTo(page, server.url + path)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('main').innerText()).toContain(says)
    expect(await wrongs(page)).toEqual({})
  })
})
