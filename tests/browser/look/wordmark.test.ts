/** A name that a house drew itself: it is seen, by day and by night, on a phone and in the browser's own colours, and read aloud. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { inOneTab } from '../../support/browser/tab'
import { copyOfContent, type TestContent } from '../../support/content'
import { startServer, type TestServer } from '../../support/server'
import { overflowing } from '../visit/audit'

let browser: Browser
let content: TestContent
let server: TestServer
beforeAll(async () => {
  content = await copyOfContent()
  await content.write(
    'naam.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><path d="M0 0h300v60H0z"/></svg>',
  )
  await content.write(
    'site.yaml',
    `name: Podium\nemail: redactie@podium.example\nlook:\n  wordmark: ./naam.svg\ntopics:\n${TOPICS}`,
  )
  ;[browser, server] = await Promise.all([theBrowser(), startServer({ contentDir: content.dir })])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await content?.clear()
})
const TOPICS = ['werk', 'cultuur', 'klanten', 'leidinggeven'].map((slug) => `  - slug: ${slug}\n    title: ${slug}\n`).join('')
const inTab = inOneTab(() => browser)

it.each([
  ['on a desk', { viewport: { width: 1280, height: 900 } }, 280],
  ['at night', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }, 280],
  ['on a phone', { viewport: { width: 320, height: 700 } }, 160],
  ['in the browser’s own colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' as const }, 280],
])('is seen %s', async (_, how, wide) => {
  await inTab(server.url, how, async (page) => {
    const drawn = page.locator('.wordmark-drawn')
    const box = await drawn.boundingBox()
    expect(Math.round(box?.width ?? 0)).toBe(wide)
    expect(Math.round(box?.height ?? 0)).toBe(wide / 5)
    const { ink, paper } = await drawn.evaluate((one) => ({
      ink: getComputedStyle(one).backgroundColor,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    }))
    expect(ink).not.toBe(paper)
    expect(await page.evaluate(overflowing)).toEqual([])
    expect(await page.locator('.wordmark').textContent()).toBe('Podium')
  })
})
