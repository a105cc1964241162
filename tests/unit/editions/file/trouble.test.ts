import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { expect, it } from 'vitest'
import { editionsFile, isWhole, openForWriting } from '../../../../lib/editions/file/open'
import { liveNumber, previousNumber } from '../../../../lib/editions/file/pointer'
import { SCHEMA_VERSION } from '../../../../lib/editions/file/schema'
import { Statements } from '../../../../lib/editions/file/statements'
import { clearEditions, KEPT } from '../../../../lib/editions/file/write/clear'
import { keepEdition } from '../../../../lib/editions/file/write/keep'
import { writeEdition } from '../../../../lib/editions/file/write/write'
import type { Edition } from '../../../../lib/editions/types'
import { type Anew, withFile } from '../../../../lib/publishing/live/mend'
import { dataFolder } from '../../../publish/folder'
import { article, edition, magazine, now, seminar } from '../content'
import { body, expectSameAnswers, inFile, keep, reading } from './support'

const first = edition(magazine())
const second = edition(magazine(article('nieuw')), now, first)

/** As who publishes does after each edition. */
const clear = (dataDir: string) => inFile(dataDir, (file) => clearEditions(new Statements(file)))
const rowsIn = (dataDir: string, table: string) =>
  inFile(dataDir, (file) => (file.prepare(`select count(*) count from ${table}`).all([]) as [{ count: number }])[0].count)

it.each([
  ['no database at all', (path: string) => writeFileSync(path, 'dit is geen database, maar een tekst die lang genoeg is')],
  ['half of one', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 9000))],
  [
    'a page of zeros in the middle',
    (path: string) => {
      const descriptor = openSync(path, 'r+')
      for (let at = 4096; at < statSync(path).size; at += 8192) writeSync(descriptor, Buffer.alloc(4096), 0, 4096, at)
      closeSync(descriptor)
    },
  ],
])('a damaged file is seen and made anew, with what is live: %s', async (_what, damage) => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  damage(editionsFile(dataDir))
  const keeping = async (file: Statements, anew?: Anew) => ({ anew, ...keepEdition(file, { edition: second, bodyOf: body }) })
  expect(await withFile({ dataDir, isChecked: true }, keeping)).toEqual({ anew: 'damaged', number: 1, written: true })
  expect(inFile(dataDir, isWhole)).toBe(true)
  expectSameAnswers(reading(dataDir).at(now), second)
})

it('a check finds damage that no question has met yet', () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  expect(inFile(dataDir, isWhole)).toBe(true)
  const descriptor = openSync(editionsFile(dataDir), 'r+')
  writeSync(descriptor, Buffer.alloc(4096, 7), 0, 4096, statSync(editionsFile(dataDir)).size - 4096)
  closeSync(descriptor)
  expect(inFile(dataDir, isWhole)).toBe(false)
})

it('a reader that has a damaged file open turns to the one that was made anew', async () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  const source = reading(dataDir)
  expect(source.at(now).article('nl', 'nieuw')).toBeUndefined()
  writeFileSync(editionsFile(dataDir), 'stuk')
  keep(dataDir, second)
  await expect.poll(() => source.at(now).article('nl', 'nieuw')?.slug, { timeout: 10_000 }).toBe('nieuw')
})

it('a file of a later Podium is left alone, and the message says what to do', () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  inFile(dataDir, (file) => file.exec(`pragma user_version = ${SCHEMA_VERSION + 1}`))
  const before = readFileSync(editionsFile(dataDir))
  for (const open of [() => keep(dataDir, second), () => reading(dataDir)])
    expect(open).toThrow(
      /is van een nieuwere Podium \(vorm 4; deze leest vorm 3\)\. Zet die nieuwere terug, of haal het bestand weg/,
    )
  expect(readFileSync(editionsFile(dataDir)).equals(before)).toBe(true)
})

it('a disk that fills up: the old edition stays, whole, and the next one is written when there is room', () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  const { file } = openForWriting(dataDir)
  const [{ page_count }] = file.prepare('pragma page_count').all([]) as [{ page_count: number }]
  file.exec(`pragma max_page_count = ${page_count}`)
  const big = Object.assign(edition(magazine(article('groot', { title: 'x'.repeat(200_000) })), now, first))
  expect(() => writeEdition(new Statements(file), [big], body)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
  expect(file.inTransaction).toBe(false)
  file.close()
  expect(inFile(dataDir, isWhole)).toBe(true)
  expectSameAnswers(reading(dataDir).at(now), first, [big])
  keep(dataDir, big)
  expectSameAnswers(reading(dataDir).at(now), big)
})

it('ten editions stay; rows and bodies that only older ones had go', () => {
  const dataDir = dataFolder()
  const made: Edition[] = []
  for (let round = 0; round < 30; round++) {
    const text = article('stuk-3', { title: `Ronde ${round}` }, { document: `ronde-${round}` })
    made.push(edition(magazine(text), now, made.at(-1)))
    keep(dataDir, made.at(-1) as Edition)
    clear(dataDir)
  }
  expect(rowsIn(dataDir, 'edition')).toBe(KEPT)
  const source = reading(dataDir)
  const bodies = (round: number) => () => source.at(now).document(`ronde-${round}`)
  expect(bodies(20)).not.toThrow()
  expect(bodies(19)).toThrow(/not in the file/)
  const all = rowsIn(dataDir, 'entry')
  // All that is there of the site, and the nine earlier texts.
  expect(all).toBe(rowsIn(dataDir, 'thing') + KEPT - 1)
  expectSameAnswers(source.at(now), made.at(-1) as Edition)
})

it('going back moves the pointer and writes nothing else; what is published then is compared with the newest, not with the live one', () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  keep(dataDir, second)
  const rows = () => ['entry', 'listed', 'tally', 'moment', 'related'].map((table) => rowsIn(dataDir, table))
  const before = rows()
  expect(keep(dataDir, first)).toEqual({ number: 1, written: false })
  expect(rows()).toEqual(before)
  expectSameAnswers(reading(dataDir).at(now), first, [second])
  const third = edition(magazine(seminar('nieuw')), now, first)
  expect(keep(dataDir, third)).toMatchObject({ number: 3, written: true })
  expectSameAnswers(reading(dataDir).at(now), third, [second])
  inFile(dataDir, (file) => {
    const statements = new Statements(file)
    expect([liveNumber(statements), previousNumber(statements)]).toEqual([3, 1])
  })
})

it('one changed text touches one row and one body, and no list', () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  const before = ['entry', 'document', 'listed', 'tally', 'moment', 'related'].map((table) => rowsIn(dataDir, table))
  keep(
    dataDir,
    edition(magazine(article('stuk-4', { date: now - 5 * 86_400_000, author: ['nour'] }, { document: 'anders' })), now, first),
  )
  const after = ['entry', 'document', 'listed', 'tally', 'moment', 'related'].map((table) => rowsIn(dataDir, table))
  expect(after.map((count, i) => count - (before[i] as number))).toEqual([1, 1, 0, 0, 0, 0])
})

it('the log is cut short after an edition, and gone when nobody has the file open', () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  const source = reading(dataDir)
  source.at(now).article('nl', 'stuk-1')
  source.reader.close()
  keep(dataDir, second)
  expect(existsSync(`${editionsFile(dataDir)}-wal`)).toBe(false)
})

it('no question prepares by statistics: the file has none', () => {
  const dataDir = dataFolder()
  keep(dataDir, first)
  const tables = inFile(dataDir, (file) =>
    file.prepare("select name from sqlite_master where name like 'sqlite_stat%'").all([]),
  )
  expect(tables).toEqual([])
})
