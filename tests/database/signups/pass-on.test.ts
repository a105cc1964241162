/** A seat that goes to somebody else, a name that is mended, and "Ik kom niet" with time to come back: by one's own page. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../lib/database/open'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { type Locked, signUpOf } from '../../../lib/signups/facts/lock-sign-up'
import { storedSeminar } from '../../../lib/signups/facts/stored-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { eraseOwn } from '../../../lib/signups/keeping/erase'
import { ownData } from '../../../lib/signups/keeping/own-data'
import { cancelSignUp, ownSignUp } from '../../../lib/signups/own-sign-up'
import { leave, stay, UNDO_WITHIN } from '../../../lib/signups/people/leave'
import { mendName } from '../../../lib/signups/people/name'
import { passOn } from '../../../lib/signups/people/pass-on'
import { signUp } from '../../../lib/signups/sign-up'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const cancelUntil = now + 20 * day
const billing = { name: 'Bakkerij Dam', street: 'Laan 1', postalCode: '1234 AB', city: 'Utrecht' }
const tess = { name: 'Tess', email: 'T@x.nl' }

onBothEngines((engine) => {
  const ask = (email: string, more: object = {}, moment = now) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Anna', email, billing, ...more } }, moment)
  const row = async (email: string) => {
    const found = (await signUps(engine.db)).findLast((one) => one.email === email)
    if (!found) throw new Error(`nobody is called ${email}`)
    return found
  }
  const token = async (email = 'a@x.nl') => tokenOf((await row(email)).id, secrets)
  const pass = async (body: object = tess, moment = now + hour) =>
    passOn(engine.db, { token: await token(), secrets, body }, moment)
  const templatesTo = async (email: string) => (await mails(engine.db)).filter(([, to]) => to === email).map(([name]) => name)
  const kinds = async () =>
    (await engine.db.selectFrom('events').select('kind').orderBy('at').execute()).map(({ kind }) => kind)
  const work = async (moment: number) => {
    const fail = (error: unknown) => {
      throw error
    }
    while ((await doTimedWork(engine.db, moment, fail)) > 0);
  }
  const beside = async (run: (other: Database) => Promise<void>) => {
    const other = openDatabase(engine.options)
    await run(other).finally(() => other.destroy())
  }

  beforeEach(async () => {
    const evening = seminar('avond', { price: 4000, capacity: 1, signup: { cancelUntil } })
    await copyFacts(engine.db, edition([evening], [promoCode('Kwart', { discount: '25%', maxSeats: 2 })]), now)
    await ask('a@x.nl', { code: 'kwart' })
    await ask('w@x.nl')
  })

  describe('a seat that is passed on', () => {
    test('is the other’s, under the same code, price and bill, and in the same place; nobody else gets it', async () => {
      const before = await row('a@x.nl')
      expect(await pass()).toEqual({ ok: true })
      const { id, price_cents, code, status, seq, billing: bill } = await row('t@x.nl')
      expect({ price_cents, code, status, seq }).toEqual({ price_cents: 3000, code: 'kwart', status: 'confirmed', seq: 1 })
      expect(JSON.parse(bill ?? '')).toMatchObject(billing)
      expect(await row('a@x.nl')).toMatchObject({ id: before.id, status: 'cancelled', passed_to: id, billing: null })
      expect((await row('w@x.nl')).status).toBe('waitlisted')
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 1, waiting: 1 })
      expect(await kinds()).toContain('passed_on')
    })

    test('the organiser hears who comes now; or, where the other had a seat, who does not', async () => {
      const toOrganiser = async () => {
        const rows = await engine.db.selectFrom('outbox').selectAll().where('recipient', '=', 'organiser').execute()
        return rows
          .map(({ template, data }) => ({ template, ...JSON.parse(data) }))
          .filter(({ template }) => template !== 'organiserSignUp')
      }
      await pass()
      expect(await toOrganiser()).toMatchObject([
        { template: 'organiserPassedOn', name: 'Tess', email: 't@x.nl', giver: 'Anna', taken: 1, waiting: 1 },
      ])
      await engine.db.updateTable('signups').set({ status: 'confirmed' }).where('email', '=', 'w@x.nl').execute()
      const mine = { token: await token('t@x.nl'), secrets }
      await passOn(engine.db, { ...mine, body: { name: 'Wim', email: 'w@x.nl' } }, now + hour)
      expect((await toOrganiser()).at(-1)).toMatchObject({ template: 'organiserCancelled', name: 'Tess', taken: 1 })
    })

    test('both have a mail; the old link opens nothing of the other’s, and theirs is a new one', async () => {
      const old = await token()
      await pass()
      expect([await templatesTo('a@x.nl'), await templatesTo('t@x.nl')]).toEqual([['confirmed', 'passedOn'], ['received']])
      expect((await ownSignUp(engine.db, old, secrets))?.signUp).toMatchObject({ name: 'Anna', status: 'cancelled' })
      expect(await cancelSignUp(engine.db, old, secrets, now + hour)).toEqual({ ok: true, already: true })
      expect(await passOn(engine.db, { token: old, secrets, body: { name: 'X', email: 'x@x.nl' } }, now + hour)).toMatchObject({
        why: 'no_seat',
      })
      expect((await row('t@x.nl')).status).toBe('confirmed')
      expect((await ownSignUp(engine.db, await token('t@x.nl'), secrets))?.signUp.name).toBe('Tess')
    })

    test('shows nobody’s data to the other, and each can erase their own', async () => {
      const old = await token()
      await pass()
      const theirs = await ownSignUp(engine.db, await token('t@x.nl'), secrets)
      if (!theirs) throw new Error('it is there')
      expect(JSON.stringify(await ownData(engine.db, theirs))).not.toMatch(/Anna|a@x\.nl|Bakkerij/)
      expect(await eraseOwn(engine.db, old, secrets, now + hour)).toEqual({ ok: true })
      expect((await row('t@x.nl')).status).toBe('confirmed')
    })

    test('to who has a seat frees it, and tells nobody so but them; to who waits it is theirs', async () => {
      await pass({ name: 'W', email: 'w@x.nl' })
      expect(
        (await signUps(engine.db))
          .filter(({ email }) => email === 'w@x.nl')
          .map(({ status }) => status)
          .sort(),
      ).toEqual(['cancelled', 'confirmed'])
      await copyFacts(engine.db, edition([seminar('avond', { price: 4000, capacity: 2, signup: { cancelUntil } })]), now)
      await ask('b@x.nl')
      const outcome = await passOn(
        engine.db,
        { token: await token('b@x.nl'), secrets, body: { name: 'W', email: 'w@x.nl' } },
        now + hour,
      )
      expect(outcome).toEqual({ ok: true })
      expect(await templatesTo('w@x.nl')).toContain('standing')
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 1 })
    })

    test('not once cancelling is over, not by who waits, and not to nobody', async () => {
      expect(await pass(tess, cancelUntil)).toEqual({ ok: false, why: 'too_late', until: cancelUntil })
      expect(await pass(tess, now + 31 * day)).toMatchObject({ why: 'past' })
      expect(await pass({ name: ' ', email: 'geen adres' })).toMatchObject({
        why: 'invalid',
        fields: [{ field: 'name' }, { field: 'email' }],
      })
      expect(
        await passOn(engine.db, { token: await token('w@x.nl'), secrets, body: { name: 'T', email: 't@x.nl' } }, now),
      ).toMatchObject({ why: 'no_seat' })
      expect(await passOn(engine.db, { token: 'x'.repeat(44), secrets, body: tess }, now)).toMatchObject({ why: 'unknown' })
      expect((await row('a@x.nl')).status).toBe('confirmed')
    })

    test('while it is cancelled on another server goes to one or the other, ten times over', async () => {
      await beside(async (other) => {
        for (let i = 0; i < 10; i++) {
          await engine.db.deleteFrom('signups').execute()
          await ask('a@x.nl', { code: 'kwart' })
          await ask('w@x.nl')
          const mine = await token()
          await Promise.all([
            passOn(engine.db, { token: mine, secrets, body: { name: 'Tess', email: 't@x.nl' } }, now + hour),
            cancelSignUp(other, mine, secrets, now + hour),
          ])
          expect((await seminarState(engine.db, 'avond', now))?.taken).toBe(1)
        }
      })
    })

    // On SQLite a transaction that has read before another wrote is told so, and begins again.
    if (engine.name === 'postgres')
      test('control: who does not look under the lock gives one seat to two', async () => {
        await beside(async (other) => {
          const mine = await token()
          const unlocked = async (trx: Database, id: string): Promise<Locked | undefined> => {
            const [signUp, stored] = [await signUpOf(trx, id), await storedSeminar(trx, 'avond')]
            await cancelSignUp(other, mine, secrets, now + hour)
            return signUp && stored && { signUp, seminar: stored }
          }
          await passOn(engine.db, { token: mine, secrets, body: tess }, now + hour, unlocked)
          expect((await seminarState(engine.db, 'avond', now))?.taken).toBe(2)
        })
      })
  })

  test('a name is mended until cancelling is over, and the seat stays as it was', async () => {
    const mine = { token: await token(), secrets }
    expect(await mendName(engine.db, { ...mine, body: { name: 'Ánna  de Wit' } }, now)).toEqual({ ok: true })
    expect(await row('a@x.nl')).toMatchObject({ name: 'Ánna de Wit', search_text: 'anna de wit\na@x.nl', status: 'confirmed' })
    expect(await mendName(engine.db, { ...mine, body: {} }, now)).toMatchObject({ why: 'invalid' })
    expect(await mendName(engine.db, { ...mine, body: { name: 'B' } }, cancelUntil)).toMatchObject({ why: 'too_late' })
    expect(await pass({ name: 'Anna', email: 'a@x.nl' })).toEqual({ ok: true })
    expect(await row('a@x.nl')).toMatchObject({ name: 'Anna', status: 'confirmed' })
  })

  describe('"Ik kom niet"', () => {
    test('holds the seat for a quarter of an hour, says so by mail at once, and then it is the next one’s', async () => {
      const mine = await token()
      expect(await leave(engine.db, mine, secrets, now)).toEqual({ ok: true, already: false })
      expect(await leave(engine.db, mine, secrets, now + 60_000)).toEqual({ ok: true, already: true })
      await work(now + UNDO_WITHIN - 1)
      expect([(await row('a@x.nl')).status, (await row('w@x.nl')).status]).toEqual(['confirmed', 'waitlisted'])
      expect(await templatesTo('a@x.nl')).toEqual(['confirmed', 'leaving'])
      await work(now + UNDO_WITHIN)
      expect([(await row('a@x.nl')).status, (await row('w@x.nl')).status]).toEqual(['cancelled', 'offered'])
      expect(await templatesTo('a@x.nl')).toEqual(['confirmed', 'leaving', 'cancelled'])
      expect(await stay(engine.db, mine, secrets, now + UNDO_WITHIN)).toMatchObject({ ok: false })
    })

    test('is undone in that time, as if it had not been', async () => {
      const mine = await token()
      await leave(engine.db, mine, secrets, now)
      expect(await stay(engine.db, mine, secrets, now + UNDO_WITHIN - 1)).toEqual({ ok: true, already: false })
      await work(now + hour)
      expect(await row('a@x.nl')).toMatchObject({ status: 'confirmed', held_until: null })
      expect((await row('w@x.nl')).status).toBe('waitlisted')
      await leave(engine.db, mine, secrets, now + 2 * hour)
      await work(now + 3 * hour)
      expect((await row('a@x.nl')).status).toBe('cancelled')
    })

    test('not once cancelling is over; who passes the seat on meanwhile has passed it on', async () => {
      expect(await leave(engine.db, await token(), secrets, cancelUntil)).toMatchObject({ why: 'too_late' })
      await leave(engine.db, await token(), secrets, now)
      await pass(tess, now + 60_000)
      await work(now + hour)
      expect((await row('t@x.nl')).status).toBe('confirmed')
    })
  })
})
