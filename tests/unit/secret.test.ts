import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secrets } from '../../lib/secret/secret'
import { runnable } from '../support/run/process'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'podium-secret-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('what is set is used, the first to sign, all to verify', () => {
  expect(secrets({ secrets: ['new', 'old'], dataDir })).toEqual(['new', 'old'])
  expect(readdirSync(dataDir)).toEqual([])
})

test('else one is made once, for its owner alone', () => {
  const [secret = '', ...more] = secrets({ dataDir: join(dataDir, 'deeper') })
  expect(more).toEqual([])
  expect(secret).toHaveLength(43)
  const file = join(dataDir, 'deeper', 'secret')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8').trim()).toBe(secret)
  expect(readdirSync(join(dataDir, 'deeper'))).toEqual(['secret'])
  expect(secrets({ dataDir: join(dataDir, 'deeper') })).toEqual([secret])
})

test('processes that start together agree on it', async () => {
  const asker = await runnable('tests/unit/secret-asker.ts')
  const run = () => promisify(execFile)(process.execPath, [asker, dataDir])
  const printed = (await Promise.all([run(), run(), run()])).map(({ stdout }) => stdout.trim())
  expect(new Set(printed).size).toBe(1)
  expect(printed[0]).toHaveLength(43)
  expect(readdirSync(dataDir)).toEqual(['secret'])
}, 300_000)

test('a file that holds no secret is said, not used', () => {
  writeFileSync(join(dataDir, 'secret'), 'short\n')
  expect(() => secrets({ dataDir })).toThrow(/secret/)
})
