import { type ChildProcess, spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { editionsAreWhole, reading } from '../../lib/editions/file/open'
import { currentId } from '../../lib/editions/pointer'
import type { Edition } from '../../lib/editions/types'
import { runnable } from '../support/run/process'
import { magazine } from '../unit/editions/content'
import { bodiesIn, editionIds, liveEdition, publisher } from './folder'

const KILLS = 8
const script = await runnable('tests/publish/endless-publisher.ts')

function start(dataDir: string): ChildProcess {
  return spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
const said = (child: ChildProcess) => new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))

/** What a server, or a start, needs of a data folder. */
function expectWhole(dataDir: string): void {
  expect(editionsAreWhole(dataDir)).toBe(true)
  const live = liveEdition(dataDir) as Edition
  expect(live.id).toBe(currentId(dataDir))
  const there = new Set(bodiesIn(dataDir))
  for (const { document } of [...live.articles, ...live.authors, ...live.seminars, ...live.pages])
    expect(there.has(document), document).toBe(true)
  expect(found(dataDir)).toBe(live.articles.filter(({ locale }) => locale === 'nl').length)
}

/** Search never lags behind: it has every article of what is live. */
const found = (dataDir: string) =>
  reading(dataDir, (file) => file.one<{ count: number }>("select count(*) count from searchable where kind = 'article'"))?.count

it('killed at any moment, the site stands on a whole edition, and the next publish works', { timeout: 300_000 }, async () => {
  const { dataDir, put } = publisher()
  const seen = new Set<string | undefined>()
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start(dataDir)
    await said(child)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
    child.kill('SIGKILL')
    await ended(child)
    expectWhole(dataDir)
    seen.add(currentId(dataDir))
  }
  expect(seen.size).toBeGreaterThan(KILLS / 2)
  await put(magazine())
  expectWhole(dataDir)
  expect(editionIds(dataDir).length).toBeLessThanOrEqual(12)
})
