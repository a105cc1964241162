/** What a page shows, for comparing it with and without JavaScript; and what it is to who reads it without. */
import type { Page } from 'playwright-core'

/**
 * What is there to add something, and is taken out on both sides: how many seats are left now, and then where its button leads; the
 * button that copies a code; that which copies an address; the buttons for a film and for comments, which are links or words without script.
 */
const ADDED = 'seminar-seats, seminar-seats + .button, copy-code, share-links, video-press, reader-comments'

/** What a reader sees: every piece of text with its place, in whole pixels. */
export const textWithPlaces = (page: Page) =>
  page.evaluate((adding) => {
    for (const added of document.querySelectorAll(adding)) added.remove()
    scrollTo({ top: 0, behavior: 'instant' })
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim()
      const element = node.parentElement
      if (!text || !element || element.closest('script, noscript, style')) continue
      if (!element.checkVisibility()) {
        found.push(`${text}, hidden`)
        continue
      }
      const range = document.createRange()
      range.selectNodeContents(node)
      const { x, y, width, height } = range.getBoundingClientRect()
      found.push(`${text} @ ${[x, y + scrollY, width, height].map(Math.round).join(' ')}`)
    }
    return found
  }, ADDED)

/** The first press of Tab comes to the link that skips the menu; after it the keyboard is past the menu. Nothing where a mistake has the keyboard. */
export async function skipped(page: Page) {
  if ((await page.locator('[autofocus]').count()) > 0) return undefined
  await page.keyboard.press('Tab')
  const link = page.locator(':focus')
  const [words, box] = [await link.textContent(), await link.boundingBox()]
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const before = await page.evaluate(() => document.activeElement?.closest('.masthead, .skip') !== null)
  return { words, seen: (box?.y ?? -1) >= 0, past: !before }
}
