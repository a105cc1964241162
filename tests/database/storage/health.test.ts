import { closeSync, copyFileSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { migrate } from '../../../lib/database/migrate'
import { type Database, openDatabase } from '../../../lib/database/open'
import type { Edition } from '../../../lib/editions/types'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { touchPublication } from '../../../lib/signups/facts/publication'
import { healthOf, reasonOf } from '../../../lib/signups/health'
import { edition, now, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

onBothEngines((engine) => {
  const mine = edition([seminar('avond')]) as Edition
  const opened: Database[] = []
  const open = (options = engine.options) => {
    const db = openDatabase(options)
    opened.push(db)
    return db
  }
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((db) => db.destroy()))
  })
  /** DATA_DIR; with PostgreSQL nothing else makes it. */
  const folder = () => {
    mkdirSync(engine.options.dataDir, { recursive: true })
    return engine.options.dataDir
  }
  const health = (db: Database, dataDir = folder()) => healthOf({ db, dataDir, edition: mine })

  test('is well when the database holds this edition’s facts, and behind when it holds others', async () => {
    await copyFacts(engine.db, mine, now)
    expect(await health(engine.db)).toEqual({ ok: true, facts: 'current' })
    await copyFacts(engine.db, edition([seminar('avond', { price: 6500 })]), now)
    expect(await health(engine.db)).toEqual({ ok: true, facts: 'behind' })
  })

  test('is not well when the database can be read and not written', async () => {
    await copyFacts(engine.db, mine, now)
    const options = await readOnly()
    expect(await health(open(options))).toMatchObject({ ok: false, reason: 'database_read_only' })
  })

  /** The same rows, in a database that takes no writes. */
  async function readOnly() {
    const { dataDir, databaseUrl } = engine.options
    if (databaseUrl) {
      // By the address: what the database itself says would outlive the test.
      const url = new URL(databaseUrl)
      url.searchParams.set('options', '-c default_transaction_read_only=on')
      return { dataDir, databaseUrl: url.href }
    }
    // Its header (sqlite.org/fileformat.html, 1.3.3) says that a newer SQLite alone may write it. (Rights do not hold root.)
    await sql`pragma wal_checkpoint(truncate)`.execute(engine.db)
    const other = await engine.another()
    mkdirSync(other.dataDir)
    const file = join(other.dataDir, 'podium.sqlite')
    copyFileSync(join(dataDir, 'podium.sqlite'), file)
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.from([3]), 0, 1, 18)
    closeSync(handle)
    return other
  }

  test('is not well when DATA_DIR is not there or is no folder', async () => {
    for (const dataDir of [join(folder(), 'weg'), join(import.meta.dirname, 'health.test.ts')])
      expect(await health(engine.db, dataDir)).toMatchObject({ ok: false, reason: 'data_dir_not_writable' })
  })

  test('is well while somebody else writes for a while', async () => {
    await copyFacts(engine.db, mine, now)
    const other = open()
    await migrate(other)
    let release = () => {}
    const until = new Promise<void>((done) => {
      release = done
    })
    let taken = () => {}
    const begun = new Promise<void>((done) => {
      taken = done
    })
    const holding = other.transaction().execute(async (trx) => {
      await touchPublication(trx)
      taken()
      await until
    })
    await begun
    expect(await health(engine.db)).toMatchObject({ ok: true })
    release()
    await holding
  })

  test('asked by many at once it writes once', async () => {
    await copyFacts(engine.db, mine, now)
    const lock = async () => (await engine.db.selectFrom('publication').select('lock').executeTakeFirstOrThrow()).lock
    const db = open()
    const before = await lock()
    await Promise.all(Array.from({ length: 50 }, () => health(db)))
    expect((await lock()) - before).toBeLessThan(10)
  })
})

test.each([
  ['SQLITE_FULL', 'disk_full'],
  ['53100', 'disk_full'],
  ['SQLITE_NOTADB', 'database_damaged'],
  ['SQLITE_CORRUPT_INDEX', 'database_damaged'],
  ['SQLITE_READONLY_DBMOVED', 'database_read_only'],
  ['ECONNREFUSED', 'database_away'],
])('the reason for %s is %s', (code, reason) => {
  expect(reasonOf(Object.assign(new Error('x'), { code }))).toBe(reason)
})
