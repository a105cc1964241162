/**
 * Pictures of every kind of page at 390 and 1280 pixels, some in the dark too, in docs/pictures: to lay beside the design, and for who
 * reads this project without starting it. All of them stay under 6 MB together, as everybody who clones the project takes them along.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from '../../tests/support/browser/browser'
import { throughThePage } from './settle'

const pages: Record<string, string> = {
  front: '/',
  list: '/artikelen',
  article: '/artikelen/tussen-acht-en-vijf',
  'article-series': '/artikelen/kamer-12-wil-een-ei',
  'article-code': '/artikelen/de-formule-in-kolom-q',
  'article-over': '/artikelen/de-eerste-week',
  topics: '/themas',
  topic: '/themas/werk',
  authors: '/auteurs',
  author: '/auteurs/aleid-kromwijk',
  seminars: '/seminars',
  seminar: '/seminars/toekomstgericht-werken',
  'seminar-past': '/seminars/het-lege-uur',
  form: '/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst',
  'form-paid': '/seminars/schrijven-over-je-werk/aanmelden',
  'form-error': '/seminars/schrijven-over-je-werk/aanmelden',
  shared: '/s/VroegeVogel',
  'shared-unknown': '/s/VroegeVogels',
  thanks: '/seminars/toekomstgericht-werken/aanmelden/bedankt',
  page: '/over-ons',
  search: '/zoeken?q=planning',
  'search-mended': '/zoeken?q=wassrij',
  'search-none': '/zoeken?q=xyzzyqwv',
  '404': '/hier-staat-niemand',
  '404-near': '/artikelen/tussen-acht-en-zes',
  feed: '/feed.xml',
  'english-front': '/en',
  'english-seminar': '/en/seminars/toekomstgericht-werken',
  'english-search': '/en/search?q=planning',
}
/** Of a server on examples/<name>; taken when it is named, at 1280. */
const examples: Record<string, string> = { wijkkrant: '/', vakblad: '/' }
/** What is done on a page before its picture is taken. */
const acts: Record<string, (page: Page) => Promise<void>> = {
  'form-error': async (page) => {
    await page.fill('[name=email]', 'sanne.voorbeeld')
    await page.fill('[name=code]', 'VroegeVogels')
    await page.locator('main form button').click()
    await page.waitForLoadState('networkidle')
  },
}
/** Pages of which the top says enough: twenty articles in full are no picture. */
const longer = new Set(['feed', ...Object.keys(examples)])
const widths = [390, 1280]
/** In pixels: the end of a long article looks as its middle does. */
const TALLEST = 3000
/** Also in the dark, at 1280: the colours are the same everywhere. */
const dark = new Set(['front', 'article', 'seminar', 'form'])
/** Long texts that look as another does on a phone. */
const wideOnly = new Set(['article-series', 'article-code', 'article-over', 'english-seminar', ...Object.keys(examples)])
/** Good enough to see how a page looks. */
export const QUALITY = 40

export const folder = join(import.meta.dirname, '../../docs/pictures')

/** Of a server that runs, by its address; of all pages, or of those that are named. */
export async function takeForDocs(url: string, names: string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await launchBrowser()
  try {
    const wanted = names.length === 0 ? Object.entries(pages) : Object.entries({ ...pages, ...examples })
    for (const [name, path] of wanted)
      if (names.length === 0 || names.includes(name))
        for (const width of widths) await takeThemes(browser, name, url + path, width)
  } finally {
    await browser.close()
  }
}

async function takeThemes(browser: Browser, name: string, url: string, width: number) {
  if (width === 1280 || !wideOnly.has(name)) await take(browser, name, url, width, 'light')
  if (width === 1280 && dark.has(name)) await take(browser, name, url, width, 'dark')
}

async function take(browser: Browser, name: string, url: string, width: number, colorScheme: 'light' | 'dark') {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  await page.goto(url, { waitUntil: 'networkidle' })
  await acts[name]?.(page)
  await page.evaluate(throughThePage)
  const whole = longer.has(name) ? 900 : await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(TALLEST, whole) }
  const picture = sharp(await page.screenshot({ fullPage: true, clip })).webp({ quality: QUALITY, effort: 6 })
  const file = `${name}-${width}-${colorScheme}.webp`
  const { size } = await picture.toFile(join(folder, file))
  await page.close()
  console.log(`${file} ${Math.round(size / 1024)} KB`)
}
