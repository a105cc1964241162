/** Every page in a real browser: nothing refused by the policy, nothing stored, nobody else asked, and the same without JavaScript. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const pages = [
  '/',
  '/en',
  '/artikelen',
  '/artikelen/<artikel>',
  '/themas',
  '/themas/werk',
  '/auteurs',
  '/auteurs/aleid-kromwijk',
  '/seminars',
  '/seminars/toekomstgericht-werken',
  '/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst',
  '/seminars/toekomstgericht-werken/aanmelden/bedankt',
  '/en/seminars/toekomstgericht-werken/register',
  '/over-ons',
  '/privacy',
  '/s/onbekend',
  '/aanmelding/onbekend',
  '/bestaat-niet',
]
/** The first article that the list shows. */
const articlePath = async () =>
  /href="(\/artikelen\/(?!pagina\/)[^"/]+)"/.exec(await (await fetch(`${server.url}/artikelen`)).text())?.[1] ?? ''
const real = async (path: string) => (path.includes('<artikel>') ? await articlePath() : path)

interface Seen {
  complaints: string[]
  requests: string[]
}
async function look(context: BrowserContext, path: string): Promise<{ page: Page; seen: Seen }> {
  const page = await context.newPage()
  const seen: Seen = { complaints: [], requests: [] }
  page.on('console', (message) => {
    // That a page is a 404 is said there too, and true.
    if (['error', 'warning'].includes(message.type()) && !/status of 404/.test(message.text()))
      seen.complaints.push(message.text())
  })
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  page.on('request', (request) => seen.requests.push(request.url()))
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  return { page, seen }
}

/**
 * What a reader sees: every piece of text with its place, in whole pixels. Some elements exist to add something (how many seats are
 * left now; a button that copies): they are taken out on both sides.
 */
const textWithPlaces = (page: Page) =>
  page.evaluate(() => {
    for (const added of document.querySelectorAll('seminar-seats, copy-code, share-links')) added.remove()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim()
      const element = node.parentElement
      if (!text || !element || element.closest('script, noscript, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { x, y, width, height } = range.getBoundingClientRect()
      found.push(`${text} @ ${[x, y, width, height].map(Math.round).join(' ')}`)
    }
    return found
  })

describe('a page in the browser', () => {
  it.each(pages)('%s breaks no rule of its policy, stores nothing and asks nobody else', async (given) => {
    const path = await real(given)
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    try {
      const { page, seen } = await look(context, path)
      expect(seen.complaints).toEqual([])
      expect(seen.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([])
      expect(seen.requests.filter((url) => /\/_next\/static\/.*\.js/.test(url))).toEqual([])
      expect(await context.cookies()).toEqual([])
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    } finally {
      await context.close()
    }
  })
})

describe('a page without JavaScript', () => {
  it.each(pages)('%s looks and reads the same', async (given) => {
    const path = await real(given)
    const contexts = [true, false].map((javaScriptEnabled) =>
      browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } }),
    )
    const [withScript, without] = (await Promise.all(contexts)) as [BrowserContext, BrowserContext]
    try {
      const first = await look(withScript, path)
      const second = await look(without, path)
      const shown = await textWithPlaces(first.page)
      expect(shown.length).toBeGreaterThan(5)
      expect(await textWithPlaces(second.page)).toEqual(shown)
    } finally {
      await withScript.close()
      await without.close()
    }
  })
})
