/** `npm run bench -- preview --articles 10000`: from a branch with one changed article to its preview: by the command, and by a publisher that stays (`POST /api/publish`). */
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editionsFile } from '../../lib/editions/file/open'
import { allIn, editionDir } from '../../lib/editions/previews/records'
import { startPublisher } from '../../lib/publishing/publisher-process'
import { writeCorpus } from './corpus/corpus'
import { cold, median, newestArticle, publishCold, rounded } from './publish'

const ROUNDS = 3

export async function run(args: string[]): Promise<void> {
  const articles = Number(args[args.indexOf('--articles') + 1] ?? 1000) || 1000
  const folder = mkdtempSync(join(tmpdir(), 'podium-bench-'))
  const place = { contentDir: join(folder, 'content'), dataDir: join(folder, 'data') }
  const git = (cwd: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Meting', '-c', 'user.email=meting@podium.example', ...words], { cwd, stdio: 'pipe' })
  const change = (branch: string) => {
    git(place.contentDir, 'checkout', '--quiet', '-B', branch)
    appendFileSync(newestArticle(place.contentDir).file, `\nGewijzigd op ${branch}.\n`)
    git(place.contentDir, 'commit', '--quiet', '--all', '-m', branch)
    git(place.contentDir, 'push', '--quiet', '--force', 'origin', branch)
    git(place.contentDir, 'checkout', '--quiet', 'main')
  }
  try {
    await writeCorpus(place.contentDir, articles)
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'remote')
    git(place.contentDir, 'init', '--quiet', '--initial-branch=main')
    git(place.contentDir, 'add', '.')
    git(place.contentDir, 'commit', '--quiet', '-m', 'begin')
    git(place.contentDir, 'remote', 'add', 'origin', join(folder, 'remote'))
    git(place.contentDir, 'push', '--quiet', '-u', 'origin', 'main')
    await publishCold(place)
    change('eerste')
    const first = await cold(place, 'scripts/preview.ts', 'eerste')
    const commands = []
    for (let round = 0; round < ROUNDS; round++) {
      change(`tak-${round}`)
      commands.push(await cold(place, 'scripts/preview.ts', `tak-${round}`))
    }
    const stays = await publisherThatStays({ ...place, change })
    const sizes = allIn(place.dataDir).map((preview) => statSync(editionsFile(editionDir(place.dataDir, preview))).size)
    const figures = {
      articles,
      'first preview (s)': first.seconds,
      'first preview, processor (s)': first.cpu,
      'first preview, peak memory (MB)': first.peak,
      'one changed article, command (s)': rounded(median(commands.map(({ seconds }) => seconds))),
      'one changed article, command, processor (s)': rounded(median(commands.map(({ cpu }) => cpu))),
      'one changed article, publisher that stays (s)': rounded(median(stays)),
      'a preview on the disk (MB)': rounded(median(sizes) / 1e6, 1),
    }
    console.table(Object.entries(figures).map(([what, figure]) => ({ what, figure })))
    console.log(JSON.stringify({ bench: 'preview', node: process.version, ...figures }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function publisherThatStays(place: {
  contentDir: string
  dataDir: string
  change: (branch: string) => void
}): Promise<number[]> {
  const { contentDir, dataDir, change } = place
  const publisher = startPublisher({ ...process.env, CONTENT_DIR: contentDir, DATA_DIR: dataDir, DATABASE_URL: '' })
  try {
    const times: number[] = []
    // The first one loads its modules.
    for (let round = 0; round <= ROUNDS; round++) {
      change(`blijvend-${round}`)
      const start = performance.now()
      const { preview, lines } = await publisher.publish({ preview: `blijvend-${round}` })
      if (!preview) throw new Error(lines.join('\n'))
      times.push((performance.now() - start) / 1000)
    }
    return times.slice(1)
  } finally {
    await publisher.stop()
  }
}
