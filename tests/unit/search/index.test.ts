/** The file of the index: made by what changed, whole or not at all, and what a server does without it. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { indexedIds, indexFile } from '../../../lib/search/files'
import { makeIndex } from '../../../lib/search/index'
import { NodeSqliteFile, nodesOwn, openSqliteFile } from '../../../lib/sqlite/sqlite-file'
import { now } from '../editions/content'
import { Library, library, piece } from './library'

const two = () => [piece('een', 'Over koffie.'), piece('twee', 'Over thee.')]
afterEach(() => void vi.restoreAllMocks())

describe('an index', () => {
  test('is made once for an edition', () => {
    const here = new Library()
    here.publish(two())
    expect(here.index()).toMatchObject({ made: true, added: 6, removed: 0 })
    expect(here.index()).toEqual({ made: false, added: 0, removed: 0 })
  })
  test('is made from the one before by what changed, and finds as one that is made anew', () => {
    const here = library(...two())
    here.publish([piece('een', 'Over chocolade.'), piece('drie', 'Over koffie.')], now + 1)
    // One has another text, one is new; one is gone.
    expect(here.index()).toEqual({ made: true, added: 2, removed: 2 })
    expect([here.slugs('koffie'), here.slugs('thee'), here.slugs('chocolade')]).toEqual([['drie'], [], ['een']])
  })
  test('has the words of a name that changed, without the text being touched', () => {
    const here = library(...two())
    here.publish([piece('een', 'Over koffie.', { title: 'Warm' }), piece('twee', 'Over thee.')], now + 1)
    expect(here.index()).toMatchObject({ added: 1, removed: 1 })
    expect(here.slugs('warm')).toEqual(['een'])
  })
  test('stays for the live edition and the one a rollback goes to; others go', () => {
    const here = library(...two())
    const ids = [1, 2, 3].map((at) => {
      const { id } = here.publish([piece('een', `Over koffie ${at}.`)], now + at)
      here.index()
      return id
    })
    expect(indexedIds(here.dataDir)).toEqual([ids[2], ids[1]])
  })
  test('of another form, or broken, is made anew', () => {
    const here = library(...two())
    const file = indexFile(here.dataDir, here.edition?.id ?? '')
    const db = openSqliteFile(file, 100)
    db.exec('update searched set form = form + 1')
    db.close()
    expect(here.index()).toMatchObject({ made: true, added: 6 })
    writeFileSync(file, 'dit is geen SQLite')
    expect(here.index()).toMatchObject({ made: true, added: 6 })
    expect(here.slugs('koffie')).toEqual(['een'])
  })
  test('is made anew when most of what it had is gone: its vocabulary would keep all the old words', () => {
    const here = library()
    for (let at = 1; at <= 3; at++) {
      here.publish(
        Array.from({ length: 60 }, (_, i) => piece(`stuk-${i}`, `Woord w${at}x${i}.`)),
        now + at,
      )
      here.index()
    }
    here.publish([piece('laatste', 'Over koffie.')], now + 9)
    expect(here.index()).toMatchObject({ made: true, removed: 0 })
  })
  test('that could not be finished leaves nothing that is read, and the one before', () => {
    const here = library(...two())
    const before = readdirSync(join(here.dataDir, 'editions')).sort()
    const edition = here.publish([piece('nieuw', 'Over iets dat nog nergens gelezen is.')], now + 1)
    // Its document is gone: making the index breaks off in the middle.
    for (const entry of edition.articles)
      rmSync(join(here.dataDir, 'documents', entry.document.slice(0, 2), `${entry.document}.json`))
    expect(() => here.index()).toThrow()
    const after = readdirSync(join(here.dataDir, 'editions')).sort()
    expect(after.filter((name) => !before.includes(name))).toEqual([`${edition.id}.jsonl`])
  })
})

describe('a server', () => {
  test('uses the index before until there is one of the edition, and then that', () => {
    const here = library(...two())
    expect(here.slugs('koffie')).toEqual(['een'])
    here.publish([...two(), piece('drie', 'Over koffie.')], now + 1)
    expect(here.slugs('koffie')).toEqual(['een'])
    here.index()
    expect(here.slugs('koffie').sort()).toEqual(['drie', 'een'])
  })
  test('goes back with a rollback, also when no index of that edition is left', () => {
    const here = library(...two())
    const first = here.edition
    here.publish([piece('drie', 'Over koffie.')], now + 1)
    here.index()
    expect(here.slugs('koffie')).toEqual(['drie'])
    here.edition = first
    expect(here.slugs('koffie')).toEqual(['een'])
    rmSync(indexFile(here.dataDir, first?.id ?? ''))
    expect(here.slugs('thee')).toEqual(['twee'])
  })
  test('says so when there is none at all, makes none, and finds as soon as there is one', () => {
    const here = new Library()
    here.publish(two())
    expect(here.ask('koffie')).toMatchObject({ how: 'away', total: 0, text: 'koffie' })
    expect(indexedIds(here.dataDir)).toEqual([])
    here.index()
    expect(here.slugs('koffie')).toEqual(['een'])
  })
  test('leaves a broken one alone, and says so once', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const here = library(...two())
    writeFileSync(indexFile(here.dataDir, here.edition?.id ?? ''), 'dit is geen SQLite')
    expect([here.ask('koffie').how, here.ask('koffie').how]).toEqual(['away', 'away'])
    expect(said).toHaveBeenCalledTimes(1)
  })
  test('never writes to it', () => {
    const here = library(...two())
    const db = openSqliteFile(indexFile(here.dataDir, here.edition?.id ?? ''), 100, { readOnly: true })
    expect(() => db.exec('delete from searchable')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }))
    db.close()
    expect(() => openSqliteFile(join(here.dataDir, 'geen.sqlite'), 100, { readOnly: true })).toThrow()
    expect(existsSync(join(here.dataDir, 'geen.sqlite'))).toBe(false)
  })
})

/** Node 20 has no SQLite of its own; what it has not cannot be tried. */
const own = nodesOwn()
if (own)
  test("Node's own SQLite reads and changes the same file", () => {
    const here = library(...two())
    const db = new NodeSqliteFile(new own.DatabaseSync(indexFile(here.dataDir, here.edition?.id ?? '')))
    db.exec('delete from found_nl where rowid = 1')
    const find = db.prepare('select rowid id, bm25(found_nl, 10, 3, 5, 1) score from found_nl where found_nl match ?')
    expect(find.all(['"thee"'])).toHaveLength(1)
    expect(db.prepare('select rowid from pieces_nl where pieces_nl match ?').all(['"off"'])).toHaveLength(1)
    db.close()
  })

test('what is put in an edition twice is found once', () => {
  const here = library(...two())
  makeIndex({ dataDir: here.dataDir, edition: here.edition as NonNullable<typeof here.edition> })
  expect(here.slugs('koffie')).toEqual(['een'])
})

test('of an index that is damaged inside search says that it cannot', () => {
  const here = library(...two())
  const file = indexFile(here.dataDir, here.edition?.id ?? '')
  // The first two pages say what tables there are; the rest is their content.
  writeFileSync(file, readFileSync(file).fill(7, 8192))
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(here.ask('koffie').how).toBe('away')
  expect(complained).toHaveBeenCalledOnce()
})
