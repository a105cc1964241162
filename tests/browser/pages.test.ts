/** Every kind of page without JavaScript: it looks and reads the same, and asks and keeps as little. Its title is its own, and one can skip to its text. */
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

/**
 * What is there to add something, and is taken out on both sides: how many seats are left now, and then where its button leads; the
 * button that copies a code; that which copies an address; the buttons for a film and for comments, which are links or words without script.
 */
const ADDED = 'seminar-seats, seminar-seats + .button, copy-code, share-links, video-press, reader-comments'

/** What a reader sees: every piece of text with its place, in whole pixels. */
const textWithPlaces = (page: Page) =>
  page.evaluate(async (adding) => {
    // On a slow machine the network can be idle before the letters are asked for. A fallback that this system lacks fails to load.
    await Promise.allSettled(Array.from(document.fonts, (font) => font.load()))
    await document.fonts.ready
    for (const added of document.querySelectorAll(adding)) added.remove()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim()
      const element = node.parentElement
      if (!text || !element || element.closest('script, noscript, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { x, y, width, height } = range.getBoundingClientRect()
      found.push(`${text} @ ${[x, y + scrollY, width, height].map(Math.round).join(' ')}`)
    }
    return found
  }, ADDED)

async function look(context: BrowserContext, kind: Kind): Promise<{ page: Page; others: string[] }> {
  const page = await context.newPage()
  const own = new URL(sites.urlOf(kind)).origin
  const others: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('data:')) others.push(request.url())
  })
  // A picture that nobody asked for before is made first.
  await page.goto(sites.urlOf(kind), { waitUntil: 'networkidle', timeout: 90_000 })
  await kind.act?.(page)
  return { page, others }
}

/** By site, language and title: the addresses that have it. */
const titled = new Map<string, Set<string>>()

async function asWithout(kind: Kind) {
  const contexts = [true, false].map((javaScriptEnabled) =>
    browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } }),
  )
  const [withScript, without] = (await Promise.all(contexts)) as [BrowserContext, BrowserContext]
  try {
    const [first, second] = [await look(withScript, kind), await look(without, kind)]
    const shown = await textWithPlaces(first.page)
    expect(shown.length).toBeGreaterThan(5)
    expect(await textWithPlaces(second.page)).toEqual(shown)
    expect(second.others).toEqual([])
    if (!kind.act) expect(await without.cookies()).toEqual([])

    const locale = kind.path.startsWith('/en') ? 'en' : 'nl'
    expect(await second.page.locator('html').getAttribute('lang')).toBe(locale)
    const title = await second.page.title()
    expect(title).not.toBe('')
    const key = `${kind.on} ${locale} ${title}`
    titled.set(key, (titled.get(key) ?? new Set()).add(kind.path.split('?')[0] ?? ''))
    // Where a mistake has the keyboard, that comes first.
    if ((await second.page.locator('[autofocus]').count()) === 0) await skips(second.page, locale)
  } finally {
    await withScript.close()
    await without.close()
  }
}

/** The first press of Tab comes to the link that skips the menu; after it the keyboard is past the menu. */
async function skips(page: Page, locale: 'nl' | 'en') {
  await page.keyboard.press('Tab')
  const link = page.locator(':focus')
  expect(await link.textContent()).toBe(locale === 'nl' ? 'Naar de inhoud' : 'Skip to content')
  expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.masthead, .skip') !== null)).toBe(false)
}

describe('a page without JavaScript', () => {
  it.concurrent.each(kinds.map((kind) => [kind.name, kind] as const))(
    'looks and reads the same: %s',
    { timeout: 300_000 },
    (_, kind) => asWithout(kind),
  )
})

describe('a page', () => {
  it('has a title that no other page of its site has', () => {
    expect(titled.size).toBeGreaterThan(40)
    expect([...titled].filter(([, at]) => at.size > 1).map(([title, at]) => [title, ...at])).toEqual([])
  })
})
