/**
 * WCAG 2.2 AA on every kind of page, in one visit each: by day at 1280 pixels, in the browser's own colours, by night at 320 pixels,
 * with a reader's own spacing, with text twice as large.
 */
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { type Kind, kinds, type Sites, startSites } from '../support/pages'
import { chosenAlike, cutBySpacing, edgeless, moving, outline, overflowing, smallTargets, withoutFocusMark } from './audit'

let browser: Browser
let sites: Sites
beforeAll(async () => {
  ;[browser, sites] = await Promise.all([launchBrowser(), startSites()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await sites?.stop()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Opens it; what it throws is a page that is not what the list of kinds says. */
async function open(kind: Kind): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const answer = await page.goto(sites.urlOf(kind), { waitUntil: 'networkidle', timeout: 90_000 })
  expect(answer?.status()).toBe(kind.status ?? 200)
  await kind.act?.(page)
  return page
}

/** Everything that is wrong with a page, by where it was seen: one list, so that one look tells all. */
async function wrongs(kind: Kind): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const page = await open(kind)
  try {
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
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    found['200 %'] = await page.evaluate(overflowing)
  } finally {
    await page.context().close()
  }
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))
}

describe('nothing stands in anybody’s way', () => {
  it.concurrent.each(kinds.map((kind) => [kind.name, kind] as const))('%s', { timeout: 300_000 }, async (_, kind) => {
    expect(await wrongs(kind)).toEqual({})
  })
  it.concurrent.each(['nl', 'en'] as const)('own sign-up (%s)', async (locale) => {
    expect(await wrongs({ name: 'own sign-up', path: sites.ownSignUp[locale], on: 'states' })).toEqual({})
  })
  it.concurrent.each(['nl', 'en'] as const)('own sign-up, cancelled (%s)', async (locale) => {
    expect(await wrongs({ name: 'cancelled', path: sites.cancelledSignUp[locale], on: 'states' })).toEqual({})
  })
})

describe('and when something is broken', () => {
  it('the page that says so does not either', async () => {
    const file = join(sites.states.dataDir, 'podium.sqlite')
    renameSync(file, `${file}.away`)
    for (const path of ['/seminars/gratis/aanmelden', '/en/seminars/gratis/register'])
      expect(await wrongs({ name: 'away', path, on: 'states', status: 503 })).toEqual({})
  })
})
