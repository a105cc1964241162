/** What is done at the desk, or by who was offered a seat, in the moment in which that offer runs out: it is one of the two, on both databases. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../lib/database/open'
import { offeredUntil } from '../../../lib/domain/sign-up/offer'
import { changeSeminar } from '../../../lib/signups/desk/seminar'
import { takeOff } from '../../../lib/signups/desk/take-off'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { type Locked, signUpOf } from '../../../lib/signups/facts/lock-sign-up'
import { storedSeminar } from '../../../lib/signups/facts/stored-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { lapse, takeHeldSeat } from '../../../lib/signups/line/held-seat'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, now, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const actor = 'noor@podium.example'
const until = offeredUntil(now, now + 30 * day) as number
const TIMES = 4

onBothEngines((engine) => {
  const idOf = async (name: string) => (await signUps(engine.db)).find(({ email }) => email === `${name}@x.nl`)?.id ?? ''
  const token = async (name: string) => tokenOf(await idOf(name), secrets)
  const statuses = async () => (await signUps(engine.db)).map(({ email, status }) => `${email.slice(0, 1)} ${status}`)
  const told = async (name: string) =>
    (await mails(engine.db)).filter(([, to]) => to === `${name}@x.nl`).map(([template]) => template)
  const capacity = (count: number, db: Database) => changeSeminar(db, 'avond', { capacity: count }, actor, until)
  const beside = async (test: (other: Database) => Promise<void>) => {
    const other = openDatabase(engine.options)
    await test(other).finally(() => other.destroy())
  }
  /** One seat, which is offered to b until `until`; c and d stand behind. */
  const oneIsOffered = async () => {
    for (const table of ['outbox', 'events', 'timed_work', 'signups'] as const) await engine.db.deleteFrom(table).execute()
    await engine.db.updateTable('seminars').set({ changes: null }).execute()
    for (const name of ['a', 'b', 'c', 'd'])
      await signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email: `${name}@x.nl` } }, now)
    await cancelSignUp(engine.db, await token('a'), secrets, now)
    expect(await statuses()).toEqual(expect.arrayContaining(['b offered', 'c waitlisted', 'd waitlisted']))
  }
  /** Sees how it stood, and does not hold it: meanwhile the offer runs out on another server. */
  const unlockedWhile =
    (other: Database) =>
    async (trx: Database, id: string): Promise<Locked | undefined> => {
      const [signUp, stored] = [await signUpOf(trx, id), await storedSeminar(trx, 'avond')]
      await lapse(other, id, until)
      return signUp && stored && { signUp, seminar: stored }
    }

  beforeEach(() => copyFacts(engine.db, edition([seminar('avond', { capacity: 1 })]), now))

  describe('the desk raises the number of seats', () => {
    test('each seat is offered to one person, in the order of the line, however it falls out', async () => {
      await beside(async (other) => {
        for (let i = 0; i < TIMES; i++) {
          await oneIsOffered()
          const id = await idOf('b')
          const both = [() => capacity(2, other), () => lapse(engine.db, id, until)]
          await Promise.all((i % 2 ? both : both.toReversed()).map((one) => one()))
          expect(await statuses()).toEqual(expect.arrayContaining(['b cancelled', 'c offered', 'd offered']))
          expect(await seminarState(engine.db, 'avond', until)).toMatchObject({ taken: 2, waiting: 0 })
          expect((await mails(engine.db)).filter(([template]) => template === 'offered').map(([, to]) => to)).toHaveLength(3)
        }
      })
    })
    test('and takes it back: nobody who was offered one loses it, and no third is offered', async () => {
      await beside(async (other) => {
        await oneIsOffered()
        const id = await idOf('b')
        await Promise.all([
          capacity(2, other).then(() => capacity(1, other)),
          lapse(engine.db, id, until),
          capacity(1, engine.db),
        ])
        const state = await seminarState(engine.db, 'avond', until)
        const offers = (await statuses()).filter((one) => one.endsWith('offered'))
        expect(offers).toHaveLength(state?.taken ?? 0)
        expect([1, 2]).toContain(offers.length)
      })
    })
  })

  describe('the desk takes off who was offered it', () => {
    test('they hear of one thing, and the seat goes on once', async () => {
      await beside(async (other) => {
        for (let i = 0; i < TIMES; i++) {
          await oneIsOffered()
          const id = await idOf('b')
          const [off] = await Promise.all([
            takeOff(other, { id, reason: 'Dubbel.', actor }, until),
            lapse(engine.db, id, until),
            lapse(other, id, until),
          ])
          expect(await statuses()).toEqual(expect.arrayContaining(['b cancelled', 'c offered', 'd waitlisted']))
          expect(await told('b')).toEqual(expect.arrayContaining([off.ok ? 'takenOff' : 'lapsed']))
          expect((await told('b')).filter((one) => ['takenOff', 'lapsed'].includes(one))).toHaveLength(1)
        }
      })
    })
    // On SQLite a transaction that has read before another wrote is told so, and begins again.
    if (engine.name === 'postgres')
      test('control: who does not look under the lock tells them both', async () => {
        await beside(async (other) => {
          await oneIsOffered()
          await takeOff(engine.db, { id: await idOf('b'), reason: 'Dubbel.', actor }, until, unlockedWhile(other))
          expect(await told('b')).toEqual(expect.arrayContaining(['lapsed', 'takenOff']))
        })
      })
  })

  describe('it is taken', () => {
    test('or it runs out: one of the two, and never both', async () => {
      await beside(async (other) => {
        for (let i = 0; i < TIMES; i++) {
          await oneIsOffered()
          const id = await idOf('b')
          const mine = await token('b')
          const [took] = await Promise.all([
            takeHeldSeat(engine.db, mine, secrets, until - 1),
            lapse(other, id, until),
            lapse(engine.db, id, until),
          ])
          const expected = took.ok ? ['b confirmed', 'c waitlisted'] : ['b cancelled', 'c offered']
          expect(await statuses()).toEqual(expect.arrayContaining(expected))
          expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 1 })
        }
      })
    })
    if (engine.name === 'postgres')
      test('control: who does not look under the lock takes a seat that was offered to the next', async () => {
        await beside(async (other) => {
          await oneIsOffered()
          await takeHeldSeat(engine.db, await token('b'), secrets, until - 1, unlockedWhile(other))
          expect(await statuses()).toEqual(expect.arrayContaining(['b confirmed', 'c offered']))
          expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 2 })
        })
      })
  })
})
