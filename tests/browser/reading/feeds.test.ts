/** A feed that a person opens in a browser: words, links and the look of the site, without a script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { type SampleServer, theSample } from '../../support/run/one-for-all'

let server: SampleServer
let browser: Browser
let page: Page
const trouble: string[] = []
beforeAll(async () => {
  ;[server, browser] = await Promise.all([theSample(), theBrowser()])
  page = await browser.newPage({ viewport: { width: 320, height: 700 } })
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
  page.on('requestfailed', (request) => trouble.push(request.url()))
})
afterAll(async () => {
  await browser?.close()
})

async function opened(path: string, look: (page: Page) => Promise<void>, colorScheme: 'light' | 'dark' = 'light') {
  trouble.length = 0
  await page.emulateMedia({ colorScheme })
  await page.goto(server.url + path)
  await look(page)
  expect(trouble).toEqual([])
}

describe('a feed in a browser', () => {
  it.each([
    ['/feed.xml', 'Dit is een feed', 'Een feed brengt je nieuwe artikelen'],
    ['/en/topics/werk/atom.xml', 'This is a feed', 'A feed brings you new articles'],
  ])('%s says what it is, and what is in it', (path, heading, words) =>
    opened(path, async (page) => {
      const seen = await page.evaluate(
        () => (document.documentElement as HTMLElement).innerText ?? document.documentElement.textContent,
      )
      expect(seen).toContain(words)
      expect(await page.locator('h1').textContent()).toBe(heading)
      expect(await page.locator('code').textContent()).toContain(path)
      const [title, summary] = [page.locator('channel > title, feed > title'), page.locator('item, entry').first()]
      expect([await title.isVisible(), await summary.isVisible()]).toEqual([false, false])
      const links = page.locator('li a')
      expect(await links.count()).toBeGreaterThan(0)
      expect(await links.first().isVisible()).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }),
  )

  it('is in the letters and the colours of the site, by day and by night', async () => {
    const colours = new Set<string>()
    for (const scheme of ['light', 'dark'] as const)
      await opened(
        '/atom.xml',
        async (page) => {
          await page.evaluate(() => document.fonts.ready)
          const { font, paper, loaded } = await page.evaluate(() => {
            const { fontFamily, backgroundColor } = getComputedStyle(document.documentElement)
            return {
              font: fontFamily,
              paper: backgroundColor,
              loaded: [...document.fonts].some(({ status }) => status === 'loaded'),
            }
          })
          expect(font).toMatch(/^"?Piazzolla/)
          expect(loaded).toBe(true)
          colours.add(paper)
        },
        scheme,
      )
    expect([...colours]).toEqual(['rgb(253, 253, 251)', 'rgb(19, 21, 23)'])
  })

  it.each(['light', 'dark'] as const)('says its language, and every word of it can be read (%s)', (scheme) =>
    opened(
      '/feed.xml',
      async (page) => {
        expect(await page.locator('h1').evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('nl')
        const low = await page.evaluate(() => {
          const light = (colour: string) => {
            const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
              const share = Number(part) / 255
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
            })
            return 0.2126 * r + 0.7152 * g + 0.0722 * b
          }
          const ground = (one: Element): string => {
            const { backgroundColor } = getComputedStyle(one)
            return backgroundColor === 'rgba(0, 0, 0, 0)' && one.parentElement ? ground(one.parentElement) : backgroundColor
          }
          return [...document.querySelectorAll('h1, h2, p, li a, li span, code')]
            .map((one) => ({ text: one.textContent, ink: light(getComputedStyle(one).color), paper: light(ground(one)) }))
            .filter(({ ink, paper }) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05) < 4.5)
        })
        expect(low).toEqual([])
      },
      scheme,
    ),
  )
})
