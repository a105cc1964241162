/** WCAG 2.2 AA of a page that stands open: by day, in the browser's own colours, by night at 320 pixels, with a reader's own spacing and size. */
import type { Page } from 'playwright-core'
import { violations } from '../../support/browser/axe'
import { chosenAlike, cutBySpacing, edgeless, moving, outline, overflowing, smallTargets, withoutFocusMark } from './audit'

export const desk = { width: 1280, height: 900 }
/** What another width or theme can make wrong; the rest of axe's rules look at the same elements again. */
const ofPlace = ['target-size', 'scrollable-region-focusable', 'meta-viewport']
const ofColour = ['color-contrast', 'link-in-text-block']
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface Closely {
  /** What words alone can make wrong. */
  briefly?: boolean
  /** Its elements have the colours that they have on another page, which is looked at by night and in the browser's own colours. */
  sameColours?: boolean
}
/** Everything that is wrong with it, by where it was seen: one list, so that one look tells all. Leaves the page as it was. */
export async function wrongs(page: Page, { briefly, sameColours }: Closely = {}): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  found.outline = await page.evaluate(outline)
  if (!briefly) await byDay(page, found)
  if (!briefly && !sameColours) await inOwnColours(page, found)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 900 })
  const byNight = briefly ? [] : await violations(page, sameColours ? ofPlace : [...ofPlace, ...ofColour], 'rule')
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

/** On a desk. */
async function byDay(page: Page, found: Record<string, string[]>) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  found.motion = await page.evaluate(moving)
  found.light = await violations(page, rules)
  found.targets = await page.evaluate(smallTargets)
  found.focus = await page.evaluate(withoutFocusMark)
}

async function inOwnColours(page: Page, found: Record<string, string[]>) {
  await page.emulateMedia({ forcedColors: 'active' })
  found['own colours'] = [...(await page.evaluate(chosenAlike)), ...(await page.evaluate(edgeless))]
  found['own colours, focus'] = await page.evaluate(withoutFocusMark)
  await page.emulateMedia({ forcedColors: 'none' })
}
