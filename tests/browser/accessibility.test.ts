/** WCAG 2.2 AA on every kind of page: light and dark, Dutch and English, 320 pixels wide, text twice as large, a reader's own spacing. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { type Kind, kinds, type Sites, startSites } from '../support/pages'
import { cutBySpacing, outline, overflowing, smallTargets, withoutFocusMark } from './audit'

let browser: Browser
let sites: Sites
beforeAll(async () => {
  ;[browser, sites] = await Promise.all([launchBrowser(), startSites()])
})
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
async function open(kind: Kind, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const answer = await page.goto(sites.urlOf(kind), { waitUntil: 'networkidle' })
  expect(answer?.status()).toBe(kind.status ?? 200)
  await kind.act?.(page)
  return page
}

const dark = (page: Page) => page.emulateMedia({ colorScheme: 'dark' })
const twiceAsLarge = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })

/** Everything that is wrong with a page, by where it was seen: one list, so that one look tells all. */
async function wrongs(kind: Kind): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const desk = await open(kind, 1280)
  try {
    found.outline = await desk.evaluate(outline)
    found.light = await violations(desk)
    found.targets = await desk.evaluate(smallTargets)
    found.focus = await desk.evaluate(withoutFocusMark)
    await dark(desk)
    found.dark = await violations(desk)
  } finally {
    await desk.context().close()
  }
  const phone = await open(kind, 320)
  try {
    found['320 px'] = [...(await violations(phone)), ...(await phone.evaluate(overflowing))]
    found['320 px targets'] = await phone.evaluate(smallTargets)
    found.spacing = await phone.evaluate(cutBySpacing)
    await twiceAsLarge(phone)
    found['200 %'] = await phone.evaluate(overflowing)
  } finally {
    await phone.context().close()
  }
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))
}

describe('nothing stands in anybody’s way', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    expect(await wrongs(kind)).toEqual({})
  })
  it.each(['nl', 'en'] as const)('own sign-up (%s)', async (locale) => {
    expect(await wrongs({ name: 'own sign-up', path: sites.ownSignUp[locale], on: 'states' })).toEqual({})
  })
})
