/**
 * Pictures of the editors' guide in docs/pictures: what becomes of each example, with the name of every field where its value stands, and of each component. Of a
 * publication that is the examples (scripts/content/lib/guide-site.ts), on the built site, at one moment: `npm run pictures -- --guide`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { componentExamples, pictureInText, pictureOf } from '../../lib/content/guide/examples'
import { launchBrowser } from '../../tests/support/browser/browser'
import { startClock } from '../../tests/support/clock'
import { startServer } from '../../tests/support/server'
import { layOutGuide } from '../content/lib/guide-site'
import { folder, QUALITY } from './docs'
import { type Shown, shown } from './guide-places'
import { throughThePage } from './settle'

/** Before the example's article appears, drafts aside; its update is of later. */
const MOMENT = Date.parse('2026-12-11T09:00:00Z')
const WIDTH = 900
const SCALE = 1.3

export async function takeGuide(): Promise<void> {
  const content = mkdtempSync(join(tmpdir(), 'podium-guide-'))
  process.env.VITEST = 'true' // The clock can be set in tests only.
  const forgetClock = startClock(MOMENT)
  await layOutGuide(content)
  const server = await startServer({ contentDir: content })
  const browser = await launchBrowser()
  try {
    for (const [name, one] of Object.entries(shown)) await take(pictureOf(name), await labelled(browser, server.url, one))
    await takeComponents(browser, `${server.url}/artikelen/onderdelen`)
  } finally {
    await browser.close()
    await server.stop()
    forgetClock()
    rmSync(content, { recursive: true })
  }
}

const open = async (browser: Browser, url: string) => {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 900 },
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(throughThePage)
  return page
}

/** A value that stands nowhere is an error: the picture would lie. */
async function labelled(browser: Browser, url: string, { path, height, fields }: Shown): Promise<Buffer> {
  const page = await open(browser, url + path)
  await page.addStyleTag({ content: LOOK })
  for (const [field, place] of Object.entries(fields)) {
    const where = typeof place === 'string' ? { selector: place } : { words: place.source, flags: place.flags }
    if (!(await page.evaluate(putLabel, { field, ...where }))) throw new Error(`${path}: ${field} is not to be seen`)
  }
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width: WIDTH, height: Math.min(height, whole) }
  const png = await page.screenshot({ fullPage: true, clip, animations: 'disabled' })
  await page.close()
  return png
}

const LOOK = `
  .field-name { position: absolute; z-index: 99; font: 700 13px/20px monospace; background: #16181a; color: #ffcf00; padding: 0 5px; white-space: nowrap }
  .field-place { position: absolute; z-index: 98; border: 2px dashed #16181a; outline: 1px solid #ffcf00 }
`

/** In the page: a frame around it and its name behind it, or above it where there is no room. False: it is nowhere to be seen. */
function putLabel({ field, selector, words, flags }: { field: string; selector?: string; words?: string; flags?: string }) {
  const range = document.createRange()
  const boxOf = (node: Node) => {
    if (node instanceof Element && !node.firstChild) return node.getBoundingClientRect()
    range.selectNodeContents(node)
    return range.getBoundingClientRect()
  }
  const candidates: Node[] = selector ? [...document.querySelectorAll(selector)] : []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const wanted = new RegExp(words ?? '$^', flags)
  while (walker.nextNode()) if (wanted.test(walker.currentNode.nodeValue ?? '')) candidates.push(walker.currentNode)
  const box = candidates.map(boxOf).find(({ width, height }) => width > 4 && height > 4)
  if (!box) return false
  const put = (className: string, left: number, top: number, text = '') => {
    const made = document.createElement('div')
    made.className = className
    made.textContent = text
    made.style.left = `${left}px`
    made.style.top = `${top}px`
    document.body.append(made)
    return made
  }
  const top = box.top + scrollY
  const frame = put('field-place', box.left - 4, top - 2)
  frame.style.width = `${box.width + 8}px`
  frame.style.height = `${box.height + 4}px`
  const label = put('field-name', box.right + 6, top + box.height / 2 - 10, field)
  if (label.getBoundingClientRect().right > innerWidth) {
    label.style.left = `${box.right - label.offsetWidth}px`
    label.style.top = `${top < 40 ? top + box.height : top - 20}px`
  }
  return true
}

/** Each stands where its example does: what follows the first paragraph, in the order of the examples. */
async function takeComponents(browser: Browser, url: string) {
  const page = await open(browser, url)
  const selectors: Record<string, string> = {
    Note: '.note',
    PromoCode: '.promo',
    SeminarCard: '.seminar-block',
    Book: 'div.my-6:has(cite)',
    Figure: 'figure.figure',
    Quote: 'figure.pull',
    Video: 'figure.video',
    Taal: 'p:has([lang=de])',
  }
  for (const name of Object.keys(componentExamples)) {
    const found = page.locator(`.article-body ${selectors[name]}`).first()
    await found.waitFor({ timeout: 5000 })
    await take(pictureInText(name), await found.screenshot({ animations: 'disabled' }))
  }
  await page.close()
}

async function take(picture: string, png: Buffer) {
  const file = basename(picture)
  const { size } = await sharp(png).webp({ quality: QUALITY, effort: 6 }).toFile(join(folder, file))
  console.log(`${file} ${Math.round(size / 1024)} KB`)
}
