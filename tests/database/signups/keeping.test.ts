/** What is kept of people: so long as it is said, and not a day longer; a person takes themselves out whenever they like. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { erasedAt, invoicesErasedAt, kept } from '../../../lib/domain/people/retention'
import { deliverOutbox } from '../../../lib/mail/delivery/deliver'
import { removeErasedFiles } from '../../../lib/mail/delivery/erased-files'
import { fileTransport } from '../../../lib/mail/delivery/transport'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { eraseOwn } from '../../../lib/signups/keeping/erase'
import { ownData } from '../../../lib/signups/keeping/own-data'
import { ownSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { planAtStart } from '../../../lib/signups/timed/planned'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const billing = { name: 'Bakkerij Geheimzin', street: 'Verborgenlaan 1', postalCode: '1234 AB', city: 'Utrecht' }
const end = now + 30 * day + 2 * hour
const gone = erasedAt({ end, retentionDays: 60 })

onBothEngines((engine) => {
  const ask = (email: string, more: object = {}) =>
    signUp(
      engine.db,
      {
        seminar: 'avond',
        body: { name: 'Noor Geheimzin', email, organisation: 'Geheimzin bv', billing, source: { ref: 'brief' }, ...more },
      },
      now,
    )
  const work = async (moment: number) => {
    const fail = (error: unknown) => {
      throw error
    }
    while ((await doTimedWork(engine.db, moment, fail)) > 0);
  }
  const row = async (email: string) => (await signUps(engine.db)).find((one) => one.email === email)
  const token = async (email: string) => tokenOf((await row(email))?.id ?? '', secrets)
  /** All that stands anywhere, as one text. */
  const everything = async () => {
    const tables = (await engine.db.introspection.getTables()).map(({ name }) => name)
    const all = tables.map(async (table) => (await sql`select * from ${sql.table(table)}`.execute(engine.db)).rows)
    return JSON.stringify(await Promise.all(all))
  }
  const site = { name: 'Podium', email: 'redactie@podium.example' }
  const deliver = (folder: string) =>
    deliverOutbox({
      db: engine.db,
      transport: fileTransport(join(folder, 'mail')),
      settings: { siteUrl: 'https://podium.example' },
      secrets,
      site: () => site,
      clock: () => now,
    })

  beforeEach(async () => {
    await copyFacts(engine.db, edition([seminar('avond', { price: 4000, capacity: 2 })], [promoCode('Vrij')]), now)
    await ask('paid@geheim.example')
    await ask('free@geheim.example', { code: 'vrij' })
    await ask('waits@geheim.example')
    await planAtStart(engine.db, now)
  })

  test('every column that holds something of a person has its line in the table, and each line its column', async () => {
    const tables = await engine.db.introspection.getTables()
    const columns = (table: string) => tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
    const said = kept.filter((line) => !('table' in line)).flatMap((line) => [...line.columns])
    expect(said.sort()).toEqual(columns('signups').sort())
    for (const line of kept) if ('table' in line) expect(columns(line.table)).toEqual(expect.arrayContaining([...line.columns]))
  })

  describe('when its time is over', () => {
    test('nothing is left of anybody, but for the bill of who paid, and the counts stay', async () => {
      await work(gone - 1)
      expect(await everything()).toContain('Noor Geheimzin')
      await work(gone)
      const left = await everything()
      expect(left).not.toMatch(/Noor|geheim\.example|Geheimzin bv/)
      expect(left.match(/Bakkerij Geheimzin/g)).toHaveLength(1)
      expect((await signUps(engine.db)).map(({ status, price_cents, code }) => [status, price_cents, code])).toEqual([
        ['confirmed', 4000, null],
        ['confirmed', 0, 'vrij'],
        ['waitlisted', 4000, null],
      ])
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 2, waiting: 1 })
    })

    test('the bill goes seven years after its year', async () => {
      await work(gone)
      await work(invoicesErasedAt(end) - 1)
      expect(await everything()).toContain('Bakkerij Geheimzin')
      await work(invoicesErasedAt(end))
      expect(await everything()).not.toMatch(/Geheimzin|geheim/)
    })

    test('by the days that its file says now, also when the file is gone', async () => {
      await copyFacts(engine.db, edition([seminar('avond', { price: 4000, capacity: 2, retentionDays: 10 })]), now)
      await copyFacts(engine.db, edition([]), now)
      await planAtStart(engine.db, now)
      await work(erasedAt({ end, retentionDays: 10 }) - 1)
      expect(await everything()).toContain('Noor Geheimzin')
      await work(erasedAt({ end, retentionDays: 10 }))
      expect(await everything()).not.toContain('Noor Geheimzin')
    })
  })

  describe('a person', () => {
    test('has all that is known of them, and of nobody else', async () => {
      const own = await ownSignUp(engine.db, await token('free@geheim.example'), secrets)
      if (!own) throw new Error('it is there')
      const data = await ownData(engine.db, own)
      expect(data.signUp).toMatchObject({
        name: 'Noor Geheimzin',
        email: 'free@geheim.example',
        code: 'Vrij',
        source: { ref: 'brief' },
      })
      expect(data.mails.map(({ about, to }) => `${about} ${to}`)).toEqual(
        expect.arrayContaining(['confirmed free@geheim.example', 'organiserSignUp organiser']),
      )
      expect(data.events).toEqual([{ what: 'signed_up', when: new Date(now).toISOString(), by: 'visitor' }])
      expect(JSON.stringify(data)).not.toContain('paid@')
    })

    test('takes themselves out: everywhere, with the seat, and nothing is mailed to them any more', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'podium-eml-'))
      await deliver(folder)
      const before = readdirSync(join(folder, 'mail')).length
      await engine.db
        .updateTable('outbox')
        .set({ sent_at: null, data: '{"name":"Noor"}' })
        .where('template', '=', 'confirmed')
        .execute()
      const theirs = await token('free@geheim.example')
      expect(await eraseOwn(engine.db, theirs, secrets, now)).toEqual({ ok: true })
      expect(await eraseOwn(engine.db, theirs, secrets, now)).toEqual({ ok: true })
      // Nobody was since then: files are not looked through for nothing.
      expect(await removeErasedFiles(engine.db, folder, now + 30 * day)).toBe(0)
      expect(await removeErasedFiles(engine.db, folder, now)).toBe(2)
      expect(readdirSync(join(folder, 'mail'))).toHaveLength(before - 2)
      expect(await everything()).not.toContain('free@geheim')
      // The seat is the next one's.
      expect((await row('waits@geheim.example'))?.status).toBe('offered')
      await deliver(folder)
      const mailed = await engine.db.selectFrom('outbox').selectAll().where('recipient', 'like', 'gewist:%').execute()
      expect(mailed.every(({ sent_at, failed_at }) => sent_at !== null || failed_at !== null)).toBe(true)
      await copyFacts(engine.db, edition([seminar('avond', { price: 4000, capacity: 2, cancelled: 'Ziek.' })]), now)
      await work(now + hour)
      const told = await engine.db.selectFrom('outbox').select('recipient').where('template', '=', 'seminarCancelled').execute()
      expect(told.map(({ recipient }) => recipient).sort()).toEqual(['paid@geheim.example', 'waits@geheim.example'])
      rmSync(folder, { recursive: true })
    })

    test('who was at it and paid keeps the bill in the books, and may sign up again afterwards like anybody', async () => {
      await eraseOwn(engine.db, await token('paid@geheim.example'), secrets, end)
      expect(await everything()).toContain('Bakkerij Geheimzin')
      expect(await everything()).not.toContain('paid@geheim')
      await eraseOwn(engine.db, await token('free@geheim.example'), secrets, now)
      expect(await ask('free@geheim.example', { code: 'vrij' })).toMatchObject({ ok: true })
      expect((await row('free@geheim.example'))?.status).toBeDefined()
    })

    test('erases nothing with a token that is not theirs', async () => {
      const before = await everything()
      expect(await eraseOwn(engine.db, 'x'.repeat(44), secrets, now)).toEqual({ ok: false, why: 'unknown' })
      expect(await everything()).toBe(before)
    })
  })
})
