/**
 * `npm run bench -- dev --articles 1000`: `npm run dev` with so many articles: from a saved file to its words in the browser that has the article open, and to the
 * edition that has them. The first changes are not counted: Next compiles the page, and the publisher loads its modules.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { address } from '../../lib/addresses'
import { currentId } from '../../lib/editions/pointer'
import { chromiumPath } from '../../tests/support/browser/browser'
import { freePort } from '../../tests/support/servers/free-port'
import { writeCorpus } from './corpus/corpus'
import { median, newestArticle, rounded } from './publish'

const root = resolve(import.meta.dirname, '../..')
const ROUNDS = 7
const NOT_COUNTED = 2

export async function run(args: string[]): Promise<void> {
  const articles = Number(args[args.indexOf('--articles') + 1] ?? 1000) || 1000
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const [contentDir, dataDir, port] = [join(folder, 'content'), join(folder, 'data'), await freePort()]
  await writeCorpus(contentDir, articles)
  const development = await develop({ CONTENT_DIR: contentDir, DATA_DIR: dataDir, PORT: String(port) })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const { file, slug } = newestArticle(contentDir)
    const page = await browser.newPage({ viewport: { width: 1280, height: 844 } })
    await page.goto(`http://localhost:${port}${address.article('nl', slug)}`, { timeout: 300_000 })
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await saved(page, file, join(dataDir, 'dev'), round))
    const counted = rounds.slice(NOT_COUNTED)
    const figures = {
      articles,
      'saved to edition (s)': rounded(median(counted.map(({ edition }) => edition))),
      'saved to seen in the browser (s)': rounded(median(counted.map(({ seen }) => seen))),
      'the slowest of these (s)': rounded(Math.max(...counted.map(({ seen }) => seen))),
      'the first, which compiles and loads (s)': rounded(rounds[0]?.seen ?? Number.NaN),
    }
    console.table(Object.entries(figures).map(([what, figure]) => ({ what, figure })))
    console.log(JSON.stringify({ bench: 'dev', node: process.version, ...figures }))
  } finally {
    await browser.close()
    await development.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Saves the article with one sentence more, and looks until the page has it. */
async function saved(page: Page, file: string, dataDir: string, round: number) {
  const mark = `Aangevuld als zin ${round} van deze meting.`
  const before = currentId(dataDir)
  let edition = 0
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  const looking = setInterval(() => {
    if (edition === 0 && currentId(dataDir) !== before) edition = seconds()
  }, 5)
  appendFileSync(file, `\n${mark}\n`)
  await page.waitForFunction((words) => document.body.textContent?.includes(words), mark, { timeout: 120_000, polling: 25 })
  const seen = seconds()
  clearInterval(looking)
  // A publisher that is still asking for pages belongs to the change before.
  await page.waitForTimeout(1500)
  return { edition, seen }
}

async function develop(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/dev.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('exit', done))
  await new Promise<void>((ready, fail) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('Podium staat op')) ready()
    })
    ended.then(() => fail(new Error(`npm run dev stopped: ${said}`)))
  })
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { stop }
}
