/** A server at rest on a corpus of its own, for what is measured of it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '../../../lib/editions/types'
import { publish } from '../../../lib/publishing/publish'
import { searchFollows } from '../../../lib/search/rows/in-editions'
import { startServer, type TestServer } from '../../../tests/support/server'
import { writeCorpus } from '../corpus/corpus'
import { atRest } from './at-rest'

/** As the unit in docs/deploy.md starts it, beside which `npm start` alone weighs some 20 MB more. */
const AS_DEPLOYED = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' }

/** Makes a corpus of that many articles and serves it while `work` lasts. */
export async function onCorpus<T>(
  articles: number,
  work: (server: TestServer, edition: Pick<Edition, 'articles'>) => Promise<T>,
  options: { isMixed?: boolean } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  try {
    await writeCorpus(contentDir, articles, options)
    const made = await publish({ contentDir, dataDir, copyFacts: async () => [], companion: searchFollows })
    if (!made.ok) throw new Error('The corpus has mistakes')
    const server = await startServer({ contentDir, dataDir, env: AS_DEPLOYED })
    try {
      await atRest(server)
      return await work(server, made.edition)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a process weighs now: resident, in megabytes. */
export const residentMegabytes = (pid: number) =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024)
