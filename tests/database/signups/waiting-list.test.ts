/** The waiting list: in order of arrival, one seat to one person, whatever happens at the same time. */
import { describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../lib/database/open'
import { offeredUntil } from '../../../lib/domain/sign-up/offer'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { takeHeldSeat } from '../../../lib/signups/line/held-seat'
import { offerSeatsOf } from '../../../lib/signups/line/offer-seats'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const billing = { name: 'Jan', street: 'Laan 1', postalCode: '1234 AB', city: 'Utrecht' }
const until = offeredUntil(now, now + 30 * day) as number

onBothEngines((engine) => {
  const copy = (capacity: number, more: object = {}, moment = now) =>
    copyFacts(engine.db, edition([seminar('avond', { capacity, ...more })], [promoCode('Kwart', { discount: '25%' })]), moment)
  const ask = (email: string, more: object = {}, moment = now) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email, ...more } }, moment)
  const row = async (email: string) => {
    const found = (await signUps(engine.db)).findLast((signUp) => signUp.email === email)
    if (!found) throw new Error(`nobody is called ${email}`)
    return found
  }
  const token = async (email: string) => tokenOf((await row(email)).id, secrets)
  const cancel = async (email: string, moment = now, db = engine.db) => cancelSignUp(db, await token(email), secrets, moment)
  const take = async (email: string, moment = now, db = engine.db) => takeHeldSeat(db, await token(email), secrets, moment)
  const statuses = async () => (await signUps(engine.db)).map(({ email, status }) => `${email.slice(0, 1)} ${status}`)
  const work = (moment: number, db = engine.db) =>
    doTimedWork(db, moment, (error) => {
      throw error
    })
  const mailed = async (template: string) =>
    (await mails(engine.db)).filter((mail) => mail[0] === template).map(([, to]) => to.slice(0, 1))
  const beside = async (test: (other: Database) => Promise<void>) => {
    const other = openDatabase(engine.options)
    await test(other).finally(() => other.destroy())
  }

  describe('a seat that comes free', () => {
    test('is offered to who came first, whatever their clocks said, and held for them', async () => {
      await copy(1)
      await ask('a@x.nl')
      await ask('b@x.nl', {}, now + hour)
      // The clock was put back in between: who came later still stands behind.
      await ask('c@x.nl', {}, now - hour)
      await cancel('a@x.nl')
      expect((await row('b@x.nl')).held_until).toBe(until)
      expect(await statuses()).toEqual(expect.arrayContaining(['a cancelled', 'b offered', 'c waitlisted']))
      expect(await mailed('offered')).toEqual(['b'])
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ status: 'full', seatsLeft: 0, taken: 1, waiting: 1 })
    })

    test('is no newcomer’s: while anyone waits, and while it is offered', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl']) await ask(email)
      await cancel('a@x.nl')
      expect(await ask('n@x.nl')).toMatchObject({ status: 'waitlisted' })
    })

    test('is taken under the code and at the price of when they signed up, and the organiser hears of it', async () => {
      await copy(1, { price: 4000 })
      await ask('a@x.nl', { billing })
      await ask('b@x.nl', { billing, code: 'kwart' })
      await copy(1, { price: 9000 })
      await cancel('a@x.nl')
      expect(await take('b@x.nl', until - 1)).toEqual({ ok: true, already: false })
      expect(await row('b@x.nl')).toMatchObject({ status: 'confirmed', price_cents: 3000, code: 'kwart', held_until: null })
      const sent = await engine.db.selectFrom('outbox').selectAll().where('template', '=', 'confirmed').execute()
      const [data] = sent.filter(({ recipient }) => recipient === 'b@x.nl').map((mail) => JSON.parse(mail.data))
      expect(data).toMatchObject({ price: 3000, code: 'Kwart' })
      expect(await take('b@x.nl')).toEqual({ ok: true, already: true })
      expect(await mailed('confirmed')).toEqual(['a', 'b'])
      await work(until + hour)
      expect((await row('b@x.nl')).status).toBe('confirmed')
    })

    test('that is given back goes to the next at once, also of who had accepted', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl', 'd@x.nl']) await ask(email)
      await cancel('a@x.nl')
      await cancel('b@x.nl')
      await take('c@x.nl')
      await cancel('c@x.nl')
      expect(await statuses()).toEqual(expect.arrayContaining(['b cancelled', 'c cancelled', 'd offered']))
    })

    test('that nobody answers goes to the next at its time and not before, and they hear of it once', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl']) await ask(email)
      await cancel('a@x.nl')
      await work(until - 1)
      expect((await row('b@x.nl')).status).toBe('offered')
      await work(until)
      await work(until)
      expect(await statuses()).toEqual(expect.arrayContaining(['b cancelled', 'c offered']))
      expect(await take('b@x.nl', until)).toEqual({ ok: false, why: 'over' })
      expect([await mailed('lapsed'), await mailed('offered')]).toEqual([['b'], ['b', 'c']])
    })

    test('is not taken by who is late, though nobody has looked at the clock yet', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl']) await ask(email)
      await cancel('a@x.nl')
      expect(await take('b@x.nl', until)).toEqual({ ok: false, why: 'over' })
    })

    test('is not offered of a seminar that is called off, whose file is gone, or that is about to begin', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl']) await ask(email)
      await copy(2, { cancelled: 'De spreker is ziek.' })
      expect(await offerSeatsOf(engine.db, 'avond', now)).toBe(0)
      await copyFacts(engine.db, edition([]), now)
      expect(await offerSeatsOf(engine.db, 'avond', now)).toBe(0)
      await copy(2)
      expect(await offerSeatsOf(engine.db, 'avond', now + 30 * day - hour)).toBe(0)
      expect(await mailed('offered')).toEqual([])
    })
  })

  describe('a larger hall', () => {
    test('is for the line first, in its order, and then for newcomers', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl', 'd@x.nl']) await ask(email)
      await copy(3)
      expect(await ask('n@x.nl')).toMatchObject({ status: 'waitlisted' })
      await work(now)
      expect(await statuses()).toEqual(['a confirmed', 'b offered', 'c offered', 'd waitlisted', 'n waitlisted'])
      await copy(3)
      await work(now)
      expect((await mailed('offered')).sort()).toEqual(['b', 'c'])
    })

    test('of hundreds is offered in portions, and all of it', async () => {
      await copy(1)
      for (let i = 0; i < 61; i++) await ask(`${i}@x.nl`)
      await copy(100)
      while ((await work(now)) > 0);
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 61, waiting: 0 })
    })
  })

  describe('at the same moment', () => {
    test('two servers that offer one seat offer it to one person', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl', 'd@x.nl']) await ask(email)
      // Freed without a look at the line, as by a restore.
      await engine.db.updateTable('signups').set({ status: 'cancelled' }).where('email', '=', 'a@x.nl').execute()
      await beside(async (other) => {
        const both = [engine.db, other]
        await Promise.all(Array.from({ length: 10 }, (_, i) => offerSeatsOf(both[i % 2] as Database, 'avond', now)))
      })
      expect(await mailed('offered')).toEqual(['b'])
    })

    test('control: who does not look under the lock offers it more than once', async () => {
      await copy(1)
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl', 'd@x.nl']) await ask(email)
      await engine.db.updateTable('signups').set({ status: 'cancelled' }).where('email', '=', 'a@x.nl').execute()
      const free = async () => ((await seminarState(engine.db, 'avond', now))?.taken ?? 1) < 1
      const seen = await Promise.all([free(), free()])
      const next = engine.db.selectFrom('signups').select('id').where('status', '=', 'waitlisted').orderBy('seq').limit(1)
      for (const isFree of seen)
        if (isFree) {
          const { id } = await next.executeTakeFirstOrThrow()
          await engine.db.updateTable('signups').set({ status: 'offered' }).where('id', '=', id).execute()
        }
      expect((await seminarState(engine.db, 'avond', now))?.taken).toBe(2)
    })

    test('cancelling while it is offered and taken: no seat is lost and none is given twice', async () => {
      await copy(2)
      const line = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${letter}@x.nl`)
      for (const email of line) await ask(email)
      await beside(async (other) => {
        await Promise.all([cancel('a@x.nl'), cancel('b@x.nl', now, other), offerSeatsOf(other, 'avond', now)])
        await Promise.all([take('c@x.nl'), cancel('c@x.nl', now, other), take('d@x.nl', now, other), cancel('d@x.nl')])
      })
      const state = await seminarState(engine.db, 'avond', now)
      expect(state).toMatchObject({ taken: 2 })
      expect(new Set(await mailed('offered')).size).toBe((await mailed('offered')).length)
    })
  })
})
