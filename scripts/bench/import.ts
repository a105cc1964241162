/** `npm run bench -- import --posts 5000`: what moving in costs: the first time, and once more when nothing changed; with the check at its end. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { moveIn } from '../../lib/moving-in/move'
import { wordPress } from '../../lib/moving-in/wordpress/source'
import { writeExport } from './corpus/export'

const root = resolve(import.meta.dirname, '../..')

export async function run(args: string[]): Promise<void> {
  if (args.includes('--inside')) return inside(args)
  const posts = Number(args[args.indexOf('--posts') + 1] ?? 5000) || 5000
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  try {
    const [file, content] = [join(folder, 'export.xml'), join(folder, 'content')]
    await writeExport(file, posts)
    mkdirSync(content)
    writeFileSync(
      join(content, 'site.yaml'),
      'name: Een krant\nemail: redactie@krant.example\nparts:\n  seminars: false\n  english: false\n',
    )
    const first = child(['scripts/bench/bench.ts', 'import', '--inside', file, content], folder)
    const again = child(['scripts/bench/bench.ts', 'import', '--inside', file, content], folder)
    const start = performance.now()
    child(['scripts/content/check.ts'], folder, content)
    const figures = {
      posts,
      'export (MB)': Math.round(statSync(file).size / 1024 / 1024),
      'first time (s)': first.seconds,
      'first time (s of the processor)': first.spent,
      'first time (MB at most)': first.most,
      'once more (s)': again.seconds,
      'the check after it (s)': Math.round((performance.now() - start) / 100) / 10,
      'the sums agree': `${first.agrees} ${again.agrees}`,
    }
    console.table(Object.entries(figures).map(([what, figure]) => ({ what, figure })))
    console.log(JSON.stringify({ bench: 'import', node: process.version, ...figures }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Cost {
  seconds?: number
  spent?: number
  /** Memory. */
  most?: number
  agrees?: boolean
}

function child(args: string[], folder: string, content = 'content'): Cost {
  const env = { ...process.env, CONTENT_DIR: content, DATA_DIR: join(folder, 'data') }
  const { stdout } = spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return JSON.parse(/^\{.*\}$/m.exec(stdout)?.[0] ?? '{}') as Cost
}

/** The move alone, in a process of its own. */
async function inside(args: string[]): Promise<void> {
  const [file = '', contentDir = ''] = args.slice(args.indexOf('--inside') + 1)
  const start = performance.now()
  const moved = await moveIn(wordPress(file), { contentDir })
  const { user, system } = process.cpuUsage()
  const cost: Cost = {
    seconds: Math.round((performance.now() - start) / 100) / 10,
    spent: Math.round((user + system) / 1e6),
    most: Math.round(process.resourceUsage().maxRSS / 1024),
    agrees: moved.unequal.length === 0 && moved.ledger.unequal().length === 0,
  }
  console.log(JSON.stringify(cost))
}
