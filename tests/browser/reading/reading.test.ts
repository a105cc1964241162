/** What a reader meets in a text: on paper, with large letters, with a keyboard, in the browser's own colours. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, theBrowser } from '../../support/browser/browser'
import { goTo } from '../../support/browser/settled'
import { inOneTab } from '../../support/browser/tab'
import { type SampleServer, theSample } from '../../support/run/one-for-all'
import { startServer, type TestServer, temporaryDir } from '../../support/server'

let browser: Browser
let sample: SampleServer
let texts: TestServer

beforeAll(async () => {
  const contentDir = resolve(import.meta.dirname, '../../fixtures/content-reading')
  ;[browser, sample, texts] = await Promise.all([theBrowser(), theSample(), startServer({ contentDir })])
})
afterAll(async () => {
  await browser?.close()
  await texts?.stop()
})

const guest = '/artikelen/tussen-acht-en-vijf'
const proof = '/artikelen/proef'

const on = inOneTab(() => browser)
const phone = { viewport: { width: 390, height: 844 } }
const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => found.filter((one) => one.checkVisibility()).length)

describe('a text', () => {
  it('has quotes, apostrophes, dashes and spaces as they should be, in its title, its text and its notes', async () => {
    const text = await on(texts.url + proof, phone, (page) => page.locator('main').innerText())
    for (const set of [
      '’s\u00a0Avonds',
      '“Het is ’s\u00a0avonds af”',
      'foto’s van ’90',
      '€\u00a010',
      '10\u00a0minuten –',
      '“Bron”, p.\u00a012',
      'Gerard van ’t\u00a0Hof',
    ])
      expect(text.replaceAll('\u00ad', '')).toContain(set)
    expect(text).toContain('"p. 12" -- \'code\'')
    expect(text).toContain('https://voorbeeld.nl/a--b')
  })

  it('never breaks in an ij, and breaks long words of headings on a phone', async () => {
    await on(texts.url + proof, { viewport: { width: 320, height: 700 } }, async (page) => {
      const heading = page.locator('h2').first()
      expect(await heading.textContent()).not.toMatch(/i\u00adj/i)
      expect(await heading.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
      expect(await heading.evaluate((one) => getComputedStyle(one).hyphens)).toBe('manual')
      expect(
        await page
          .locator('.prose > p')
          .first()
          .evaluate((one) => getComputedStyle(one).hyphens),
      ).toBe('auto')
    })
  })

  it('says of words in another language which one it is', async () => {
    await on(texts.url + proof, phone, async (page) => {
      expect(await page.locator('i[lang="fr"]').innerText()).toBe('pas grand-chose')
      expect(await page.locator('div[lang="de"] p').innerText()).toBe('Ein ganzer Absatz auf Deutsch.')
    })
  })

  it('has no style of its own, code included', async () => {
    const html = await (await fetch(texts.url + proof)).text()
    expect(html).toMatch(/<pre[^>]*><code[^>]*>.*?<span class="font-bold">/s)
    expect(html).not.toMatch(/\sstyle=/)
  })
})

describe('by the keyboard', () => {
  it('a wide table and long lines of code are reached, have a name, and scroll', async () => {
    await on(texts.url + proof, phone, async (page) => {
      const table = page.getByRole('region', { name: 'Voor en tijdens de proef' })
      for (const box of [table, page.getByRole('group', { name: 'Code' }).first()]) {
        await box.focus()
        expect(await box.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true)
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
        expect(await box.evaluate((one) => getComputedStyle(one).outlineStyle)).not.toBe('none')
      }
      // What the table is about stays in sight.
      const caption = await table.locator('caption').boundingBox()
      expect(caption?.x).toBeGreaterThanOrEqual(0)
      expect((caption?.x ?? 0) + (caption?.width ?? 0)).toBeLessThanOrEqual(390)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })
  })

  it('a note is gone to and come back from, to each place that refers to it', async () => {
    await on(texts.url + proof, phone, async (page) => {
      const first = page.locator('sup a').first()
      await first.focus()
      await page.keyboard.press('Enter')
      const note = page.locator('.footnotes li').first()
      await expect.poll(() => note.evaluate((one) => one.matches(':target'))).toBe(true)
      expect(await note.evaluate((one) => getComputedStyle(one, '::before').backgroundColor)).not.toBe('rgba(0, 0, 0, 0)')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Terug naar de tekst')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Terug naar de tekst, 2')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.querySelector('sup a:target')?.textContent)).toBe('1')
    })
  })

  it('notes stand beside the text on a desk, each at its mark, and in the list on a phone and on paper', async () => {
    await on(sample.url + guest, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const note = page.locator('.beside').first()
      const [box, mark, text] = await Promise.all([
        note.boundingBox(),
        page.locator('.prose sup').first().boundingBox(),
        page.locator('.prose > p').first().boundingBox(),
      ])
      expect(box?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
      expect(Math.abs((box?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(30)
      expect([await shown(page, '.footnotes'), await shown(page, '.prose sup a')]).toEqual([0, 0])
      await page.emulateMedia({ media: 'print' })
      expect([await shown(page, '.beside'), await shown(page, '.footnotes li')]).toEqual([0, 1])
      await page.emulateMedia({ media: 'screen' })
      await page.setViewportSize({ width: 960, height: 900 })
      const right = await note.evaluate((one) => one.getBoundingClientRect().right)
      expect(right).toBeLessThanOrEqual(960)
    })
    await on(sample.url + guest, phone, async (page) => {
      expect([await shown(page, '.beside'), await shown(page, '.footnotes li')]).toEqual([0, 1])
    })
  })

  it('the contents stand from three headings on, and lead there', async () => {
    await on(texts.url + proof, phone, async (page) => {
      await page.locator('.toc summary').click()
      await page.locator('.toc a', { hasText: 'Code' }).click()
      await expect.poll(() => new URL(page.url()).hash).toBe('#code')
    })
  })
})

describe('on paper', () => {
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  const print = (url: string, work: (page: Page) => Promise<void>) =>
    on(url, { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await work(page)
    })

  it('an article is an article: white, its code and the address to sign up at in full, its notes, and nothing to press', async () => {
    await print(sample.url + guest, async (page) => {
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      expect(ground).toBe('rgb(255, 255, 255)')
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(22, 24, 26)')
      for (const gone of [
        '.nav',
        '.toc',
        '.discussion',
        '.read-on',
        'share-links > *',
        'copy-code',
        'seminar-seats',
        '.skip',
        '[data-footnote-backref]',
      ])
        expect([gone, await shown(page, gone)]).toEqual([gone, 0])
      expect(await page.locator('.promo-code').innerText()).toBe('CustomerFirst')
      const address = await page.locator('.promo-go a').evaluate((one) => getComputedStyle(one, '::after').content)
      expect(address).toMatch(/^" \(http:\/\/[^ ]+\/seminars\/toekomstgericht-werken\/aanmelden\?code=CustomerFirst\)"$/)
      expect(await shown(page, '.footnotes li')).toBe(1)
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      expect(pages(pdf)).toBeGreaterThanOrEqual(3)
      expect(pages(pdf)).toBeLessThanOrEqual(5)
    })
  })
  it('a figure is whole, a wide table and long lines of code are not cut off', async () => {
    await on(texts.url + proof, { viewport: { width: 650, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      for (const box of await page.locator('.table-scroll, pre').all())
        expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(1)
    })
    await print(sample.url + guest, async (page) => {
      expect(
        await page
          .locator('.figure')
          .first()
          .evaluate((one) => getComputedStyle(one).breakInside),
      ).toBe('avoid')
    })
  })
  it('a seminar says where to sign up', async () => {
    await print(`${sample.url}/seminars/toekomstgericht-werken`, async (page) => {
      const address = await page
        .locator('a.way')
        .first()
        .evaluate((one) => getComputedStyle(one, '::after').content)
      expect(address).toMatch(/^" \(http:\/\/[^ ]+\/seminars\/toekomstgericht-werken\/aanmelden\)"$/)
      expect(pages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(4)
    })
  })
  it('a list has its rows, none of them over two pages', async () => {
    await print(`${sample.url}/artikelen`, async (page) => {
      expect(await shown(page, '.row')).toBeGreaterThan(3)
      expect(await shown(page, '.tabs, .pages')).toBe(0)
      expect(
        await page
          .locator('.row')
          .first()
          .evaluate((one) => getComputedStyle(one).breakInside),
      ).toBe('avoid')
    })
  })
})

describe('with letters twice as large', () => {
  const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
  /** A browser whose reader has set another size of text. */
  async function withFontSize<T>(size: number, work: (open: (url: string) => Promise<Page>) => Promise<T>): Promise<T> {
    const folder = await temporaryDir()
    mkdirSync(join(folder, 'Default'))
    writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({ webkit: { webprefs: { default_font_size: size } } }))
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--headless'],
      viewport: { width: 320, height: 640 },
    })
    try {
      return await work(async (url) => {
        const page = await context.newPage()
        await goTo(page, url)
        return page
      })
    } finally {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it("the text follows the browser's own size", async () => {
    const size = (page: Page) =>
      page
        .locator('.prose > p')
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    const plain = await on(sample.url + guest, { viewport: { width: 320, height: 640 } }, size)
    const large = await withFontSize(24, async (open) => size(await open(sample.url + guest)))
    expect(large / plain).toBeCloseTo(1.5, 1)
  })
  it('and at 320 pixels nothing sticks out of the page', async () => {
    await withFontSize(32, async (open) => {
      for (const url of [
        sample.url,
        `${sample.url}/artikelen`,
        sample.url + guest,
        texts.url + proof,
        `${sample.url}/seminars/toekomstgericht-werken`,
        `${sample.url}/over-ons`,
      ]) {
        const page = await open(url)
        expect([url, await wide(page)]).toEqual([url, 320])
        const lost = await page.evaluate(() =>
          Array.from(document.querySelectorAll('h1, h2, h3, .prose > p, li, dd, .meta, .lead'))
            .filter((one) => one.checkVisibility() && !one.closest('.table-scroll, .sr-only, .nav'))
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => one.textContent?.slice(0, 40)),
        )
        expect([url, lost]).toEqual([url, []])
        await page.close()
      }
    })
  })
})

describe("in the browser's own colours", () => {
  it('a code, and the note one went to, have an edge', async () => {
    const edge = (page: Page, selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).outlineStyle)
    await on(sample.url + guest, { ...phone, forcedColors: 'active' }, async (page) => {
      expect(await edge(page, '.promo-ticket')).toBe('solid')
      expect(await page.locator('.end-mark').evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('solid')
    })
  })
  it('nothing moves for who asks for that', async () => {
    await on(sample.url + guest, { ...phone, reducedMotion: 'reduce' }, async (page) => {
      expect(await page.locator('.promo-ticket').evaluate((one) => getComputedStyle(one).transitionDuration)).toMatch(/^0s/)
    })
  })
})
