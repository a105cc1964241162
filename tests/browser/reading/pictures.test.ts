/** Pictures as a browser takes them: nothing moves, what is fetched is sharp and no larger than it need be. */
import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { picturedContent } from '../../support/pictured'
import { startServer, type TestServer } from '../../support/server'

let contentDir: string
let server: TestServer
let browser: Browser
beforeAll(async () => {
  contentDir = await picturedContent()
  ;[server, browser] = await Promise.all([startServer({ contentDir }), theBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(contentDir, { recursive: true, force: true })
})

async function at(width: number, deviceScaleFactor = 1, height = 900): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor })
  return context.newPage()
}
const seminar = '/seminars/toekomstgericht-werken'
const pages = ['/', '/artikelen/beelden', '/auteurs', '/auteurs/piet', '/plaat', seminar]

/** Through the page from top to bottom, so that what is lazy comes too. */
async function toTheEnd(page: Page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      scrollTo(0, y)
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    }
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})))
  })
}

describe('Pictures that come late', () => {
  it.each(['/', '/artikelen/beelden', '/auteurs/piet', seminar])('move nothing on %s', async (path) => {
    for (const width of [390, 1280]) {
      const page = await at(width)
      await page.route('**/beeld/**', async (route) => {
        await new Promise((done) => setTimeout(done, 300))
        await route.continue()
      })
      await page.addInitScript(() => {
        const state = globalThis as unknown as { shift: number }
        state.shift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) state.shift += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(server.url + path)
      await page.evaluate(() => document.fonts.ready)
      await toTheEnd(page)
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
      // The seats that are left move a few letters of their own line.
      expect(shift, `${path} at ${width}`).toBeLessThan(0.001)
      await page.context().close()
    }
  })
  it('have a grey as light as they are in their place', async () => {
    const page = await at(390)
    await page.route('**/beeld/**', () => {})
    await page.goto(`${server.url}/artikelen/beelden`, { waitUntil: 'commit' })
    await page.waitForSelector('img[alt="Een stoel"]', { state: 'attached' })
    const places = await page.evaluate(() =>
      ['Een stoel', 'Een deur op een kier'].map((alt) => {
        const image = document.querySelector(`img[alt="${alt}"]`) as HTMLElement
        const { width, height } = image.getBoundingClientRect()
        return { colour: getComputedStyle(image).backgroundColor, ratio: (width / height).toFixed(2) }
      }),
    )
    expect(places).toEqual([
      { colour: 'rgb(48, 48, 48)', ratio: '0.75' },
      { colour: 'rgb(176, 176, 176)', ratio: '1.78' },
    ])
    await page.context().close()
  })
})

describe('What a browser fetches', () => {
  /** How wide `sizes` says that a picture is, beside how wide it is drawn: a picture that is cut to its box is drawn wider. */
  const measured = (page: Page) =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('picture'), (picture) => {
        const image = picture.querySelector('img') as HTMLImageElement
        const said = (picture.querySelector('source')?.sizes ?? '')
          .split(',')
          .map((part) => /^(\(.*?\)) (.*)$/.exec(part) ?? ['', '', part])
        const chosen = said.find(([, condition]) => !condition || matchMedia(condition).matches)?.[2] ?? ''
        const ruler = document.body.appendChild(document.createElement('div'))
        ruler.style.setProperty('width', chosen)
        ruler.style.setProperty('position', 'absolute')
        const box = image.getBoundingClientRect()
        const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'))
        const drawn = Math.min(Math.max(box.width, box.height * ratio), Number(image.getAttribute('width')))
        const result = {
          alt: image.alt,
          said: ruler.getBoundingClientRect().width,
          drawn,
          kind: image.currentSrc.split('.').at(-1),
          taken: Number(/(\d+)\.\w+$/.exec(image.currentSrc)?.[1]),
          own: Number(image.getAttribute('width')),
        }
        ruler.remove()
        return result
      }),
    )

  it('is what `sizes` promises, on every kind of page and at every width', async () => {
    const page = await at(1280)
    // Where they are does not rest on what is in them.
    await page.route('**/beeld/**', () => {})
    for (const path of pages) {
      await page.goto(server.url + path, { waitUntil: 'domcontentloaded' })
      await page.evaluate(() => document.fonts.ready)
      for (const width of [320, 390, 900, 1000, 1280, 1600]) {
        await page.setViewportSize({ width, height: 900 })
        for (const { alt, said, drawn } of await measured(page)) {
          const own = drawn < said ? Math.min(said, drawn) : said
          expect(
            Math.abs(own - drawn),
            `${path} at ${width}: ${alt} is ${drawn} wide, and sizes says ${said}`,
          ).toBeLessThanOrEqual(drawn * 0.02 + 2)
        }
      }
    }
    await page.context().close()
  })
  it.each([
    [390, 3],
    [412, 1.75],
    [1280, 1],
    [1280, 2],
  ])('at %i px and %d device pixels is AVIF, sharp, and not far larger', async (width, scale) => {
    const page = await at(width, scale)
    await page.goto(`${server.url}/artikelen/beelden`)
    await toTheEnd(page)
    const pictures = await measured(page)
    expect(pictures.length).toBeGreaterThanOrEqual(4)
    for (const { alt, drawn, kind, taken, own } of pictures) {
      expect([alt, kind]).toEqual([alt, 'avif'])
      // Browsers settle for a little less than sharp; more than twice as much would be bytes for nothing.
      const wanted = drawn * scale
      expect(taken, alt).toBeGreaterThanOrEqual(Math.min(wanted * 0.7, own))
      expect(taken, alt).toBeLessThanOrEqual(Math.max(wanted * 2, 480))
    }
    await page.context().close()
  })
})
