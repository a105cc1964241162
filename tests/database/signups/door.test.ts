/** Who is there: ticked off once, by whoever was first; undone; by nobody who may not. On both engines. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../lib/database/open'
import { doorkeeperOf, helperCookie } from '../../../lib/desk/at-door/doorkeeper'
import type { Door } from '../../../lib/desk/session'
import { type Doorkeeper, doorCloses, doorOpens } from '../../../lib/domain/sign-up/attendance'
import { attend, unattend } from '../../../lib/signups/attendance/attend'
import {
  doorLinkById,
  doorLinkOf,
  doorLinksOf,
  doorLinkToken,
  makeDoorLink,
  withdrawDoorLink,
} from '../../../lib/signups/attendance/door-links'
import { doorList } from '../../../lib/signups/attendance/door-list'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { type Locked, signUpOf } from '../../../lib/signups/facts/lock-sign-up'
import { storedSeminar } from '../../../lib/signups/facts/stored-facts'
import { erase } from '../../../lib/signups/keeping/erase'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const door: Door = { secrets, adminEmails: ['beheer@podium.example'], secure: false }
const start = now + 30 * day
const evening = start - hour
const desk: Doorkeeper = { actor: 'beheer@podium.example' }
const helper = (of = 'avond'): Doorkeeper => ({ actor: 'door', helper: { link: 'L', seminar: of } })

onBothEngines((engine) => {
  const add = async (name: string, slug = 'avond') => {
    const email = `${name.replace(/\W/g, '')}@geheim.example`.toLowerCase()
    await signUp(engine.db, { seminar: slug, body: { name, email } }, now)
    return (await signUps(engine.db)).find((row) => row.email === email)?.id ?? ''
  }
  const attendedAt = async (id: string) => (await signUpOf(engine.db, id))?.attended_at
  const events = async () =>
    (await engine.db.selectFrom('events').select(['kind', 'actor', 'data']).where('kind', 'like', '%attended').execute()).map(
      ({ kind, actor }) => `${kind} ${actor}`,
    )

  beforeEach(async () => {
    await copyFacts(engine.db, edition([seminar('avond', { capacity: 2 }), seminar('middag')]), now)
  })

  describe('somebody with a seat', () => {
    test('is there from the press on, and the second press says since when', async () => {
      const id = await add('Noor')
      expect(await attend(engine.db, id, helper(), evening)).toEqual({ ok: true })
      expect(await attend(engine.db, id, helper(), evening + 60_000)).toEqual({ ok: false, why: 'already', since: evening })
      expect(await attendedAt(id)).toBe(evening)
      expect(await events()).toEqual(['attended door'])
    })
    test('of two telephones at once one ticks off, and the other hears since when', async () => {
      const id = await add('Noor')
      const other = openDatabase(engine.options)
      try {
        const both = await Promise.all([attend(engine.db, id, helper(), evening), attend(other, id, desk, evening + 1)])
        expect(both.filter(({ ok }) => ok)).toHaveLength(1)
        expect(await events()).toHaveLength(1)
      } finally {
        await other.destroy()
      }
    })
    // On SQLite a transaction that has read before another wrote is told so, and begins again.
    if (engine.name === 'postgres')
      test('control: who does not look under the lock ticks off who was ticked off meanwhile', async () => {
        const id = await add('Noor')
        const other = openDatabase(engine.options)
        const unlocked = async (trx: Database, one: string): Promise<Locked | undefined> => {
          const [signUp, stored] = [await signUpOf(trx, one), await storedSeminar(trx, 'avond')]
          await attend(other, one, helper(), evening)
          return signUp && stored && { signUp, seminar: stored }
        }
        try {
          expect(await attend(engine.db, id, desk, evening + 1, unlocked)).toEqual({ ok: true })
          expect(await events()).toHaveLength(2)
        } finally {
          await other.destroy()
        }
      })
    test('is not there after all when that was a mistake, and may be ticked off again', async () => {
      const id = await add('Noor')
      await attend(engine.db, id, helper(), evening)
      expect(await unattend(engine.db, id, helper('middag'), evening)).toEqual({ ok: false, why: 'other_seminar' })
      expect(await unattend(engine.db, id, helper(), evening)).toEqual({ ok: true })
      expect(await unattend(engine.db, id, helper(), evening)).toEqual({ ok: true })
      expect(await attendedAt(id)).toBeNull()
      expect(await attend(engine.db, id, desk, evening)).toEqual({ ok: true })
      expect(await events()).toEqual(
        expect.arrayContaining(['attended door', 'unattended door', 'attended beheer@podium.example']),
      )
    })
    test('is counted when nothing is known of them any more', async () => {
      const id = await add('Noor')
      await attend(engine.db, id, helper(), evening)
      await engine.db
        .transaction()
        .execute(async (trx) => erase(trx, (await signUpOf(trx, id)) as never, 'server', start + 61 * day))
      expect(await attendedAt(id)).toBe(evening)
      expect(await doorList(engine.db, 'avond', '')).toMatchObject({ people: [], expected: 1, attended: 1 })
    })
  })

  describe('is not ticked off', () => {
    const why = async (id: string, by: Doorkeeper, at: number) => {
      const outcome = await attend(engine.db, id, by, at)
      return outcome.ok ? 'ok' : outcome.why
    }
    test('at another seminar, before the day, or by a helper when the door is closed; the desk may afterwards', async () => {
      const id = await add('Noor')
      const facts = { start, end: start + 2 * hour }
      expect(await why(id, helper('middag'), evening)).toBe('other_seminar')
      expect(await why(id, helper(), doorOpens(facts) - 1)).toBe('early')
      expect(await why(id, desk, doorOpens(facts) - 1)).toBe('early')
      expect(await why(id, helper(), doorCloses(facts))).toBe('late')
      expect(await attendedAt(id)).toBeNull()
      expect(await why(id, desk, doorCloses(facts))).toBe('ok')
    })
    test('who cancelled, though their ticket was seen before; who waits; and nobody at all', async () => {
      const [id] = [await add('Noor'), await add('Bas')]
      const waits = await add('Wim')
      expect(await cancelSignUp(engine.db, tokenOf(id, secrets), secrets, now)).toMatchObject({ ok: true })
      expect(await why(id, helper(), evening)).toBe('cancelled')
      // Wim was offered the seat that came free.
      expect(await why(waits, helper(), evening)).toBe('unconfirmed')
      expect(await why('x'.repeat(22), desk, evening)).toBe('unknown')
      expect(await events()).toEqual([])
    })
  })

  test('the list finds people by their names, without accents, and by nothing else', async () => {
    await add('Zoë Álvarez')
    await add('Bas de Vries')
    const found = async (text: string) => (await doorList(engine.db, 'avond', text)).people.map(({ name }) => name)
    expect(await found('')).toEqual(['Bas de Vries', 'Zoë Álvarez'])
    expect(await found('alvarez zoe')).toEqual(['Zoë Álvarez'])
    expect(await found('geheim')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  describe('a link for helpers', () => {
    const make = async () => {
      const made = await makeDoorLink(engine.db, { seminar: 'avond', forWhom: 'Hal', actor: desk.actor }, now)
      if (!made.ok) throw new Error(made.why)
      return made.id
    }
    const cookieOf = async (id: string) => {
      const open = await doorLinkById(engine.db, id, evening)
      return (await helperCookie(open as never, door, evening)).split(';', 1)[0]
    }
    test('lets in for its seminar until its door closes, and not without a desk', async () => {
      const id = await make()
      const cookie = (await cookieOf(id)) ?? ''
      const forged = cookie.slice(0, 60) + (cookie[60] === 'a' ? 'b' : 'a') + cookie.slice(61)
      expect(await doorLinkOf(engine.db, doorLinkToken(id, secrets), secrets, now)).toMatchObject({ over: undefined })
      expect(await doorkeeperOf(engine.db, cookie, door, evening)).toEqual({
        actor: 'door',
        helper: { link: id, seminar: 'avond' },
      })
      expect(await doorkeeperOf(engine.db, cookie, door, doorCloses({ end: start + 2 * hour }))).toBeUndefined()
      expect(await doorkeeperOf(engine.db, cookie, { ...door, adminEmails: [] }, evening)).toBeUndefined()
      expect(await doorkeeperOf(engine.db, forged, door, evening)).toBeUndefined()
    })
    test('lets nobody in any more once it is withdrawn, by the desk of that seminar alone', async () => {
      const id = await make()
      const cookie = await cookieOf(id)
      expect(await withdrawDoorLink(engine.db, { id, seminar: 'middag', actor: desk.actor }, now)).toBe(false)
      expect(await withdrawDoorLink(engine.db, { id, seminar: 'avond', actor: desk.actor }, now)).toBe(true)
      expect(await doorkeeperOf(engine.db, cookie, door, evening)).toBeUndefined()
      expect(await withdrawDoorLink(engine.db, { id, seminar: 'avond', actor: desk.actor }, now)).toBe(false)
      expect(await doorLinksOf(engine.db, 'avond')).toHaveLength(1)
    })
  })
})
