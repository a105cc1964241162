import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { NodeSqliteFile, nodesOwn, openSqliteFile, type SqliteFile } from '../../../lib/files/sqlite'

const own = nodesOwn()
const openers: [string, (file: string) => SqliteFile][] = [
  ['the one that is installed', (file) => openSqliteFile(file, 5)],
  // Node 20 has none; what it has not cannot be tried.
  ...(own ? [["Node's own", (file: string) => new NodeSqliteFile(new own.DatabaseSync(file))] as [string, typeof open]] : []),
]
const open = (file: string): SqliteFile => openSqliteFile(file, 5)

function file() {
  const folder = mkdtempSync(join(tmpdir(), 'podium-sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'een.sqlite')
}

describe.each(openers)('an SQLite connection (%s)', (_, openIt) => {
  test('tells which statements give rows and which change nothing, and how many rows were changed', () => {
    const db = openIt(file())
    db.exec('create table t (n integer)')
    const insert = db.prepare('insert into t values (?), (?)')
    expect([insert.reader, insert.readonly]).toEqual([false, false])
    expect(Number(insert.run([1, 2]).changes)).toBe(2)
    const select = db.prepare('select n from t where n > ?')
    expect([select.reader, select.readonly]).toEqual([true, true])
    expect(select.all([1])).toEqual([{ n: 2 }])
    const returning = db.prepare('delete from t returning n')
    expect([returning.reader, returning.readonly]).toEqual([true, false])
    db.close()
  })

  test('knows its transaction, and names what another one holds as SQLite does', () => {
    const place = file()
    const [one, other] = [openIt(place), openIt(place)]
    one.exec('create table t (n integer)')
    one.exec('begin immediate')
    expect([one.inTransaction, other.inTransaction]).toEqual([true, false])
    expect(() => other.exec('begin immediate')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }))
    one.exec('commit')
    expect(one.inTransaction).toBe(false)
    one.close()
    other.close()
  })
})
