/** The way to the same page in the other language. That English pages are English: every-english-page.test.ts. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { type SampleServer, theSample } from '../../support/run/one-for-all'

let browser: Browser
let page: Page
let server: SampleServer
beforeAll(async () => {
  ;[browser, server] = await Promise.all([theBrowser(), theSample()])
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
})

describe('the other language', () => {
  const pairs = [
    ['/', '/en'],
    ['/artikelen', '/en/articles'],
    ['/artikelen/tussen-acht-en-vijf', '/en/articles/tussen-acht-en-vijf'],
    ['/seminars/toekomstgericht-werken', '/en/seminars/toekomstgericht-werken'],
    ['/auteurs', '/en/authors'],
    ['/zoeken', '/en/search'],
  ] as const
  it.each(pairs)('of %s is %s, and back', async (dutch, other) => {
    for (const [from, to] of [
      [dutch, other],
      [other, dutch],
    ] as const) {
      await page.goto(server.url + from)
      const link = page.locator(`footer a[hreflang="${to.startsWith('/en') ? 'en' : 'nl'}"]`)
      expect(await link.getAttribute('href')).toBe(to)
    }
  })
  it.each(pairs.slice(0, 5))('is said to search engines too, by both: %s and %s', async (dutch, other) => {
    const said: string[][] = []
    for (const path of [dutch, other]) {
      await page.goto(server.url + path)
      const links = await page
        .locator('head link[rel=alternate][hreflang]')
        .evaluateAll((all) => all.map((a) => `${a.getAttribute('hreflang')} ${new URL((a as HTMLLinkElement).href).pathname}`))
      said.push(links.filter((link) => !link.startsWith('x-default')).sort())
    }
    expect(said[0]).toEqual([`en ${other}`, `nl ${dutch}`])
    expect(said[1]).toEqual(said[0])
  })
  it('is not offered where there is none', async () => {
    await page.goto(`${server.url}/artikelen/maandag-om-negen`)
    expect(await page.locator('footer a[hreflang="en"]').count()).toBe(0)
    const answer = await fetch(`${server.url}/en/articles/maandag-om-negen`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/artikelen/maandag-om-negen'])
  })
})
