/** A reader who presses nothing: no cookie, nothing stored, nobody else asked, no rule of the policy broken. On every kind of page. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { type Kind, kinds, type Sites, startSites } from '../support/pages'

let browser: Browser
let sites: Sites
beforeAll(async () => {
  ;[browser, sites] = await Promise.all([launchBrowser(), startSites()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await sites?.stop()
})

/** The form remembers what was typed for ten minutes, in the one cookie there is, when it was sent with a mistake. */
const readers = kinds.filter(({ act }) => !act)

/** Everything by which a browser can keep something for a site. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await globalThis.caches?.keys())?.length ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }))
const nothing = { cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 }

interface Seen {
  others: string[]
  framework: string[]
  complaints: string[]
}

/** Reads a page to its end, as a reader does: what is only fetched when it is seen is fetched too. */
async function read(context: BrowserContext, url: string): Promise<{ page: Page; seen: Seen }> {
  const page = await context.newPage()
  const seen: Seen = { others: [], framework: [], complaints: [] }
  const own = new URL(url).origin
  context.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('data:')) seen.others.push(request.url())
    if (/\/_next\/static\/.*\.js/.test(request.url())) seen.framework.push(request.url())
  })
  page.on('console', (message) => {
    // That a page is a 404 is said there too, and true; that a letter was not drawn within seconds is so on a busy machine.
    if (['error', 'warning'].includes(message.type()) && !/status of 404|preloaded using link preload/.test(message.text()))
      seen.complaints.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      seen.complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  await page.goto(url, { waitUntil: 'networkidle', timeout: 90_000 })
  await page.mouse.wheel(0, 20_000)
  await page.keyboard.press('End')
  await page.waitForLoadState('networkidle')
  return { page, seen }
}

async function promise(kind: Kind) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const { page, seen } = await read(context, sites.urlOf(kind))
    expect(seen).toEqual({ others: [], framework: [], complaints: [] })
    expect(await context.cookies()).toEqual([])
    expect(await kept(page)).toEqual(nothing)
  } finally {
    await context.close()
  }
}

// Without JavaScript: pages.test.ts.
describe('a reader who presses nothing', () => {
  it.concurrent.each(readers.map((kind) => [kind.name, kind] as const))(
    'leaves nothing behind and asks nobody else: %s',
    { timeout: 300_000 },
    (_, kind) => promise(kind),
  )
  it.concurrent.each(['nl', 'en'] as const)('one’s own sign-up is nobody else’s business (%s)', (locale) =>
    promise({ name: 'own sign-up', path: sites.ownSignUp[locale], on: 'states' }),
  )
})
