/** A film elsewhere: nothing is loaded before a press, and then in a frame of our own page. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { goTo } from '../../support/browser/settled'
import { articleText, smallContent, type TestContent } from '../../support/content'
import { startServer, type TestServer } from '../../support/server'

let content: TestContent
let server: TestServer
let browser: Browser
const path = '/artikelen/met-een-film'

beforeAll(async () => {
  content = await smallContent()
  const film = (provider: string, id: string, title: string) => `<Video provider="${provider}" id="${id}" title="${title}" />`
  const body = ['Een alinea.', film('youtube', 'dQw4w9WgXcQ', 'Een dag in de wasserij'), film('vimeo', '76979871', 'De klok')]
  await content.write('articles/met-een-film.mdx', articleText({ title: 'Met een film', body: body.join('\n\n') }))
  ;[browser, server] = await Promise.all([theBrowser(), startServer({ contentDir: content.dir })])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await content?.clear()
})

/** A page for which the world outside is a list of what was asked of it. */
async function opened(javaScriptEnabled = true): Promise<{ page: Page; outside: { url: string; referer?: string }[] }> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  const outside: { url: string; referer?: string }[] = []
  await page.route(
    (url) => url.origin !== server.url,
    async (route) => {
      const { referer } = await route.request().allHeaders()
      outside.push({ url: route.request().url(), referer })
      await route.fulfill({ contentType: 'text/html', body: 'film' })
    },
  )
  await goTo(page, server.url + path)
  return { page, outside }
}

test('before the press it is said who is asked, and nobody is', async () => {
  const { page, outside } = await opened()
  const button = page.getByRole('button', { name: 'Een dag in de wasserij' })
  await button.scrollIntoViewIfNeeded()
  expect(await button.textContent()).toMatch(/YouTube.*Google.*IP-adres/)
  expect(await page.locator('iframe').count()).toBe(0)
  expect(outside).toEqual([])
  const { violations } = await new AxeBuilder({ page }).include('.video').analyze()
  expect(violations).toEqual([])
  await page.context().close()
})

test('a press by keyboard puts the film in its place, with the focus, and moves nothing', async () => {
  const { page, outside } = await opened()
  const box = page.locator('video-press').first()
  const place = () =>
    box.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y: y + scrollY, width, height }
    })
  const before = await place()
  expect(before.width / before.height).toBeCloseTo(16 / 9, 1)
  await page.getByRole('button', { name: 'Een dag in de wasserij' }).focus()
  await page.keyboard.press('Enter')
  await page.frameLocator('video-press iframe').frameLocator('iframe').getByText('film').waitFor()
  expect(await place()).toEqual(before)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
  expect(await page.locator('video-press iframe').getAttribute('title')).toBe('Een dag in de wasserij')
  expect(outside).toHaveLength(1)
  const [asked] = outside
  expect(asked?.url).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?autoplay=1/)
  // Without it YouTube plays for nobody.
  expect(asked?.referer).toBe(`${server.url}/`)
  await page.context().close()
})

test('without JavaScript it is a link to where the film is', async () => {
  const { page } = await opened(false)
  const links = page.locator('video-press a')
  expect(await links.first().getAttribute('href')).toBe('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  expect(await links.last().getAttribute('href')).toBe('https://vimeo.com/76979871')
  await page.context().close()
})

test('the policy of each frame names its own player alone', async () => {
  const policyOf = async (at: string) => (await fetch(server.url + at)).headers.get('content-security-policy') ?? ''
  expect(await policyOf(path)).not.toMatch(/youtube|vimeo/)
  const youtube = await policyOf('/kader/nl/video/youtube/dQw4w9WgXcQ')
  expect(youtube).toContain('frame-src https://www.youtube-nocookie.com;')
  expect(youtube).not.toMatch(/vimeo|script-src|unsafe/)
  expect(await policyOf('/kader/en/video/vimeo/76979871')).toContain('frame-src https://player.vimeo.com;')
})

test.each(['youtube/a%20b', 'youtube/a%22onload=x', 'youtube/..%2fx', 'constructor/abc', 'dailymotion/abc', 'youtube'])(
  'there is no frame for %s',
  async (what) => {
    const answer = await fetch(`${server.url}/kader/nl/video/${what}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('<iframe')
  },
)

test('there is none for who did not press: as a page of its own it plays nothing', async () => {
  const answer = await fetch(`${server.url}/kader/nl/video/vimeo/76979871`, { headers: { 'sec-fetch-dest': 'document' } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('<iframe')
})
