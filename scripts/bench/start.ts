/** `npm run bench -- start [--articles 10000]`: how long `npm start` takes with nothing changed, until it has served its first page. The site must have been built. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../tests/support/servers/free-port'
import { writeCorpus } from './corpus/corpus'

const STARTS = 5
/** In milliseconds. */
const BAR = 1500

export async function run(args: string[]): Promise<void> {
  const at = args.indexOf('--articles')
  const articles = at < 0 ? 10_000 : Number(args[at + 1])
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  try {
    await writeCorpus(join(folder, 'content'), articles)
    const first = await startAndStop(folder)
    const again: number[] = []
    for (let n = 0; n < STARTS; n++) again.push(await startAndStop(folder))
    const median = Math.round(again.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0)
    console.table([{ articles, 'first start (ms)': Math.round(first), 'nothing changed (ms)': median, bar: BAR }])
    console.log(JSON.stringify({ bench: 'start', node: process.version, articles, first, again }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the command to a whole front page. */
async function startAndStop(folder: string): Promise<number> {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data') }
  const began = performance.now()
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  while (!(await isServed(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    await sleep(5)
  }
  const took = performance.now() - began
  child.kill('SIGTERM')
  await ended
  return took
}

const isServed = async (port: number) => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    return answer.ok && (await answer.text()).includes('</html>')
  } catch {
    return false
  }
}
