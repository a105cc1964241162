/** Passing a page on: by its address, by mail, by the device's own sheet, and telling nobody else. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { settled } from '../../support/browser/settled'
import { inOneTab } from '../../support/browser/tab'
import { type SampleServer, theSample } from '../../support/run/one-for-all'

let browser: Browser
let server: SampleServer
beforeAll(async () => {
  ;[browser, server] = await Promise.all([theBrowser(), theSample()])
})
afterAll(async () => {
  await browser?.close()
})

const seminar = '/seminars/toekomstgericht-werken'
const article = async () =>
  /href="(\/artikelen\/[^"/]+)"/.exec(await (await fetch(`${server.url}/artikelen`)).text())?.[1] ?? ''
const addressOf = (path: string) => `http://localhost:${server.port}${path}`

async function open(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  before?: (page: Page) => Promise<unknown>,
) {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await before?.(page)
    await page.goto(server.url + path)
    await look(page)
  } finally {
    await context.close()
  }
}
const shared = (page: Page) => page.locator('share-links')

/** For tests that only look. */
const inTab = inOneTab(() => browser)
const at = (path: string, look: (page: Page) => Promise<void>) => inTab(server.url + path, {}, look)

describe('an article', () => {
  test('is passed on by its address, which the button copies and says so', async () => {
    const path = await article()
    await open(`${path}?utm_source=app`, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const copy = shared(page).getByRole('button', { name: 'Kopieer de link' })
      await copy.click()
      await shared(page).getByRole('button', { name: 'Gekopieerd' }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(addressOf(path))
      await expect.poll(() => shared(page).locator('[aria-live=polite]').textContent()).toBe('Gekopieerd')
      await copy.waitFor()
    })
  })
  test('comes back as text, selected, where the clipboard is closed', async () => {
    const path = await article()
    const closed = (page: Page) =>
      page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } }),
      )
    await open(
      path,
      {},
      async (page) => {
        await shared(page).getByRole('button', { name: 'Kopieer de link' }).click()
        await shared(page).getByText(addressOf(path)).waitFor()
        await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(addressOf(path))
      },
      closed,
    )
  })
  test('goes by mail, with its title and address', async () => {
    const path = await article()
    await at(path, async (page) => {
      const title = await page.locator('h1').evaluate((h1) => (h1.textContent ?? '').replaceAll('\u00ad', ''))
      const mail = new URL((await shared(page).getByRole('link').getAttribute('href')) ?? '')
      expect([mail.protocol, mail.searchParams.get('subject'), mail.searchParams.get('body')]).toEqual([
        'mailto:',
        title,
        addressOf(path),
      ])
    })
  })
  test('opens the share sheet of a device that has one', async () => {
    const path = await article()
    const phone = (page: Page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          value: (what: ShareData) => {
            document.documentElement.dataset.sheet = JSON.stringify(what)
            return Promise.reject(new DOMException('closed', 'AbortError'))
          },
        })
      })
    const complaints: string[] = []
    await open(
      path,
      { viewport: { width: 390, height: 844 } },
      async (page) => {
        page.on('pageerror', (error) => complaints.push(error.message))
        await shared(page).getByRole('button', { name: 'Deel via …' }).click()
        const what = JSON.parse((await page.locator('html').getAttribute('data-sheet')) ?? '')
        expect(what).toEqual({ title: await page.title(), url: addressOf(path) })
        expect(complaints).toEqual([])
      },
      phone,
    )
  })
  test('has no such button where the device has no sheet, and asks nobody', async () => {
    const asked: string[] = []
    await open(await article(), {}, async (page) => {
      page.on('request', (request) => asked.push(request.url()))
      expect(await page.evaluate(() => typeof navigator.share)).toBe('undefined')
      expect(await shared(page).getByRole('button').count()).toBe(1)
      await shared(page).getByRole('button').click()
      await settled(page)
      expect(asked.filter((url) => !url.startsWith(`${server.url}/`))).toEqual([])
    })
  })
  test('without JavaScript has the mail and its plain address', async () => {
    const path = await article()
    await open(path, { javaScriptEnabled: false }, async (page) => {
      expect(await shared(page).getByRole('link', { name: 'Mail het' }).isVisible()).toBe(true)
      expect(await shared(page).getByText(addressOf(path)).isVisible()).toBe(true)
      expect(await shared(page).getByRole('button').count()).toBe(0)
    })
  })
  test('is not shared on paper', async () => {
    await at(await article(), async (page) => {
      await page.emulateMedia({ media: 'print' })
      // Its address stands there instead (app/print.css).
      for (const way of await shared(page).locator('> *, a, button').all()) expect(await way.isVisible()).toBe(false)
    })
  })
})

describe('a seminar', () => {
  test('that is to come is passed on as well, in English too', async () => {
    await at(seminar, async (page) => expect(await shared(page).getByText('Deel dit seminar').isVisible()).toBe(true))
    await at(`/en${seminar}`, async (page) => {
      expect(await shared(page).getByRole('button', { name: 'Copy the link' }).isVisible()).toBe(true)
      const mail = new URL((await shared(page).getByRole('link', { name: 'Email it' }).getAttribute('href')) ?? '')
      expect(mail.searchParams.get('body')).toBe(addressOf(`/en${seminar}`))
    })
  })
  test('that was is not', async () => {
    await at('/seminars/het-lege-uur', async (page) => expect(await shared(page).count()).toBe(0))
  })
})

test('every way is large enough to touch', async () => {
  await inTab(server.url + (await article()), { viewport: { width: 390, height: 844 } }, async (page) => {
    for (const way of await shared(page).locator('a, button').all())
      expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(24)
  })
})
