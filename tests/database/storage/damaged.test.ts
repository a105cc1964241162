/** An SQLite file that is damaged: nothing of it is used, and what the operator reads says so. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../../lib/database/migrate'
import { openDatabase } from '../../../lib/database/open'
import type { Edition } from '../../../lib/editions/types'
import { isUnavailable } from '../../../lib/http/answers/unavailable'
import { readSettings } from '../../../lib/settings'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { copyFactsOf } from '../../../scripts/lib/facts/copy-facts'
import { troubleInWords } from '../../../server/process/operator-errors'
import { edition, now, seminar } from '../../support/seminars'

/** A DATA_DIR with a database that holds some seminars, on several pages. */
async function filled() {
  const dataDir = mkdtempSync(join(tmpdir(), 'podium-damaged-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const db = openDatabase({ dataDir })
  await migrate(db)
  await copyFacts(db, edition(Array.from({ length: 100 }, (_, i) => seminar(`avond-${i}`))), now)
  await db.destroy()
  return { dataDir, file: join(dataDir, 'podium.sqlite') }
}

const damages: [string, (file: string) => void][] = [
  ['overwritten with something else', (file) => writeFileSync(file, 'geen database '.repeat(1000))],
  ['cut off half-way', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096)],
  ['with a page of noise in the middle', (file) => spoil(file, 0.5)],
  ['with noise at its end', (file) => spoil(file, 1)],
]
/** A page of noise, at some part of the file. */
function spoil(file: string, part: number) {
  const bytes = readFileSync(file)
  const pages = bytes.length / 4096
  bytes.fill(
    0xa5,
    Math.min(pages - 1, Math.floor(pages * part)) * 4096,
    (Math.min(pages - 1, Math.floor(pages * part)) + 1) * 4096,
  )
  writeFileSync(file, bytes)
}

describe.each(damages)('a database %s', (_, damage) => {
  test('is used for nothing, until a copy is put back', async () => {
    const { dataDir, file } = await filled()
    copyFileSync(file, `${file}.kopie`)
    damage(file)
    const db = openDatabase({ dataDir })
    onTestFinished(() => db.destroy())
    for (let i = 0; i < 3; i++) {
      const error = await seminarState(db, 'avond-1', now).catch((error) => error)
      expect(isUnavailable(error)).toBe(true)
    }
    copyFileSync(`${file}.kopie`, file)
    expect(await seminarState(db, 'avond-1', now)).toMatchObject({ taken: 0 })
  })

  test('stops a publish with a clear error, and a start with none', async () => {
    const { dataDir, file } = await filled()
    damage(file)
    const settings = readSettings({ DATA_DIR: dataDir })
    const copy = copyFactsOf(settings)
    const content = edition([seminar('avond-1', { price: 100 })]) as Edition
    const error = await copy(content, 'publish').catch((error) => error)
    expect(troubleInWords(error, settings)).toBe(`De database ${file} is beschadigd. Zet een kopie terug en probeer het weer.`)
    expect(await copy(content, 'start')).toEqual([
      `De database ${file} is beschadigd. Zet een kopie terug en start opnieuw (docs/deploy.md). De pagina's staan er; aanmelden kan zolang niet.`,
    ])
  })
})
