/** `npm run bench -- check --articles 10000`: what `npm run content:check` costs: of everything, with one article changed, and with nothing. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeCorpus } from './corpus/corpus'

const root = resolve(import.meta.dirname, '../..')

export async function run(args: string[]): Promise<void> {
  const articles = Number(args[args.indexOf('--articles') + 1] ?? 1000) || 1000
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const contentDir = join(folder, 'content')
  try {
    await writeCorpus(contentDir, articles, { isMixed: args.includes('--mixed') })
    const check = () => timed(contentDir, join(folder, 'data'))
    const clean = check()
    const unchanged = check()
    const [first = ''] = readdirSync(join(contentDir, 'articles'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mdx'),
    )
    appendFileSync(join(contentDir, 'articles', first), '\nEn nog een zin.\n')
    const changed = check()
    const figures = {
      articles,
      'all (s)': clean.seconds,
      'all (s of the processor)': clean.spent,
      'nothing changed (s)': unchanged.seconds,
      'nothing changed (s of the processor)': unchanged.spent,
      'one changed (s)': changed.seconds,
      'one changed (s of the processor)': changed.spent,
      'lines printed': clean.lines,
    }
    console.table(Object.entries(figures).map(([what, figure]) => ({ what, figure })))
    console.log(JSON.stringify({ bench: 'check', node: process.version, ...figures }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Told by the command when it ends: all that its threads have cost. */
const TOLD = 'process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("spent "+(user+system)/1e6)})'

interface Timed {
  seconds: number
  /** Of the processor: what a busy machine does not change much. */
  spent: number
  lines: number
}

/** The command as an editor gives it. `lines`: without the summary. */
function timed(CONTENT_DIR: string, DATA_DIR: string): Timed {
  const start = performance.now()
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${TOLD}`, 'scripts/run.mjs', 'scripts/content/check.ts'],
    {
      cwd: root,
      env: { ...process.env, CONTENT_DIR, DATA_DIR },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status !== 0) console.log(stdout.slice(0, 4000), stderr.slice(0, 2000))
  const seconds = Number(((performance.now() - start) / 1000).toFixed(2))
  const spent = Number(Number(/spent (\S+)/.exec(stderr)?.[1]).toFixed(2))
  return { seconds, spent, lines: stdout.trim().split('\n').length - 1 }
}
