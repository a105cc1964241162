/** A preview on a phone: its bar, its links, the author's forms and /redactie, as a reader and a screen reader meet them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenIn } from '../../lib/publishing/preview/link'
import { violations } from '../support/browser/axe'
import { theBrowser } from '../support/browser/browser'
import { inOneTab } from '../support/browser/tab'
import { articleText, copyOfContent, type TestContent } from '../support/content'
import { git as gitIn } from '../support/git'
import { startServer, type TestServer } from '../support/server'
import { overflowing } from './visit/audit'

let browser: Browser
let content: TestContent
let server: TestServer
let base: string
let own: string

const git = (...args: string[]) => gitIn(content.dir, ...args)
const made = (...args: string[]) => {
  const env = { ...process.env, DATA_DIR: server.dataDir, CONTENT_DIR: content.dir }
  const said = execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/preview.ts', ...args], { env, stdio: 'pipe' })
  return `/voorbeeld/${tokenIn(said.toString())}`
}

beforeAll(async () => {
  content = await copyOfContent()
  git('init', '--quiet', '--initial-branch=main')
  await content.write(
    'articles/gastartikel.mdx',
    articleText({
      title: 'Een gast',
      date: '2031-12-03 09:00',
      body: 'De eerste alinea.\n\nDe tweede alinea, over iets anders.',
    }),
  )
  await content.write('articles/een-klad.mdx', articleText({ title: 'Een klad', fields: ['draft: true'] }))
  git('add', '.')
  git('commit', '--quiet', '-m', 'begin')
  ;[browser, server] = await Promise.all([theBrowser(), startServer({ contentDir: content.dir })])
  base = made('main')
  own = made('main', '--article', 'gastartikel')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await content?.clear()
})
const inTab = inOneTab(() => browser)

const looks = [
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { viewport: { width: 1280, height: 844 }, colorScheme: 'dark' },
] as const

describe.each(looks)('At $viewport.width in $colorScheme', (how) => {
  it.each(['/', '/artikelen/een-klad', '/redactie', '/redactie/gids', '/seminars/toekomstgericht-werken/aanmelden'])(
    '%s of a preview can be read by everyone',
    async (path) => {
      await inTab(server.url, how, async (page) => {
        await page.goto(`${server.url}${base}${path}`)
        expect(await page.getByRole('complementary', { name: 'Voorbeeld' }).innerText()).toMatch(/branch main, commit/)
        expect([await violations(page), await page.evaluate(overflowing)]).toEqual([[], []])
        await picture(page, `voorbeeld${path.replaceAll('/', '-')}`, how)
      })
    },
  )

  it('the page of an author can be read by everyone', async () => {
    await inTab(server.url, how, async (page) => {
      await page.goto(`${server.url}${own}/`)
      expect(page.url()).toBe(`${server.url}${own}/artikelen/gastartikel`)
      expect([await violations(page), await page.evaluate(overflowing)]).toEqual([[], []])
      await picture(page, 'auteur', how)
    })
  })
})

describe('Who has the link', () => {
  const how = { viewport: { width: 390, height: 844 } }

  it('goes from page to page by ordinary links, and stays inside', async () => {
    await inTab(server.url, how, async (page) => {
      await page.goto(`${server.url}${base}/`)
      for (const name of ['Artikelen', 'Een klad']) {
        await page.getByRole('link', { name, exact: true }).first().click()
        await page.waitForURL(`${server.url}${base}/**`)
      }
      expect(page.url()).toBe(`${server.url}${base}/artikelen/een-klad`)
    })
  })

  it('as the author remarks and agrees, without script', async () => {
    const context = await browser.newContext({ ...how, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.url}${own}/`)
    await page.getByLabel('Bij welke alinea?').selectOption({ index: 2 })
    await page.getByLabel('Je naam').fill('Gast')
    await page.getByLabel('Je opmerking').fill('Dit is te kort.')
    await page.getByRole('button', { name: 'Stuur je opmerking' }).click()
    expect(await page.getByRole('status').innerText()).toContain('bij de redactie')
    await page.getByRole('button', { name: 'Akkoord' }).click()
    expect(await page.getByRole('status').innerText()).toContain('je bent akkoord')
    await context.close()
  })
})

/** For who looks at them: PICTURES=<folder>. */
async function picture(page: import('playwright-core').Page, name: string, { viewport, colorScheme }: (typeof looks)[number]) {
  if (!process.env.PICTURES) return
  mkdirSync(process.env.PICTURES, { recursive: true })
  await page.screenshot({
    path: join(process.env.PICTURES, `${name}-${viewport.width}-${colorScheme}.png`),
    fullPage: name === 'auteur' || name.includes('redactie'),
  })
}
