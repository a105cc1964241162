/**
 * `npm run bench -- attack [--only <name>]`: whether anybody can stop the site. Each attack goes to a new server on this machine, is bounded and
 * stops by itself; meanwhile a reader asks for a page that is held, every 20 ms. The site must have been built (`npm start` builds one).
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type TestServer } from '../../../tests/support/server'
import { root } from '../../lib/root.mjs'
import { atRest } from '../serving/at-rest'
import { attacks } from './attacks'
import { ask, type Outcome, tally } from './crowd'

/** What a reader waits at most, in ms; how much memory a server takes at most, in MB; how long all of a crowd waits, in s. */
const BARS = { reader: 100, memory: 350, crowd: 15 }
const HELD = '/artikelen'

export async function run(args: string[]): Promise<void> {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
  const rows: Record<string, unknown>[] = []
  // One folder for all of them: its pictures are made once.
  const dataDir = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  try {
    for (const what of Object.keys(attacks))
      if (only === undefined || what.includes(only)) rows.push({ attack: what, ...(await under(what, dataDir)) })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  console.table(rows)
  console.log(JSON.stringify({ bench: 'attack', node: process.version, bars: BARS, rows }))
}

async function under(what: string, dataDir: string) {
  const server = await startServer({ dataDir })
  try {
    await atRest(server)
    for (const _ of [1, 2, 3]) await ask(server.port, HELD)
    const stopReader = await startReader(server)
    const start = performance.now()
    const outcomes = await attackFrom(what, server)
    const seconds = (performance.now() - start) / 1000
    const { worst, median } = await stopReader()
    return {
      'reader, worst (ms)': worst,
      'median (ms)': median,
      'peak memory (MB)': peakMegabytes(server.pid),
      s: round(seconds),
      ...tally(outcomes),
    }
  } finally {
    await server.stop()
  }
}

/**
 * In a process of its own, that leaves the processor to the server and the reader: who attacks a site has a machine of his own, and
 * would only slow down what is measured here.
 */
async function attackFrom(what: string, { port }: TestServer): Promise<Outcome[]> {
  const child = fork(join(root, 'scripts/run.mjs'), ['scripts/bench/attack/attacker.ts', what, `${port}`])
  await once(child, 'message')
  child.send('begin')
  const [outcomes] = (await once(child, 'message')) as [Outcome[]]
  return outcomes
}

/** In a process of its own: what makes the crowd is too busy to measure. Returns how to stop it, and what it saw until half a second later. */
async function startReader({ url }: TestServer) {
  const child = fork(join(import.meta.dirname, 'reader.mjs'), [url + HELD])
  await once(child, 'message')
  return async () => {
    await new Promise((done) => setTimeout(done, 500))
    child.send('stop')
    const [waited] = (await once(child, 'message')) as [number[]]
    waited.sort((a, b) => a - b)
    return { worst: round(waited.at(-1) ?? Number.NaN), median: round(waited[waited.length >> 1] ?? Number.NaN) }
  }
}

const round = (value: number) => Math.round(value * 10) / 10

/** The most that the process has had, as Linux keeps it. */
const peakMegabytes = (pid: number) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
