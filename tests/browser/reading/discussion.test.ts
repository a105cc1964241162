/** The reactions below an article: silence before the press, what happens after it, and what when the company does not come. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { theBrowser } from '../../support/browser/browser'
import { goTo, settled } from '../../support/browser/settled'
import { articleText, copyOfContent, type TestContent } from '../../support/content'
import { startServer, type TestServer } from '../../support/server'

const slug = 'tussen-acht-en-vijf'
const path = `/artikelen/${slug}`
const frameOf = (locale: string, name = slug) => `/kader/${locale}/reacties/${name}`

/** Stands in for the company's script: shows what it was told, and says when it is ready, as the real one does. */
const script = `
window.drawn = (window.drawn || 0)
function draw(configure) {
  const told = { page: {}, callbacks: {} }
  configure.call(told)
  const thread = document.getElementById('disqus_thread')
  const { color } = getComputedStyle(thread)
  thread.innerHTML = '<p></p><p style="height:700px">14 reacties</p>'
  thread.firstChild.textContent = JSON.stringify({ ...told.page, language: told.language, color, times: ++window.drawn })
  for (const ready of told.callbacks.onReady || []) ready()
}
window.DISQUS = { reset: ({ config }) => draw(config) }
draw(window.disqus_config)
`
let company: Server
let asked: string[] = []
/** What it answers: the script, nothing at all, or an error. */
let mood: 'well' | 'silent' | 'broken' = 'well'
let content: TestContent
let server: TestServer
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  company = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (mood === 'silent') return
    response.writeHead(mood === 'well' ? 200 : 503, { 'content-type': 'text/javascript' })
    response.end(mood === 'well' ? script : '')
  })
  await new Promise<void>((done) => company.listen(0, '127.0.0.1', done))
  const standIn = `http://127.0.0.1:${(company.address() as AddressInfo).port}`
  content = await copyOfContent()
  const site = (provider: string) =>
    `name: Podium\nemail: redactie@podium.example\n${topics}comments:\n  provider: ${provider}\n`
  await content.write('site.yaml', `${site('disqus')}  shortname: podium-proef\n`)
  await content.write('articles/dicht.mdx', articleText({ title: 'Niemand mag iets zeggen', fields: ['comments: false'] }))
  ;[browser, server] = await Promise.all([
    theBrowser(),
    startServer({ contentDir: content.dir, env: { COMMENTS_STAND_IN: standIn } }),
  ])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await content?.clear()
  company?.close()
})
beforeEach(async () => {
  asked = []
  mood = 'well'
  if (!isClean) await freshTab()
  isClean = true
})
afterEach(async () => {
  company.closeAllConnections()
  await context.clearCookies()
  await page.evaluate(() => localStorage.clear()).catch(() => (isClean = false))
})
/** The tab before it can be gone on with: nothing was changed in it but what is cleared after each test. */
let isClean = false
async function freshTab() {
  await context?.close()
  context = await browser.newContext()
  page = await context.newPage()
}
const topics = `topics:\n${['werk', 'cultuur', 'klanten', 'leidinggeven'].map((one) => `  - slug: ${one}\n    title: ${one}\n`).join('')}`

const open = (at = path) => goTo(page, server.url + at)
const show = () => page.getByRole('button', { name: 'Toon reacties' })
const frame = () => page.locator('reader-comments iframe')
/** What the company's script was told, once it has drawn. */
async function told() {
  const text = page.frameLocator('reader-comments iframe').locator('#disqus_thread p').first()
  await text.waitFor()
  return JSON.parse((await text.textContent()) ?? '') as Record<string, string>
}
const stored = () => page.evaluate(() => Object.entries(localStorage))

describe('Before the press', () => {
  test('nobody but us is asked for anything, and nothing is kept', async () => {
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    await open()
    await page.locator('.discussion').scrollIntoViewIfNeeded()
    await settled(page)
    expect([...hosts]).toEqual([server.url])
    expect(asked).toEqual([])
    expect(await stored()).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.locator('iframe').count()).toBe(0)
  })
  test('it is said who will be asked, and what that company receives', async () => {
    await open()
    const id = await show().getAttribute('aria-describedby')
    const said = await page.locator(`#${id}`).textContent()
    for (const word of ['Disqus', 'IP-adres', 'welke pagina', 'cookies']) expect(said).toContain(word)
    expect(await page.getByRole('checkbox', { name: 'Onthoud' }).isChecked()).toBe(false)
  })
  test('only the policy of the frame knows the company', async () => {
    const policyOf = async (at: string) => (await fetch(server.url + at)).headers.get('content-security-policy') ?? ''
    const article = await policyOf(path)
    expect(article).not.toMatch(/disqus|127\.0\.0\.1/)
    expect(article).toContain("frame-src 'self'")
    expect(article).not.toContain('unsafe')
    const answer = await fetch(server.url + frameOf('nl'))
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' http:\/\/127/)
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(await answer.text()).toContain('/embed.js')
  })
})

describe('After the press', () => {
  test('one script is asked for, in a frame of ours, that is told which article this is', async () => {
    await open()
    await show().click()
    const { url, identifier, title, language } = await told()
    expect(asked).toEqual(['/embed.js'])
    expect({ identifier, title, language }).toEqual({ identifier: `nl/${slug}`, title: 'Tussen acht en vijf', language: 'nl' })
    expect(url).toMatch(new RegExp(`^http://localhost:\\d+${path}$`))
    const sandbox = (await frame().getAttribute('sandbox')) ?? ''
    expect(sandbox).not.toMatch(/top-navigation|modals|downloads/)
    expect(await stored()).toEqual([])
    expect(await show().isVisible()).toBe(false)
  })
  test('the frame is as high as what is in it, has a name, and has the focus', async () => {
    await open()
    await show().focus()
    await page.keyboard.press('Enter')
    await told()
    await expect.poll(async () => (await frame().boundingBox())?.height).toBeGreaterThan(700)
    expect(await frame().getAttribute('title')).toBe('Reacties op Tussen acht en vijf')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
    const { violations } = await new AxeBuilder({ page }).include('.discussion').analyze()
    expect(violations).toEqual([])
  })
  test('language and theme follow the page, also while it is open', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await open()
    await show().click()
    expect((await told()).color).toBe('rgb(234, 232, 226)')
    await page.locator('theme-switch').getByText('Licht').click()
    await expect.poll(async () => (await told()).color).toBe('rgb(22, 24, 26)')
    await open(`/en/articles/${slug}`)
    await page.getByRole('button', { name: 'Show comments' }).click()
    expect(await told()).toMatchObject({ language: 'en', identifier: `en/${slug}` })
  })
  test('the script in the frame cannot reach the page around it', async () => {
    await open()
    await show().click()
    await told()
    const inside = page.frames().find((one) => one.url().includes('/kader/'))
    const reached = await inside?.evaluate(() => {
      try {
        return String(parent.document.title)
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(reached).toBe('SecurityError')
  })
  test('who opens the frame by itself comes to the article, and asks nobody', async () => {
    await page.goto(server.url + frameOf('nl'))
    await page.waitForURL(`**${path}`).catch(() => undefined)
    expect(asked).toEqual([])
  })
})

describe('The choice', () => {
  test('is remembered on the device when the reader says so, and can be forgotten', async () => {
    await open()
    await page.getByRole('checkbox', { name: 'Onthoud' }).check()
    expect(await stored()).toEqual([])
    await show().click()
    await told()
    expect(await stored()).toEqual([['reacties', 'Disqus']])

    await open('/artikelen/maandag-om-negen')
    await told()
    expect(asked).toEqual(['/embed.js', '/embed.js'])
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')

    await page.getByRole('button', { name: 'Niet meer onthouden' }).click()
    expect(await stored()).toEqual([])
    expect(await frame().count()).toBe(0)
    await expect.poll(() => show().evaluate((button) => document.activeElement === button)).toBe(true)
    await open()
    await settled(page)
    expect(asked).toHaveLength(2)
    expect(await show().isVisible()).toBe(true)
  })
})

describe('When the company does not come', () => {
  const trouble = () => page.getByRole('alert')

  test('and its script is kept out, that is said at once, calmly, and the reader can try again', async () => {
    mood = 'broken'
    await open()
    await show().click()
    await trouble().waitFor()
    expect(await trouble().textContent()).toContain('redactie@podium.example')
    expect(await frame().count()).toBe(0)
    mood = 'well'
    await page.getByRole('button', { name: 'Probeer het opnieuw' }).click()
    await told()
    expect(await trouble().isVisible()).toBe(false)
  })
  test('and is silent, that is said after a while; the page is as it was', async () => {
    mood = 'silent'
    isClean = false
    await page.clock.install()
    await open()
    const text = await page.locator('.article-body > p').allTextContents()
    await show().click()
    await expect.poll(() => asked.length).toBe(1)
    expect(await trouble().isVisible()).toBe(false)
    await page.clock.fastForward(16_000)
    await trouble().waitFor()
    expect(await page.locator('.article-body > p').allTextContents()).toEqual(text)
    const { violations } = await new AxeBuilder({ page }).include('.discussion').analyze()
    expect(violations).toEqual([])
  })
})

describe('Where there is nothing to show', () => {
  test('an article without comments has neither button nor frame', async () => {
    await open('/artikelen/dicht')
    expect(await page.locator('.discussion').count()).toBe(0)
    expect((await fetch(server.url + frameOf('nl', 'dicht'))).status).toBe(404)
    expect((await fetch(server.url + frameOf('nl', 'bestaat-niet'))).status).toBe(404)
    expect((await fetch(server.url + frameOf('de'))).status).toBe(404)
  })
  test('without JavaScript it is said that the comments need it, and mail does not', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const still = await plain.newPage()
    await still.goto(server.url + path)
    const discussion = still.locator('.discussion')
    expect(await discussion.innerText()).toContain('JavaScript')
    expect(await discussion.getByRole('button').count()).toBe(0)
    expect(await discussion.getByRole('link').getAttribute('href')).toMatch(/^mailto:redactie@podium\.example\?subject=Reactie/)
    await plain.close()
  })
  test('with no company there is a line to react by mail', async () => {
    const html = await (await fetch(server.url + path)).text()
    expect(html).toContain('reader-comments')
    await content.write('site.yaml', `name: Podium\nemail: redactie@podium.example\n${topics}comments:\n  provider: none\n`)
    await server.publish()
    const without = await (await fetch(server.url + path)).text()
    expect(without).not.toMatch(/reader-comments|Disqus/)
    expect(without).toContain('mailto:redactie@podium.example?subject=Reactie%20op%3A%20Tussen%20acht%20en%20vijf')
    expect((await fetch(server.url + frameOf('nl'))).status).toBe(404)
  })
})
