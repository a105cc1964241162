/** Where the browser takes our colours (Windows’ contrast themes): what a mark, a seat, a mistake or a code that is over means is still seen. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { inOneTab } from '../../support/browser/tab'
import { dutch, type Sites, startSites } from '../../support/pages'

let browser: Browser
let sites: Sites
beforeAll(async () => {
  ;[browser, sites] = await Promise.all([theBrowser(), startSites()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await sites?.stop()
})

const inTab = inOneTab(() => browser)
async function on(name: string, look: (page: Page) => Promise<void>) {
  const kind = dutch.find((one) => one.name === name)
  if (!kind) throw new Error(`There is no kind of page called ${name}`)
  await inTab(sites.urlOf(kind), { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }, async (page) => {
    await kind.act?.(page)
    await look(page)
  })
}
const style = (at: Locator, name: string) => at.first().evaluate((one, of) => getComputedStyle(one).getPropertyValue(of), name)
const ground = (page: Page) => style(page.locator('html'), 'background-color')

describe('in the browser’s own colours', () => {
  it('a seat that is taken is filled, one that is free is a frame', () =>
    on('seminar, full', async (page) => {
      const taken = page.locator('.seats path:not(.free)')
      await taken.waitFor({ state: 'attached' })
      expect(await style(taken, 'fill')).not.toBe(await ground(page))
      expect(await style(taken, 'fill')).not.toBe('none')
    }))
  it('and so are those beside it', () =>
    on('seminar, half full', async (page) => {
      const free = page.locator('.seats .free')
      await free.waitFor({ state: 'attached' })
      expect(await free.getAttribute('d')).toMatch(/^M/)
      expect(await style(free, 'fill')).toBe('none')
      expect(await style(free, 'stroke')).not.toBe(await ground(page))
    }))
  it('a code that is over is struck through, and says so', () =>
    on('article about what is over', async (page) => {
      expect(await style(page.locator('.promo-ticket.over s'), 'text-decoration-line')).toBe('line-through')
      expect(await page.locator('.promo-ticket.over .promo-state').textContent()).toBe('Verlopen')
    }))
  it('a field with a mistake has a bar, a cross and words', () =>
    on('form with mistakes', async (page) => {
      expect(await style(page.locator('.field.wrong'), 'border-left-width')).toBe('5px')
      expect(await style(page.locator('.field.wrong'), 'border-left-color')).not.toBe(await ground(page))
      expect(await style(page.locator('.field-error svg'), 'color')).not.toBe(await ground(page))
      expect(await style(page.locator('.error-summary'), 'border-top-width')).toBe('3px')
    }))
  it('the words one looked for are marked', () =>
    on('search, found', async (page) => {
      expect(await style(page.locator('.hits mark'), 'background-color')).not.toBe(await ground(page))
    }))
  it('what is chosen has the system’s ground for that: where one is, and light or dark', () =>
    on('articles', async (page) => {
      const here = await style(page.locator('.nav [aria-current]'), 'background-color')
      expect(here).not.toBe(await ground(page))
      const chosen = page.locator('.segments :checked + span')
      await page.getByText('Donker').click()
      expect([await chosen.textContent(), await style(chosen, 'background-color')]).toEqual([
        'Donker',
        await style(page.locator('.nav [aria-current]'), 'background-color'),
      ])
    }))
})
