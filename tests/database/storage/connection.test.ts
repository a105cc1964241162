import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { DatabaseBusy, waiting } from '../../../lib/database/engines/wait'
import { migrate } from '../../../lib/database/migrate'
import { type Database, openDatabase, ping } from '../../../lib/database/open'
import { inTransaction } from '../../../lib/database/transaction'
import { runnable } from '../../support/run/process'
import { freePort } from '../../support/servers/free-port'
import { LONG, onBothEngines } from '../engines'

const takeLock = (db: Database) =>
  db
    .updateTable('seminars')
    .set((eb) => ({ lock: eb('lock', '+', 1) }))
    .execute()
/** A transaction that has the lock until it is told to end. */
function holdLock(db: Database) {
  let [begun, release] = [() => {}, () => {}]
  const taken = new Promise<void>((done) => {
    begun = done
  })
  const until = new Promise<void>((done) => {
    release = done
  })
  const held = inTransaction(db, async (trx) => {
    await takeLock(trx)
    begun()
    await until
  })
  return { taken, release, held }
}
const addSeminar = (db: Database, slug: string) =>
  db.insertInto('seminars').values({ slug, facts: '{}', removed_at: null }).execute()
const slugs = async (db: Database) => (await db.selectFrom('seminars').select('slug').execute()).map(({ slug }) => slug)

onBothEngines((engine) => {
  /** A second connection, as another process has it. */
  async function beside<T>(work: (other: Database) => Promise<T>): Promise<T> {
    const other = openDatabase(engine.options)
    try {
      return await work(other)
    } finally {
      await other.destroy()
    }
  }

  test('processes that start together migrate once', async () => {
    const migrator = await runnable('tests/database/storage/migrator.ts')
    const options = JSON.stringify(await engine.another())
    const run = () => promisify(execFile)(process.execPath, [migrator, options])
    const printed = await Promise.all([run(), run(), run(), run()])
    const tables = await engine.db.introspection.getTables()
    const count = String(tables.filter(({ name }) => name !== 'migration_turn').length)
    expect(printed.map(({ stdout }) => stdout.trim())).toEqual([count, count, count, count])
  }, 300_000)

  test('migrating again changes nothing; a database of a newer Podium is refused', async () => {
    const db = openDatabase(await engine.another())
    await migrate(db)
    await addSeminar(db, 'avond')
    await migrate(db)
    expect(await slugs(db)).toEqual(['avond'])
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`.execute(db)
    await expect(migrate(db)).rejects.toThrow(/999-later/)
    await db.destroy()
  })

  describe('a transaction', () => {
    test('is kept whole, or not at all', async () => {
      await inTransaction(engine.db, (trx) => addSeminar(trx, 'blijft'))
      const failing = inTransaction(engine.db, async (trx) => {
        await addSeminar(trx, 'half')
        throw new Error('half-way')
      })
      await expect(failing).rejects.toThrow('half-way')
      expect(await slugs(engine.db)).toEqual(['blijft'])
    })

    test('keeps no reader waiting, nor does one that waits for its turn', async () => {
      await addSeminar(engine.db, 'avond')
      await beside(async (other) => {
        const { taken, release, held } = holdLock(other)
        await taken
        const waiting = inTransaction(engine.db, takeLock)
        await sleep(50)
        // All of them while the other transaction holds its lock and ours waits for it.
        for (let i = 0; i < 30; i++) {
          expect(await slugs(engine.db)).toEqual(['avond'])
          await sleep(10)
        }
        release()
        await Promise.all([held, waiting])
        const { lock } = await other.selectFrom('seminars').select('lock').executeTakeFirstOrThrow()
        expect(lock).toBe(2)
      })
    })

    test('waits for another process’s, and gives up in the end with an error that says so', async () => {
      await addSeminar(engine.db, 'avond')
      await beside(async (other) => {
        const { taken, release, held } = holdLock(other)
        await taken
        waiting.patience = 300
        const hasty = openDatabase(engine.options)
        await expect(inTransaction(hasty, takeLock)).rejects.toThrow(DatabaseBusy)
        release()
        await held
        waiting.patience = LONG
        await inTransaction(hasty, takeLock)
        await hasty.destroy()
      })
    }, 300_000)

    test('many at once from two connections all come through', async () => {
      await addSeminar(engine.db, 'avond')
      await beside(async (other) => {
        const both = [engine.db, other]
        await Promise.all(Array.from({ length: 100 }, (_, i) => inTransaction(both[i % 2] as Database, takeLock)))
        const { lock } = await other.selectFrom('seminars').select('lock').executeTakeFirstOrThrow()
        expect(lock).toBe(100)
      })
    })
  })

  test('two active sign-ups of one address for one seminar cannot be, however they come about', async () => {
    await addSeminar(engine.db, 'avond')
    const row = {
      seminar: 'avond',
      name: 'Jan',
      email: 'a@x.nl',
      price_cents: 0,
      locale: 'nl',
      source_hash: null,
      created_at: 0,
    } as const
    const add = (id: string, status: 'confirmed' | 'waitlisted' | 'cancelled') =>
      engine.db
        .insertInto('signups')
        .values({ ...row, id, status, organisation: null, code: null, billing: null, cancelled_at: null })
        .execute()
    await add('1', 'cancelled')
    await add('2', 'cancelled')
    await add('3', 'confirmed')
    await expect(add('4', 'waitlisted')).rejects.toThrow(/unique/i)
    await expect(engine.db.deleteFrom('seminars').execute()).rejects.toThrow(/foreign key/i)
  })

  test('moments and counts come back as numbers', async () => {
    await addSeminar(engine.db, 'avond')
    const moment = Date.UTC(2100, 0, 1)
    await engine.db.updateTable('seminars').set({ removed_at: moment }).execute()
    const row = await engine.db
      .selectFrom('seminars')
      .select((eb) => ['removed_at', eb.fn.countAll<number>().as('count')])
      .groupBy('removed_at')
      .executeTakeFirst()
    expect(row).toEqual({ removed_at: moment, count: 1 })
  })

  test('a database that answers is told from one that is away', async () => {
    await ping(engine.db)
    const port = await freePort()
    const silent = createServer(() => {}).listen(port, '127.0.0.1')
    const away = { ...engine.options, dataDir: '/dev/null/nowhere' }
    const db = openDatabase(
      engine.name === 'postgres' ? { ...away, databaseUrl: `postgres://podium@127.0.0.1:${port}/x` } : away,
    )
    await expect(ping(db, 300)).rejects.toThrow()
    silent.close()
  })

  if (engine.name === 'postgres')
    test('a server that drops us in the middle fails that one, and nothing else', async () => {
      await addSeminar(engine.db, 'avond')
      await beside(async (other) => {
        const dropped = inTransaction(engine.db, async (trx) => {
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
          const pid = rows[0]?.pid
          await sql`select pg_terminate_backend(${pid})`.execute(other)
          const there = () => sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(other)
          await expect.poll(async () => (await there()).rows).toEqual([])
          await takeLock(trx)
        })
        await expect(dropped).rejects.toThrow()
        await inTransaction(engine.db, takeLock)
      })
    })

  if (engine.name === 'sqlite')
    test('is for its owner alone', () => {
      const file = join(engine.options.dataDir, 'podium.sqlite')
      expect(existsSync(file)).toBe(true)
      expect(statSync(file).mode & 0o077).toBe(0)
    })
})
