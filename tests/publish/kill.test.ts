import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { documentsIn, readEdition } from '../../lib/editions/manifest'
import { documentFile } from '../../lib/editions/paths'
import { currentId, editionIds } from '../../lib/editions/pointer'
import { documentOf } from '../../lib/editions/store'
import { magazine } from '../unit/editions/content'
import { publisher } from './folder'

const KILLS = 8

function start(dataDir: string): ChildProcess {
  const script = join(import.meta.dirname, 'endless-publisher.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
}
const said = (child: ChildProcess) => new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))

/** What a server, or a start, needs of a data folder. */
function expectWhole(dataDir: string): void {
  const live = currentId(dataDir)
  expect(live).toBeDefined()
  for (const id of editionIds(dataDir)) {
    const edition = readEdition(dataDir, id)
    for (const hash of documentsIn(edition)) {
      expect(existsSync(documentFile(dataDir, hash)), `${hash} of ${id}${id === live ? ', which is live' : ''}`).toBe(true)
      expect(documentOf(hash, dataDir).tree.type).toBe('root')
    }
  }
}

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
  const left = readdirSync(join(dataDir, 'editions')).filter((name) => name.endsWith('.jsonl'))
  expect(left.length).toBeLessThanOrEqual(12)
})
