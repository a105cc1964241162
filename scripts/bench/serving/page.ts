/**
 * `npm run bench -- page [--runs 3]`: what a reader's phone receives and how Lighthouse judges it (the median of so many runs), for the front page, an
 * article, a seminar and a form. Bytes are those that were transferred, headers left out. The site must have been built (`npm start` builds one).
 */
import { get } from 'node:http'
import type { Flags, Result } from 'lighthouse'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../../tests/support/browser/browser'
import { startServer } from '../../../tests/support/server'
import { freePort } from '../../../tests/support/servers/free-port'
import { atRest } from './at-rest'

const pages = {
  'front page': '/',
  article: '/artikelen/tussen-acht-en-vijf',
  seminar: '/seminars/toekomstgericht-werken',
  form: '/seminars/toekomstgericht-werken/aanmelden?code=CustomerFirst',
}
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const KINDS = { document: 'HTML', stylesheet: 'CSS', script: 'script', font: 'fonts', image: 'pictures' } as const
type Kind = (typeof KINDS)[keyof typeof KINDS]
type Figures = Record<string, number | string>

export async function run(args: string[]): Promise<void> {
  const runs = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) : 3
  const server = await startServer()
  await atRest(server)
  const port = await freePort()
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags })
  try {
    const table: Record<string, Figures> = {}
    for (const [name, path] of Object.entries(pages)) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
      const weighed = await weigh(page, server.url + path)
      await page.close()
      table[name] = { ...weighed, ...(await median(runs, () => judged(server.url + path, port))) }
    }
    console.table(table)
    console.log(JSON.stringify({ bench: 'page', node: process.version, pages: table }))
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** What the page asks for without being scrolled or pressed, by kind; each address again by itself, in Brotli and in gzip. */
async function weigh(page: Page, url: string): Promise<Figures> {
  const asked = new Map<string, Kind>()
  page.on('request', (request) => {
    const kind = KINDS[request.resourceType() as keyof typeof KINDS]
    if (kind) asked.set(request.url(), kind)
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const sums: Figures = { requests: asked.size }
  for (const encoding of ['br', 'gzip']) {
    for (const kind of Object.values(KINDS)) {
      const urls = [...asked].filter(([, of]) => of === kind).map(([address]) => address)
      const sizes = await Promise.all(urls.map((address) => bytes(address, encoding)))
      const name = kind === 'fonts' || kind === 'pictures' ? kind : `${kind}, ${encoding}`
      sums[name] = sizes.reduce((sum, size) => sum + size, 0)
    }
    sums[`HTML + CSS, ${encoding} (bar for an article 14336)`] =
      Number(sums[`HTML, ${encoding}`]) + Number(sums[`CSS, ${encoding}`])
  }
  return sums
}

const bytes = (url: string, encoding: string): Promise<number> =>
  new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': encoding, accept: 'image/avif,image/webp,*/*' } }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => (size += chunk.length))
      response.on('end', () => done(size))
    }).on('error', fail)
  })

/** Of each figure by itself. */
async function median(runs: number, judge: () => Promise<Record<string, number>>): Promise<Figures> {
  const judgements: Record<string, number>[] = []
  for (let run = 0; run < runs; run++) judgements.push(await judge())
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
  const names = Object.keys(judgements[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, middle(judgements.map((one) => one[name] ?? Number.NaN))]))
}

/** Lighthouse as it comes: a middling phone on a slow network. What costs a point is named below the table. */
async function judged(url: string, port: number): Promise<Record<string, number>> {
  const { default: lighthouse } = await import('lighthouse')
  const flags: Flags = { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] }
  const lhr = (await lighthouse(url, flags))?.lhr as Result
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
  )
  for (const category of CATEGORIES) sayWhatCosts(new URL(url).pathname, category, lhr)
  const value = (audit: string, digits = 0) => Number((lhr.audits[audit]?.numericValue ?? Number.NaN).toFixed(digits))
  return { ...scores, 'LCP (ms)': value('largest-contentful-paint'), CLS: value('cumulative-layout-shift', 3) }
}

function sayWhatCosts(path: string, category: string, lhr: Result) {
  for (const { id, weight } of lhr.categories[category]?.auditRefs ?? []) {
    const { score, title, displayValue } = lhr.audits[id] ?? {}
    if (weight > 0 && score !== null && score !== undefined && score < 0.995)
      console.log(`${path} ${category}: ${title} (${score}) ${displayValue ?? ''}`)
  }
}
