import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { editionsFile } from '../../../../lib/editions/file/open'
import { liveNumber, newestNumber, numbered } from '../../../../lib/editions/file/pointer'
import { Statements } from '../../../../lib/editions/file/statements'
import { openSqliteFile } from '../../../../lib/files/sqlite'
import { dataFolder } from '../../../publish/folder'
import { runnable } from '../../../support/run/process'
import { article, edition, magazine, now } from '../content'
import { expectSameAnswers, keep, reading } from './support'

const keeper = await runnable('tests/unit/editions/file/endless-keeper.ts')
const reader = await runnable('tests/unit/editions/file/endless-reader.ts')

function start(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
const saysUp = (child: ChildProcess) => new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('close', () => resolve()))

function expectWhole(dataDir: string): void {
  const file = openSqliteFile(editionsFile(dataDir), 2_000)
  try {
    expect(file.prepare('pragma integrity_check').all([])).toEqual([{ integrity_check: 'ok' }])
    const statements = new Statements(file)
    const [live, newest] = [liveNumber(statements), newestNumber(statements)]
    expect(live).toBeDefined()
    expect(numbered(statements, live as number)).toBeDefined()
    // The newest, or the one before it after a rollback.
    expect([newest, (newest as number) - 1]).toContain(live)
  } finally {
    file.close()
  }
}

it('killed at any moment, the file is whole, its pointer is right and the next edition is written', {
  timeout: 300_000,
}, async () => {
  const dataDir = dataFolder()
  const editions = new Set<number | undefined>()
  for (let kill = 0; kill < 8; kill++) {
    const child = start(keeper, dataDir)
    await saysUp(child)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
    child.kill('SIGKILL')
    await ended(child)
    expectWhole(dataDir)
    const snapshot = reading(dataDir).at(now)
    const titles = ['een', 'twee', 'drie'].map((slug) => snapshot.article('nl', slug)?.title)
    expect(new Set(titles).size).toBe(1)
    expect(titles[0]).toMatch(/^\d+ \d+$/)
    editions.add(reading(dataDir).reader.liveNumber())
  }
  expect(editions.size).toBeGreaterThan(4)
  const next = edition([...magazine(), article('nieuw')], now + 1_000_000)
  keep(dataDir, next)
  expectSameAnswers(reading(dataDir).at(now), next)
})

it('two readers beside 200 editions are never locked out and never read half of one', { timeout: 300_000 }, async () => {
  const dataDir = dataFolder()
  keep(dataDir, edition([...magazine(), ...['een', 'twee', 'drie'].map((slug) => article(slug, { title: 'eerst' }))]))
  const readers = [start(reader, dataDir), start(reader, dataDir)]
  const told = readers.map(async (reader) => {
    await saysUp(reader)
    let said = ''
    reader.stdout?.on('data', (chunk) => (said += chunk))
    await ended(reader)
    return JSON.parse(said) as { renders: number; torn: number; errors: string[]; editions: number }
  })
  await ended(start(keeper, dataDir, '200'))
  const log = statSync(`${editionsFile(dataDir)}-wal`, { throwIfNoEntry: false })?.size ?? 0
  for (const reader of readers) reader.kill('SIGTERM')
  for (const { renders, torn, errors, editions } of await Promise.all(told)) {
    expect(errors).toEqual([])
    expect(torn).toBe(0)
    expect(renders).toBeGreaterThan(20)
    expect(editions).toBeGreaterThan(3)
  }
  expect(log).toBeLessThan(20_000_000)
})
