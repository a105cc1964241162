/** A backup put back is the same site: of either engine, into either, and it mails nobody before somebody says so. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allOrNothing } from '../../../lib/database/all-or-nothing'
import { copyIn, type Line } from '../../../lib/database/copy'
import { migrate } from '../../../lib/database/migrate'
import { type Database, openDatabase } from '../../../lib/database/open'
import { claimDue } from '../../../lib/outbox/claim'
import { countWaiting, heldSince } from '../../../lib/outbox/held'
import { claimWork } from '../../../lib/outbox/timed-work'
import { secrets as secretsOf } from '../../../lib/secret/secret'
import { readSettings, type Settings } from '../../../lib/settings'
import { pauseCode } from '../../../lib/signups/desk/codes'
import { copyFacts, startFacts } from '../../../lib/signups/facts/copy-facts'
import { countVisit, writeVisits } from '../../../lib/signups/links/visits'
import { cancelSignUp, ownSignUp } from '../../../lib/signups/own-sign-up'
import { makePartnerLink } from '../../../lib/signups/partners/links'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { checkBackup, entriesOf } from '../../../scripts/backup/file'
import { backUp } from '../../../scripts/backup/make'
import { putBack } from '../../../scripts/backup/put-back'
import { sendAgain } from '../../../scripts/doctor/database'
import { runnable } from '../../support/run/process'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

const SECRET = 'x'.repeat(40)
const remark = { key: 'opmerking', question: 'Nog iets?', required: false, sensitive: false }
const published = edition(
  [seminar('avond', { capacity: 2, price: 4000, questions: [remark] }), seminar('ochtend')],
  [promoCode('Vrij', { discount: 'free' }), promoCode('Kwart', { discount: '25%' })],
)

onBothEngines((engine) => {
  const folders: string[] = []
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'podium-backup-'))
    folders.push(made)
    return made
  }
  const settingsOf = ({ dataDir, databaseUrl }: { dataDir: string; databaseUrl?: string }): Settings =>
    readSettings({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: databaseUrl && SECRET })
  const open = async <T>(settings: Settings, work: (db: Database) => Promise<T>): Promise<T> => {
    const db = openDatabase(settings)
    return await work(db).finally(() => db.destroy())
  }
  const rowsOf = (settings: Settings) =>
    open(settings, async (db) => {
      const tables = (await db.introspection.getTables())
        .map(({ name }) => name)
        .filter((name) => !/^kysely|^migration_turn/.test(name))
      const all = tables.map(async (table) => {
        const { rows } = await sql`select * from ${sql.table(table)}`.execute(db)
        return [table, rows.map((row) => JSON.stringify(Object.entries(row as object).sort())).sort()]
      })
      return Object.fromEntries(await Promise.all(all)) as Record<string, string[]>
    })

  let settings: Settings
  let own: string
  let backup: string
  beforeEach(async () => {
    settings = settingsOf(await engine.another())
    mkdirSync(join(settings.dataDir, 'mail'), { recursive: true })
    writeFileSync(join(settings.dataDir, 'mail', 'een.eml'), 'Subject: caf\xe9\r\n', 'latin1')
    const secrets = secretsOf(settings)
    await open(settings, async (db) => {
      await migrate(db)
      await copyFacts(db, published, now)
      const billing = { name: 'Jan', street: 'Laan 1', postalCode: '1234 AB', city: 'Utrecht' }
      const ask = (email: string, code: string, moment = now) =>
        signUp(
          db,
          {
            seminar: 'avond',
            body: {
              name: 'Noor “de Lange”; x',
              email,
              code,
              billing,
              answers: { opmerking: 'Later; “om 8”' },
              source: { utm_source: 'brief' },
            },
            idempotencyKey: email,
          },
          moment,
        )
      for (const email of ['a@x.example', 'b@x.example', 'c@x.example']) await ask(email, 'kwart')
      countVisit(db, 'vrij', { ref: 'voorpagina' }, now)
      await writeVisits(db)
      await makePartnerLink(db, 'Boekhandel Kader', 'desk', now)
      await pauseCode(db, 'vrij', 'desk', now)
      const [first] = await db.selectFrom('signups').select('id').orderBy('seq').execute()
      own = tokenOf(first?.id ?? '', secrets)
    })
    backup = (await backUp(settings, folder())).file
  })
  afterEach(() => {
    for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
  })

  const elsewhere = async () => settingsOf(await engine.another())
  const withoutHeld = ({ installation: _, ...rows }: Record<string, string[]>) => rows

  test('every row is there again, kept mails too, and the links in people’s mails work', async () => {
    const other = await elsewhere()
    expect(await putBack(other, backup, { replace: false })).toMatchObject({ ok: true })
    expect(withoutHeld(await rowsOf(other))).toEqual(withoutHeld(await rowsOf(settings)))
    expect((await rowsOf(other)).signups).toHaveLength(3)
    expect(readFileSync(join(other.dataDir, 'mail', 'een.eml'), 'latin1')).toBe('Subject: caf\xe9\r\n')
    const secrets = secretsOf(other)
    await open(other, async (db) => {
      expect(await ownSignUp(db, own, secrets)).toMatchObject({ signUp: { email: 'a@x.example' }, facts: { slug: 'avond' } })
      expect(await startFacts(db, published, now)).toMatchObject({ facts: 'current' })
      expect(await cancelSignUp(db, own, secrets, now)).toEqual({ ok: true, already: false })
      expect(
        await signUp(db, { seminar: 'avond', body: { name: 'Nieuw', email: 'n@x.example', billing: {} } }, now),
      ).toMatchObject({
        ok: false,
      })
    })
  })

  test('goes from one engine into the other', async () => {
    const sqlite = settingsOf({ dataDir: folder() })
    expect(await putBack(sqlite, backup, { replace: false })).toMatchObject({ ok: true })
    expect(withoutHeld(await rowsOf(sqlite))).toEqual(withoutHeld(await rowsOf(settings)))
    const back = (await backUp(sqlite, folder())).file
    const again = await elsewhere()
    expect(await putBack(again, back, { replace: false })).toMatchObject({ ok: true })
    expect(withoutHeld(await rowsOf(again))).toEqual(withoutHeld(await rowsOf(settings)))
  })

  test('comes up with sending held: nothing goes out and nothing runs out, until doctor is told to', async () => {
    const other = await elsewhere()
    await putBack(other, backup, { replace: false })
    await open(other, async (db) => {
      expect(await countWaiting(db)).toBeGreaterThan(5)
      expect(await claimDue(db, 100, now + hour)).toEqual([])
      expect(await claimWork(db, 100, now + 90 * day)).toEqual([])
      expect(await heldSince(db)).toBeDefined()
    })
    expect(await sendAgain(other)).toMatch(/^Verzenden gaat weer: \d+ mails/)
    await open(other, async (db) => {
      expect((await claimDue(db, 100, now + hour)).length).toBeGreaterThan(5)
      expect((await claimWork(db, 100, now + 90 * day)).length).toBeGreaterThan(0)
    })
    // And what it was taken from goes on as it was.
    await open(settings, async (db) => expect((await claimDue(db, 100, now + hour)).length).toBeGreaterThan(5))
  })

  test('is not put over what is there without leave, and with leave it takes its place', async () => {
    const other = await elsewhere()
    await open(other, async (db) => {
      await migrate(db)
      await copyFacts(db, edition([seminar('iets-anders')]), now)
    })
    expect(await putBack(other, backup, { replace: false })).toEqual({ ok: false, why: 'not empty' })
    expect((await rowsOf(other)).seminars).toHaveLength(1)
    expect(await putBack(other, backup, { replace: true })).toMatchObject({ ok: true })
    expect(withoutHeld(await rowsOf(other))).toEqual(withoutHeld(await rowsOf(settings)))
  })

  test('that is not whole, is none, or is of a newer Podium changes nothing', async () => {
    const whole = readFileSync(backup)
    const half = join(folder(), 'half.gz')
    const before = await rowsOf(settings)
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('hallo'), Buffer.alloc(0)]) {
      writeFileSync(half, bytes)
      await expect(putBack(settings, half, { replace: true })).rejects.toThrow(/niet heel|geen back-up/)
    }
    for (const [file, words] of [
      [`${half}.weg`, 'er niet'],
      [dirname(half), 'een map'],
    ] as const)
      await expect(putBack(settings, file, { replace: true })).rejects.toThrow(words)
    expect(await rowsOf(settings)).toEqual(before)
  })

  // SQLite's is a file of its own, which takes the other's place when it is whole.
  if (engine.name === 'postgres')
    test('killed halfway, or with a row that does not go in, leaves what was there, tables and all', async () => {
      const other = await elsewhere()
      const url = other.databaseUrl ?? ''
      await open(other, async (db) => {
        await migrate(db)
        await copyFacts(db, edition([seminar('iets-anders')]), now)
      })
      const before = await rowsOf(other)
      const child = spawn(process.execPath, [await runnable('tests/database/storage/restorer.ts'), url, backup])
      await once(child.stdout, 'data')
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(await rowsOf(other)).toEqual(before)

      async function* wrong(): AsyncGenerator<Line> {
        for await (const entry of entriesOf(backup)) if ('row' in entry) yield entry.row
        yield ['seminars', { slug: 'nog-een', onbekend: 1 }]
      }
      const { schema } = await checkBackup(backup)
      await expect(allOrNothing(url, (db) => copyIn(db, schema, wrong(), async () => {}))).rejects.toThrow('onbekend')
      expect(await rowsOf(other)).toEqual(before)
      expect(await putBack(other, backup, { replace: true })).toMatchObject({ ok: true })
      expect(withoutHeld(await rowsOf(other))).toEqual(withoutHeld(await rowsOf(settings)))
    })

  test('is for its owner alone, and names what it is of', async () => {
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    const header = await checkBackup(backup)
    expect(header).toMatchObject({ podium: 'backup', engine: engine.name, secrets: secretsOf(settings) })
    const [first] = gunzipSync(readFileSync(backup)).toString().split('\n')
    expect(JSON.parse(first ?? '')).toEqual(header)
    expect(readdirSync(join(backup, '..'))).toHaveLength(1)
  })
})
