/** One tab for a file of which the tests only look: another one costs more than the page in it. */
import type { Browser, Page } from 'playwright-core'
import { goTo } from './settled'

/** How one looks. What is left out is as on a desk, by day. */
export interface Looking {
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active' | 'none'
  reducedMotion?: 'reduce' | 'no-preference'
}
const desk = { width: 1280, height: 720 }

/** Does `work` on a page that has all it will have. What the page keeps (cookies, a choice of colours) is there for the next one too. */
export type On = <T>(url: string, how: Looking, work: (page: Page) => Promise<T>) => Promise<T>

export function inOneTab(browser: () => Browser): On {
  let tab: Page | undefined
  return async (
    url,
    { viewport = desk, colorScheme = 'light', forcedColors = 'none', reducedMotion = 'no-preference' },
    work,
  ) => {
    tab ??= await browser().newPage()
    const page = tab
    try {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ media: 'screen', colorScheme, forcedColors, reducedMotion })
      await goTo(page, url)
      return await work(page)
    } catch (error) {
      // Nobody knows how it was left.
      tab = undefined
      await page.close()
      throw error
    }
  }
}
