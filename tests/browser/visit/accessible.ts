/** WCAG 2.2 AA of a page that stands open: by day, in the browser's own colours, by night at 320 pixels, with a reader's own spacing and size. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { chosenAlike, cutBySpacing, edgeless, moving, outline, overflowing, smallTargets, withoutFocusMark } from '../audit'

export const desk = { width: 1280, height: 900 }
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** In the page alone ("legacy"): no page of ours has a frame before somebody presses. */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules)
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Everything that is wrong with it, by where it was seen: one list, so that one look tells all. Leaves the page as it was. */
export async function wrongs(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  await page.emulateMedia({ reducedMotion: 'reduce' })
  found.outline = await page.evaluate(outline)
  found.motion = await page.evaluate(moving)
  found.light = await violations(page)
  found.targets = await page.evaluate(smallTargets)
  found.focus = await page.evaluate(withoutFocusMark)
  await page.emulateMedia({ forcedColors: 'active' })
  found['own colours'] = [...(await page.evaluate(chosenAlike)), ...(await page.evaluate(edgeless))]
  found['own colours, focus'] = await page.evaluate(withoutFocusMark)
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 900 })
  found['320 px, dark'] = [...(await violations(page)), ...(await page.evaluate(overflowing))]
  found['320 px targets'] = await page.evaluate(smallTargets)
  found.spacing = await page.evaluate(cutBySpacing)
  found['200 %'] = await page.evaluate(largeText).then(() => page.evaluate(overflowing))
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.emulateMedia({ reducedMotion: 'no-preference', colorScheme: 'light' })
  await page.setViewportSize(desk)
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))
}
const largeText = () => document.documentElement.style.setProperty('font-size', '200%')
