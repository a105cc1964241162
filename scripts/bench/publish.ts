/**
 * `npm run bench -- publish --articles 10000 [--mixed]`: what publishing costs. Cold commands, as an operator gives them; the last figures need a
 * built site (`npm start` builds one) and say so when there is none.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { address } from '../../lib/addresses'
import { currentId } from '../../lib/editions/pointer'
import { startServer, type TestServer } from '../../tests/support/server'
import { writeCorpus } from './corpus/corpus'
import { SCHEDULED_IN } from './corpus/mixed'
import { measureFile } from './editions-file'

const root = resolve(import.meta.dirname, '../..')
const ROUNDS = 5

export interface Place {
  contentDir: string
  dataDir: string
}
type Figures = Record<string, number | string>

export async function run(args: string[]): Promise<void> {
  const articles = Number(args[args.indexOf('--articles') + 1] ?? 1000) || 1000
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const place = { contentDir: join(folder, 'content'), dataDir: join(folder, 'data') }
  try {
    await writeCorpus(place.contentDir, articles, { isMixed: args.includes('--mixed') })
    const clean = await publishCold(place)
    const unchanged = await publishCold(place)
    const figures = {
      articles,
      'clean (s)': clean.seconds,
      'clean, processor (s)': clean.cpu,
      'clean, peak memory (MB)': clean.peak,
      'unchanged (s)': unchanged.seconds,
      'unchanged, processor (s)': unchanged.cpu,
      ...measureFile(place.dataDir),
      ...(await serving(place)),
    }
    console.table(Object.entries(figures).map(([what, figure]) => ({ what, figure })))
    console.log(JSON.stringify({ bench: 'publish', node: process.version, ...figures }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))
export const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

interface Cost {
  seconds: number
  /** Of the processor: what it costs, whatever else the machine is doing. */
  cpu: number
  /** In MB. */
  peak: number
}

export async function publishCold({ contentDir, dataDir }: Place): Promise<Cost> {
  return await cold({ contentDir, dataDir }, 'scripts/publish.ts')
}

/** One of our commands. */
export async function cold({ contentDir, dataDir }: Place, script: string, ...args: string[]): Promise<Cost> {
  const told = join(dataDir, '..', 'cost')
  const teller = `import fs from 'node:fs'
    process.on('exit', () => fs.writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.resourceUsage())))`
  const start = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(teller)}`, 'scripts/run.mjs', script, ...args],
    {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: contentDir, DATA_DIR: dataDir, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`${script} stopped with ${code}: ${said}`)
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(told, 'utf8')) as NodeJS.ResourceUsage
  return {
    seconds: rounded((performance.now() - start) / 1000),
    cpu: rounded((userCPUTime + systemCPUTime) / 1e6),
    peak: Math.round(maxRSS / 1024),
  }
}

/** From a saved file to the page being served by a running server. */
async function serving(place: Place): Promise<Figures> {
  let server: TestServer
  try {
    server = await startServer(place)
  } catch (error) {
    return { 'saved to served (s)': `not measured: ${String((error as Error).message).split('\n')[0]}` }
  }
  try {
    await fetch(`${server.url}/`)
    const cold = []
    for (let round = 0; round < ROUNDS; round++) cold.push(await oneChange(place, server, () => publishCold(place)))
    const stays = await publisherThatStays(place, server)
    return {
      'saved to served, cold command (s)': rounded(median(cold.map(({ served }) => served))),
      'the same command, processor (s)': rounded(median(cold.map(({ cpu }) => cpu))),
      'the whole command, with pages asked for (s)': rounded(median(cold.map(({ done }) => done))),
      'pointer moved to served (ms)': rounded(median(cold.map(({ followed }) => followed)) * 1000, 0),
      'saved to served, publisher that stays (s)': rounded(median(stays)),
    }
  } finally {
    await server.stop()
  }
}

interface Timed {
  /** Seconds: from saving until the page has it, from the pointer until then, and until the command is done. */
  served: number
  followed: number
  done: number
  cpu: number
}

let change = 0

/** Saves a changed article and waits for it; `publish` makes it live. */
async function oneChange(
  { contentDir, dataDir }: Place,
  server: TestServer,
  publish: () => Promise<Cost | undefined>,
): Promise<Timed> {
  const { file, slug } = newestArticle(contentDir)
  const mark = `Aangevuld als zin ${++change} van deze meting.`
  const before = currentId(dataDir)
  const start = performance.now()
  appendFileSync(file, `\n${mark}\n`)
  const publishing = publish()
  let moved = 0
  for (;;) {
    if (!moved && currentId(dataDir) !== before) moved = performance.now()
    if (moved && (await (await fetch(`${server.url}${address.article('nl', slug)}`)).text()).includes(mark)) break
    await new Promise((done) => setTimeout(done, 5))
  }
  const served = performance.now()
  const cost = await publishing
  const seconds = (milliseconds: number) => milliseconds / 1000
  return {
    served: seconds(served - start),
    followed: seconds(served - moved),
    done: seconds(performance.now() - start),
    cpu: cost?.cpu ?? 0,
  }
}

const isPast = (year: string) => Number(year) < SCHEDULED_IN

export function newestArticle(contentDir: string): { file: string; slug: string } {
  const folder = join(contentDir, 'articles')
  // A mixed corpus has scheduled articles, and some that have gone.
  const year = readdirSync(folder).filter(isPast).sort().at(-1) as string
  const number = (name: string) => Number(/(\d+)\.mdx$/.exec(name)?.[1] ?? -1)
  const stays = (name: string) => !/^expires:/m.test(readFileSync(join(folder, year, name), 'utf8'))
  const names = readdirSync(join(folder, year)).sort((a, b) => number(b) - number(a))
  const name = names.find((one) => number(one) >= 0 && stays(one)) as string
  return { file: join(folder, year, name), slug: name.replace(/\.mdx$/, '') }
}

async function publisherThatStays(place: Place, server: TestServer): Promise<number[]> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/content/watch.ts'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: place.contentDir, DATA_DIR: place.dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const times: number[] = []
    // The first one loads Contentlayer.
    for (let round = 0; round <= ROUNDS; round++) {
      times.push((await oneChange(place, server, async () => undefined)).served)
      await untilQuiet(place.dataDir)
    }
    return times.slice(1)
  } finally {
    child.kill()
  }
}

/** The publisher asks for pages after the page is served: the next change waits until it is done. */
async function untilQuiet(dataDir: string): Promise<void> {
  const locked = () => readdirSync(dataDir).includes('publish.lock')
  while (locked()) await new Promise((done) => setTimeout(done, 20))
}
