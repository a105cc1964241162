/** Searching with the keyboard, as one types, with the back button, and without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theBrowser } from '../support/browser/browser'
import { goTo, settled } from '../support/browser/settled'
import { type SampleServer, theSample } from '../support/run/one-for-all'

let browser: Browser
let server: SampleServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([theBrowser(), theSample()])
})
afterAll(async () => {
  await browser?.close()
})

const field = (page: Page) => page.getByRole('searchbox', { name: 'Waar zoek je naar?' })
const titles = (page: Page) => page.locator('.hit h3').allTextContents()
const query = (page: Page) => new URL(page.url()).searchParams.get('q')
const found = (page: Page, count: RegExp) => page.getByRole('status').filter({ hasText: count }).waitFor({ state: 'attached' })

async function opened(path: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())))
  page.on('pageerror', (error) => void complaints.push(error.message))
  await goTo(page, server.url + path)
  return { page, context, complaints }
}

describe('as one types', () => {
  test('results come, the address follows, a screen reader is told, and focus stays', async () => {
    const { page, context, complaints } = await opened('/')
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Zoeken' }).click()
    await page.waitForURL('**/zoeken')
    await field(page).focus()
    await page.keyboard.type('planning', { delay: 15 })
    await found(page, /resultaten voor ‘planning’/)
    await expect.poll(() => query(page)).toBe('planning')
    expect((await titles(page)).length).toBeGreaterThan(1)
    expect(await page.title()).toContain('planning')
    expect(await field(page).evaluate((input) => document.activeElement === input)).toBe(true)
    expect(await field(page).inputValue()).toBe('planning')
    expect(await page.locator('.footer a[hreflang=en]').getAttribute('href')).toBe('/en/search?q=planning')

    await page.keyboard.press('Control+A')
    await page.keyboard.type('xyzzyqwv')
    await found(page, /Niets gevonden voor ‘xyzzyqwv’/)
    await expect.poll(() => query(page)).toBe('xyzzyqwv')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('the last word wins, whatever answer comes first', async () => {
    const { page, context } = await opened('/zoeken')
    let release = () => {}
    const held = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/zoeken?q=planning', async (route) => {
      await held
      await route.continue().catch(() => undefined)
    })
    await field(page).fill('planning')
    await page.waitForRequest('**/zoeken?q=planning')
    await field(page).fill('wasserij')
    await found(page, /voor ‘wasserij’/)
    release()
    await settled(page)
    expect([query(page), await page.getByRole('status').textContent()]).toEqual([
      'wasserij',
      expect.stringContaining('wasserij'),
    ])
    await context.close()
  })

  test('back from a find leads to the results; back from those to where one came from', async () => {
    const { page, context } = await opened('/artikelen')
    await page.goto(`${server.url}/zoeken`)
    await field(page).fill('wasserij')
    await found(page, /voor ‘wasserij’/)
    const before = await titles(page)
    await page.locator('.hit-title').first().click()
    await page.waitForURL((url) => !url.pathname.startsWith('/zoeken'))
    await page.goBack()
    await page.locator('.hit').first().waitFor()
    expect([query(page), await field(page).inputValue(), await titles(page)]).toEqual(['wasserij', 'wasserij', before])
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/artikelen')
    await context.close()
  })

  test('without an answer the page stays as it is, and the form still works', async () => {
    const { page, context } = await opened('/zoeken?q=planning')
    const before = await titles(page)
    await page.route('**/zoeken?q=wasserij', (route) => route.abort(), { times: 1 })
    const failed = page.waitForEvent('requestfailed')
    await field(page).fill('wasserij')
    await failed
    await settled(page)
    expect(await titles(page)).toEqual(before)
    await field(page).press('Enter')
    await page.waitForURL('**/zoeken?q=wasserij')
    expect(await titles(page)).not.toEqual(before)
    await context.close()
  })
})

test('without script the form, topics, years and the way back are plain', async () => {
  const { page, context } = await opened('/zoeken', { javaScriptEnabled: false })
  await field(page).fill('werk')
  await field(page).press('Enter')
  await page.waitForURL('**/zoeken?q=werk')
  const all = (await titles(page)).length
  expect(all).toBeGreaterThan(2)
  await page
    .getByRole('navigation', { name: 'Beperk tot' })
    .getByRole('link', { name: /^Seminars/ })
    .click()
  await page.waitForURL('**/zoeken?q=werk&soort=seminars')
  expect((await titles(page)).length).toBeLessThan(all)
  expect(await page.getByRole('link', { name: /^Seminars \d/ }).getAttribute('aria-current')).toBe('true')
  await page.locator('summary', { hasText: 'Jaar' }).click()
  await page.getByRole('navigation', { name: 'Jaar' }).getByRole('link', { name: /^2030/ }).click()
  await page.waitForURL('**/zoeken?q=werk&soort=seminars&jaar=2030')
  expect((await titles(page)).length).toBeGreaterThan(0)
  await context.close()
})

test('the menu with its three words stands beside the name on a phone, in both languages', async () => {
  for (const path of ['/zoeken', '/en/search']) {
    const { page, context } = await opened(path)
    for (const width of [390, 375, 360]) {
      await page.setViewportSize({ width, height: 800 })
      const [name, menu] = await Promise.all([page.locator('.wordmark').boundingBox(), page.locator('.nav').boundingBox()])
      expect((menu?.x ?? 0) >= (name?.x ?? 0) + (name?.width ?? 0), `${path} at ${width}`).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBe(width)
    }
    await context.close()
  }
})
