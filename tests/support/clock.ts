/**
 * The clock of a test file, and of every server and command that it starts: the same moment in every run, and set, never waited for.
 * It runs on from where it is set.
 */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** When the tests are run, whenever that is. The sample has ten articles then, and three evenings to come. */
export const TODAY = Date.parse('2026-12-01T09:00:00Z')

let last = 0

/** From now on it is this moment; for what runs already too. */
export function setClock(moment: number): void {
  const file = process.env.PODIUM_TEST_CLOCK
  if (!file) throw new Error('tests/support/run/fixed-clock.ts has not been run')
  writeFileSync(file, `${new Date(moment).toISOString()}\n`)
  // A second setting within the same tick of the file system's clock must be seen as another one.
  last = Math.max(last + 1, Date.now())
  utimesSync(file, last / 1000, last / 1000)
}

/** Makes the clock of this process and its children. Returns what takes it away again. */
export function startClock(moment = TODAY): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'podium-clock-'))
  process.env.PODIUM_TEST_CLOCK = join(folder, 'now')
  setClock(moment)
  return () => rmSync(folder, { recursive: true, force: true })
}

/** What children need to keep the same time. */
export const clockEnv = (): Record<string, string> => ({
  VITEST: 'true',
  ...(process.env.PODIUM_TEST_CLOCK && { PODIUM_TEST_CLOCK: process.env.PODIUM_TEST_CLOCK }),
})
