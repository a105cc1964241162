/** `npm run bench -- memory [--articles 5000]`: what a server weighs after it has shown that many different pages. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { address } from '../../lib/addresses'
import { publish } from '../../lib/publishing/publish'
import { searchFollows } from '../../lib/search/rows/in-editions'
import { startServer } from '../../tests/support/server'
import { atRest } from './at-rest'
import { writeCorpus } from './corpus'

const AT_ONCE = 4
/** In megabytes. */
const BAR = 300

export async function run(args: string[]): Promise<void> {
  const at = args.indexOf('--articles')
  const { pages, megabytes } = await memoryAfter(at < 0 ? 5000 : Number(args[at + 1]))
  console.table([{ pages, 'memory (MB)': megabytes, bar: BAR }])
  console.log(JSON.stringify({ bench: 'memory', node: process.version, pages, megabytes }))
}

/** Asks for that many articles of about 900 words, each once, in Brotli as browsers do. Megabytes: resident, of the server's process. */
async function memoryAfter(pages: number): Promise<{ pages: number; megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  try {
    await writeCorpus(contentDir, pages)
    const made = await publish({ contentDir, dataDir, copyFacts: async () => [], companion: searchFollows })
    if (!made.ok) throw new Error('The corpus has mistakes')
    const paths = made.edition.articles.map(({ locale, slug }) => address.article(locale, slug))
    const server = await startServer({ contentDir, dataDir })
    try {
      await atRest(server)
      await askAll(server.url, paths)
      return { pages: paths.length, megabytes: residentMegabytes(server.pid) }
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function askAll(url: string, paths: string[]) {
  const rest = [...paths]
  const reader = async () => {
    for (let path = rest.pop(); path; path = rest.pop()) {
      const answer = await fetch(url + path, { headers: { 'accept-encoding': 'br' } })
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
}

const residentMegabytes = (pid: number) => Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024)
