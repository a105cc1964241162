/** WCAG 2.2 AA of a page that stands open: by day, in the browser's own colours, by night at 320 pixels, with a reader's own spacing and size. */
import type { Page } from 'playwright-core'
import { violations } from '../../support/browser/axe'
import { chosenAlike, cutBySpacing, edgeless, moving, outline, overflowing, smallTargets, withoutFocusMark } from './audit'

export const desk = { width: 1280, height: 900 }
/** What another width or theme can make wrong; the rest of axe's rules look at the same elements again. */
const ofPlaceAndColour = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'meta-viewport']
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Everything that is wrong with it, by where it was seen: one list, so that one look tells all. Leaves the page as it was. `briefly`: what words alone can make wrong. */
export async function wrongs(page: Page, { briefly = false } = {}): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  found.outline = await page.evaluate(outline)
  if (!briefly) await byDay(page, found)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 900 })
  const byNight = briefly ? [] : await violations(page, ofPlaceAndColour, 'rule')
  found['320 px, dark'] = [...byNight, ...(await page.evaluate(overflowing))]
  if (!briefly) found['320 px targets'] = await page.evaluate(smallTargets)
  found.spacing = await page.evaluate(cutBySpacing)
  found['200 %'] = await page.evaluate(largeText).then(() => page.evaluate(overflowing))
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' })
  await page.setViewportSize(desk)
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))
}
const largeText = () => document.documentElement.style.setProperty('font-size', '200%')

/** On a desk, in its own colours and in those of the browser. */
async function byDay(page: Page, found: Record<string, string[]>) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  found.motion = await page.evaluate(moving)
  found.light = await violations(page, rules)
  found.targets = await page.evaluate(smallTargets)
  found.focus = await page.evaluate(withoutFocusMark)
  await page.emulateMedia({ forcedColors: 'active' })
  found['own colours'] = [...(await page.evaluate(chosenAlike)), ...(await page.evaluate(edgeless))]
  found['own colours, focus'] = await page.evaluate(withoutFocusMark)
  await page.emulateMedia({ forcedColors: 'none' })
}
