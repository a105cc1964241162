/**
 * Migrations only go forward: a database that an older Podium filled is brought up to date, and everything goes on with it. The
 * databases are in tests/fixtures/databases, one for each migration that was released.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../lib/database/migrate'
import { type Database, openDatabase } from '../../../lib/database/open'
import { claimDue } from '../../../lib/outbox/claim'
import { copyFacts, startFacts } from '../../../lib/signups/facts/copy-facts'
import { publicationOf } from '../../../lib/signups/facts/publication'
import { seminarState } from '../../../lib/signups/form/state'
import { countVisit, writeVisits } from '../../../lib/signups/links/visits'
import { listSignUps } from '../../../lib/signups/list'
import { cancelSignUp, ownSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { edition, promoCode, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

const secrets = ['x'.repeat(32)]
/** An hour after the last thing that happened in the fixture. */
const now = Date.UTC(2026, 10, 25, 12)
const old = readFileSync(join(import.meta.dirname, '../../fixtures/databases/001-sign-ups.sql'), 'utf8')
/** One statement a line; none has a semicolon at the end of a line within it. */
const statements = old.split(/;\n/).filter((statement) => statement.trim())
const tables = ['seminars', 'seminar_aliases', 'promo_codes', 'signups', 'idempotency_keys', 'visits', 'outbox'] as const
/** What a migration since has taken out of a row, and put elsewhere. */
const moved = ['source']
/** What a row said before, without what was moved; columns that were added are left out. */
const saidBefore = (row: object, columns: string[]) =>
  JSON.stringify(
    Object.fromEntries(
      columns.filter((column) => !moved.includes(column)).map((column) => [column, (row as Record<string, unknown>)[column]]),
    ),
  )

onBothEngines((engine) => {
  let db: Database
  type Rows = Record<(typeof tables)[number], object[]>
  const everything = async () => {
    const rows = tables.map(async (table) => [table, await db.selectFrom(table).selectAll().execute()] as const)
    return Object.fromEntries(await Promise.all(rows)) as Rows
  }
  const said = (rows: Rows, columnsOf: Rows) =>
    tables.map((table) => rows[table].map((row) => saidBefore(row, Object.keys(columnsOf[table][0] ?? {}))).sort())
  const billing = { name: 'Nieuw bv', street: 'Laan 2', postalCode: '1000 AA', city: 'Amsterdam' }
  const ask = (slug: string, email: string, more: object = {}) =>
    signUp(db, { seminar: slug, body: { name: 'Iemand Nieuw', email, ...more } }, now)
  const tokenFor = async (email: string) => {
    const query = db.selectFrom('signups').select('id').where('email', '=', email).where('status', '!=', 'cancelled')
    return tokenOf((await query.executeTakeFirstOrThrow()).id, secrets)
  }

  beforeEach(async () => {
    db = openDatabase(await engine.another())
    for (const statement of statements) await (sql.raw(statement) as RawBuilder<unknown>).execute(db)
  })
  afterEach(() => db.destroy())

  test('every row of before is there after it, and says the same', async () => {
    const before = await everything()
    expect([before.signups.length, before.outbox.length, before.seminars.length]).toEqual([6, 14, 3])
    await migrate(db)
    await migrate(db)
    expect(said(await everything(), before)).toEqual(said(before, before))
  })

  test('the line stands in the order of time, each seminar counts for itself, and a newcomer joins its end', async () => {
    await migrate(db)
    const line = async (slug: string) => {
      const query = db.selectFrom('signups').select(['name', 'seq']).where('seminar', '=', slug)
      return (await query.orderBy('seq').execute()).map(({ name, seq }) => `${seq} ${name}`)
    }
    expect(await line('nieuwe-naam')).toEqual(['1 Sanne Proef', '2 Joris “de Lange”', '3 Wacht Maar'])
    expect(await line('vrije-avond')).toEqual(['1 Anna Weg', '2 Anna Weg'])
    await ask('nieuwe-naam', 'nieuw@voorbeeld.example', { billing })
    expect((await line('nieuwe-naam')).at(-1)).toBe('4 Iemand Nieuw')
  })

  test('where people came from, and when a seminar begins, can be asked by SQL', async () => {
    await migrate(db)
    const from = db.selectFrom('signups').innerJoin('sources', 'hash', 'source_hash').select(['email', 'utm_source', 'ref'])
    expect(await from.where('status', '=', 'confirmed').where('utm_source', 'is not', null).execute()).toEqual([
      { email: 'sanne@voorbeeld.example', utm_source: 'nieuwsbrief', ref: null },
    ])
    expect((await listSignUps(db, 'vrije-avond'))?.signUps.at(-1)?.source).toEqual({ ref: 'voorpagina' })
    const starts = await db.selectFrom('seminars').select('start_at').execute()
    expect(starts).toEqual([1, 2, 3].map(() => ({ start_at: 1931106600000 })))
  })

  test('people sign up and cancel as before: seats, line, codes and who is known are counted on', async () => {
    await migrate(db)
    expect(await seminarState(db, 'oude-naam', now)).toMatchObject({ facts: { slug: 'nieuwe-naam' }, taken: 2, waiting: 1 })
    // Somebody waits, so a newcomer does; the known one hears what a newcomer would, and nothing is taken.
    const waits = { ok: true, status: 'waitlisted', seminar: 'nieuwe-naam', price: 6500 }
    expect(await ask('nieuwe-naam', 'nieuw@voorbeeld.example', { billing })).toMatchObject(waits)
    expect(await ask('nieuwe-naam', 'sanne@voorbeeld.example', { billing })).toMatchObject(waits)
    expect(await seminarState(db, 'nieuwe-naam', now)).toMatchObject({ taken: 2, waiting: 2 })
    expect(await ask('vrije-avond', 'nieuw@voorbeeld.example', { code: 'customer first' })).toMatchObject({ price: 0 })
    expect(await ask('vrije-avond', 'twee@voorbeeld.example', { code: 'customerfirst' })).toMatchObject({
      code: 'code_used_up',
    })
    expect(await ask('verdwenen', 'nieuw@voorbeeld.example')).toMatchObject({ code: 'signup_closed' })

    const token = await tokenFor('joris@voorbeeld.example')
    expect(await ownSignUp(db, token, secrets)).toMatchObject({ facts: { slug: 'nieuwe-naam' } })
    expect(await cancelSignUp(db, token, secrets, now)).toEqual({ ok: true, already: false })
    expect(await seminarState(db, 'nieuwe-naam', now)).toMatchObject({ taken: 2, waiting: 1 })
    expect((await listSignUps(db, 'verdwenen'))?.signUps.map(({ name }) => name)).toEqual(['Bram Blijft'])
  })

  test('mails that waited are due, those that were sent are not; visits count on', async () => {
    await migrate(db)
    const due = await claimDue(db, 100, now)
    expect(due).toHaveLength(8)
    expect(due.every(({ sent_at }) => sent_at === null)).toBe(true)
    countVisit(db, 'CustomerFirst', { utm_source: 'nieuwsbrief', utm_campaign: 'maart' }, Date.UTC(2026, 10, 24, 20))
    await writeVisits(db)
    const { visits } = await db
      .selectFrom('visits')
      .select('visits')
      .where('code', '=', 'customerfirst')
      .executeTakeFirstOrThrow()
    expect(visits).toBe(4)
  })

  test('its facts stay until somebody publishes; then they are counted', async () => {
    await migrate(db)
    const mine = edition([seminar('nieuwe-naam', { price: 0 }), seminar('vrije-avond')], [promoCode('Kwart')])
    expect(await startFacts(db, mine, now)).toMatchObject({ facts: 'behind', publication: { number: 0 } })
    expect(await seminarState(db, 'nieuwe-naam', now)).toMatchObject({ facts: { price: 6500 } })
    await copyFacts(db, mine, now)
    expect(await seminarState(db, 'nieuwe-naam', now)).toMatchObject({ facts: { price: 0 }, taken: 2, waiting: 1 })
    expect((await publicationOf(db)).number).toBe(1)
  })
})
