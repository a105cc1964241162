/**
 * A real server process on the built site, as `npm start` runs it, with a data folder of its own. The site must have been built:
 * `npm test` does, and `node scripts/build.mjs` by hand.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { clock } from '../../lib/clock'
import { oneLine } from '../../lib/content/fields/problems'
import { liveNumber, previousNumber } from '../../lib/editions/file/pointer'
import { editionIn } from '../../lib/editions/file/read/edition'
import { keepEdition } from '../../lib/editions/file/write/keep'
import { makeEdition } from '../../lib/editions/making/make'
import { bodiesOf } from '../../lib/editions/making/store'
import { contentCacheDir } from '../../lib/editions/paths'
import { withFile } from '../../lib/publishing/live/mend'
import type { CopyFacts } from '../../lib/publishing/outcome'
import { searchFollows } from '../../lib/search/rows/in-editions'
import { readSettings } from '../../lib/settings'
import { copyFactsOf } from '../../scripts/lib/facts/copy-facts'
import { clockEnv } from './clock'
import { keepMadePictures, originalsMadeBefore, picturesMadeBefore } from './made-before'
import { theFolder } from './run/one-for-all'
import { freePort } from './servers/free-port'

export interface TestServer {
  /** Without a trailing slash. */
  url: string
  port: number
  pid: number
  dataDir: string
  contentDir: string
  /** What it printed so far, both streams. */
  output(): string
  /** SIGTERM, waits for its end, removes the data folder when it was ours. Returns the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL; the data folder stays, until `stop`. */
  kill(): Promise<void>
  /** Makes an edition of the content as it now is, copies its facts and moves the pointer to it; resolves once the server serves it. */
  publish(): Promise<void>
}

export interface ServerOptions {
  contentDir?: string
  /** Given: it is used as it is and stays. Otherwise: a new one, removed by `stop`. */
  dataDir?: string
  port?: number
  env?: Record<string, string>
  /** Next alone, without our front. */
  bare?: boolean
}

const root = resolve(import.meta.dirname, '../..')
export const sampleContent = join(root, 'content')

/** Copies of the sample, in which most is as it was. */
export const likeSample = new Set<string>()

/** A new empty folder for a test's data. */
export const temporaryDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'podium-test-'))

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts it and waits until it answers. Throws with what it printed when it stops instead. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const contentDir = options.contentDir ?? sampleContent
  const dataDir = options.dataDir ?? (await temporaryDir())
  const removes = options.dataDir === undefined
  await withEdition(contentDir, dataDir)
  await picturesMadeBefore(dataDir)
  const port = options.port ?? (await freePort())
  const script = options.bare ? 'tests/support/servers/bare-next.mjs' : 'tests/support/servers/serve.mjs'
  const child = launch(script, { ...options.env, PORT: String(port), DATA_DIR: dataDir, CONTENT_DIR: contentDir })
  const url = `http://127.0.0.1:${port}`
  const ended = new Promise<number | null>((done) => child.process.once('exit', (code) => done(code)))
  await Promise.race([
    child.ready,
    ended.then((code) => Promise.reject(new Error(`The server stopped with ${code}:\n${child.output()}`))),
  ])
  const end = async (signal: NodeJS.Signals) => {
    if (child.process.exitCode === null && child.process.signalCode === null) child.process.kill(signal)
    return await ended
  }
  return {
    url,
    port,
    pid: child.process.pid as number,
    dataDir,
    contentDir,
    output: child.output,
    stop: async () => {
      const code = await end('SIGTERM')
      await keepMadePictures(dataDir)
      if (removes) await rm(dataDir, { recursive: true, force: true })
      return code
    },
    kill: async () => void (await end('SIGKILL')),
    publish: async () => {
      const copyFacts = copyFactsOf(readSettings({ ...options.env, DATA_DIR: dataDir }))
      await untilServed(await edition(contentDir, dataDir, copyFacts), url)
    },
  }
}

function launch(script: string, env: Record<string, string>) {
  const inherited = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'C.UTF-8' }
  const child = spawn(process.execPath, [join(root, script)], {
    cwd: root,
    env: { ...inherited, NODE_ENV: 'production', RATE_LIMITS: 'off', ...clockEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let output = ''
  const ready = new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk
        if (output.includes('Podium staat op')) done()
      })
  })
  return { process: child, ready, output: () => output }
}

/** Sees to an edition in the data folder. That of the sample content is made once for a whole test run (`npm test` says where) and copied. */
export async function withEdition(contentDir: string, dataDir: string) {
  const made = process.env.PODIUM_TEST_EDITION
  if (existsSync(join(dataDir, 'editions.sqlite'))) return
  await mkdir(dataDir, { recursive: true })
  if (made && contentDir === sampleContent) return await cp(made, dataDir, { recursive: true })
  if (contentDir.startsWith(fixtures)) return await cp(await ofFixture(contentDir), dataDir, { recursive: true })
  if (likeSample.has(contentDir)) await originalsMadeBefore(dataDir)
  await edition(contentDir, dataDir)
}

const fixtures = join(root, 'tests/fixtures')
const ofFixtures = new Map<string, Promise<string>>()

/** Where the edition of content that no test changes lies: made once by a worker, for all of its files. */
function ofFixture(contentDir: string): Promise<string> {
  const made = ofFixtures.get(contentDir) ?? makeForAll(contentDir)
  ofFixtures.set(contentDir, made)
  return made
}
async function makeForAll(contentDir: string): Promise<string> {
  const dataDir = join(await theFolder(), `${basename(contentDir)}-${process.pid}`)
  await edition(contentDir, dataDir)
  return dataDir
}

/** Makes an edition and moves the pointer to it; returns its id. Throws what is wrong with the content. */
async function edition(contentDir: string, dataDir: string, copyFacts?: CopyFacts): Promise<string> {
  return await withFile({ dataDir, isChecked: false }, async (file) => {
    const number = liveNumber(file)
    const before = number === undefined ? undefined : editionIn(file, number)
    const bodies = bodiesOf(file, contentCacheDir(dataDir))
    const made = await makeEdition({ contentDir, dataDir, now: clock.now(), bodies, before })
    if (!made.ok) throw new Error(made.problems.map(oneLine).join('\n'))
    await copyFacts?.(made.edition, 'publish')
    keepEdition(file, { edition: made.edition, bodyOf: bodies.bodyOf, companion: searchFollows })
    return made.edition.id
  })
}

/** Moves the pointer to the edition before; returns its id. Undefined when there is none. */
export const goBack = (dataDir: string): Promise<string | undefined> =>
  withFile({ dataDir, isChecked: false }, async (file) => {
    const number = previousNumber(file)
    if (number === undefined) return undefined
    const edition = editionIn(file, number)
    keepEdition(file, { edition, bodyOf: () => new Uint8Array(), companion: searchFollows })
    return edition.id
  })

async function untilServed(id: string, url: string) {
  for (let looks = 0; looks < 6000; looks++) {
    const health = (await (await fetch(`${url}/api/health`)).json()) as { edition: string }
    if (health.edition === id) return
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error(`The server does not serve edition ${id}`)
}
