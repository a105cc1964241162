import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { checkCode } from '../../../lib/signups/links/redeem'
import { sharedLink } from '../../../lib/signups/links/shared-link'
import { countVisit, writeVisits } from '../../../lib/signups/links/visits'
import { signUp } from '../../../lib/signups/sign-up'
import { day, edition, type Facts, hour, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

onBothEngines((engine) => {
  const copy = (facts: Facts) => copyFacts(engine.db, facts, now)
  const ask = (slug: string, email: string, more: object = {}) =>
    signUp(engine.db, { seminar: slug, body: { name: 'Jan', email, ...more } }, now)

  describe('checking a code', () => {
    test('gives its printed form, the price under it and its message; the seminar may be full', async () => {
      await copy(
        edition([seminar('avond', { price: 1250, capacity: 0 })], [promoCode('Kwart', { discount: '25%', message: 'Dag!' })]),
      )
      expect(await checkCode(engine.db, 'avond', 'KWART.', now)).toEqual({
        ok: true,
        code: 'Kwart',
        price: 938,
        message: 'Dag!',
      })
    })

    test('refuses as a sign-up would', async () => {
      await copy(edition([seminar('avond')], [promoCode('Op', { maxSeats: 1 }), promoCode('Elders', { seminars: ['x'] })]))
      await ask('avond', 'a@x.nl', { code: 'Op' })
      expect(await checkCode(engine.db, 'avond', 'op', now)).toEqual({ ok: false, code: 'code_used_up' })
      expect(await checkCode(engine.db, 'avond', 'elders', now)).toMatchObject({ code: 'code_other_seminar' })
      expect(await checkCode(engine.db, 'avond', 'niets', now)).toEqual({ ok: false, code: 'code_unknown' })
      expect(await checkCode(engine.db, 'niets', 'op', now)).toEqual({ ok: false, code: 'seminar_unknown' })
    })
  })

  describe('a shared link', () => {
    test('knows its seminars in order, how they stand, and the price under the code', async () => {
      const full = seminar('vol', { capacity: 1, waitlist: false, start: now + 2 * day, price: 500 })
      const line = seminar('rij', { capacity: 1, start: now + 3 * day })
      const past = seminar('voorbij', { start: now - day })
      const off = seminar('afgelast', { start: now + day, cancelled: 'Ziek.' })
      const slugs = ['voorbij', 'rij', 'vol', 'afgelast']
      const code = promoCode('Vijf', { seminars: slugs, discount: '5.00' })
      await copy(edition([full, line, past, off, seminar('ander')], [code]))
      for (const slug of ['vol', 'rij']) await ask(slug, `${slug}@x.nl`, { code: 'vijf' })
      const link = await sharedLink(engine.db, '“Vijf”', now)
      expect(link?.refusal).toBeUndefined()
      expect(link?.choices.map(({ facts, status, price, refusal }) => [facts.slug, status, price, refusal?.code])).toEqual([
        ['voorbij', 'past', 0, 'signup_closed'],
        ['afgelast', 'cancelled', 0, 'seminar_cancelled'],
        ['vol', 'full', 0, 'seminar_full'],
        ['rij', 'full', 0, undefined],
      ])
    })

    test('of a code for all shows what is to come', async () => {
      await copy(edition([seminar('avond'), seminar('voorbij', { start: now - hour })], [promoCode('Alles')]))
      const link = await sharedLink(engine.db, 'alles', now)
      expect(link?.choices.map(({ facts }) => facts.slug)).toEqual(['avond'])
    })

    test('says since when a code is over; an unknown one is none', async () => {
      await copy(edition([seminar('avond')], [promoCode('Oud', { seminars: ['avond'], validUntil: now - day })]))
      expect((await sharedLink(engine.db, 'oud', now))?.refusal).toMatchObject({ code: 'code_expired', moment: now - day })
      expect(await sharedLink(engine.db, 'niets', now)).toBeUndefined()
      expect(await sharedLink(engine.db, '', now)).toBeUndefined()
    })
  })

  describe('visits', () => {
    const visits = () =>
      engine.db
        .selectFrom('visits')
        .innerJoin('sources', 'hash', 'source_hash')
        .select(['code', 'day', 'utm_source', 'utm_medium', 'visits'])
        .orderBy('day')
        .orderBy('visits', 'desc')
        .execute()
    const none = { utm_source: null, utm_medium: null }

    test('are counted by Amsterdam’s day and by source, under parallel visitors too', async () => {
      await copy(edition([], [promoCode('Deel')]))
      const source = { utm_source: 'linkedin', utm_medium: 'post', other: 'x' }
      const twenty = async () => {
        for (let i = 0; i < 20; i++) countVisit(engine.db, 'DEEL', source, now)
        await writeVisits(engine.db)
      }
      await Promise.all([twenty(), twenty()])
      countVisit(engine.db, 'deel.', {}, now)
      countVisit(engine.db, 'deel', {}, Date.UTC(2026, 10, 24, 23, 30))
      await writeVisits(engine.db)
      expect(await visits()).toEqual([
        { code: 'deel', day: '2026-11-24', utm_source: 'linkedin', utm_medium: 'post', visits: 40 },
        { code: 'deel', day: '2026-11-24', ...none, visits: 1 },
        { code: 'deel', day: '2026-11-25', ...none, visits: 1 },
      ])
    })

    test('of an unknown code are not', async () => {
      countVisit(engine.db, 'niets', {}, now)
      await writeVisits(engine.db)
      expect(await visits()).toEqual([])
    })

    test('by ever new sources do not fill the table', async () => {
      await copy(edition([], [promoCode('Deel')]))
      const rows = Array.from({ length: 500 }, (_, number) => ({
        code: 'deel',
        day: '2026-11-24',
        source_hash: `${number}`,
        visits: 1,
      }))
      await engine.db.insertInto('visits').values(rows).execute()
      for (const ref of ['een', 'twee']) countVisit(engine.db, 'deel', { ref }, now)
      await writeVisits(engine.db)
      const [last, ...more] = (await visits()).filter((row) => row.visits > 1)
      expect([last, more]).toEqual([{ code: 'deel', day: '2026-11-24', ...none, visits: 2 }, []])
    })

    test('by ever new sources fill no memory while they wait either, and all of them count', async () => {
      await copy(edition([], [promoCode('Deel')]))
      for (let i = 0; i < 1200; i++) countVisit(engine.db, 'deel', { ref: `bron ${i}` }, now)
      await writeVisits(engine.db)
      const rows = await visits()
      expect(rows).toHaveLength(501)
      expect(rows.reduce((sum, row) => sum + row.visits, 0)).toBe(1200)
    })

    test('that cannot be written wait for the next time, and none is lost or counted twice', async () => {
      await copy(edition([], [promoCode('Deel')]))
      for (let i = 0; i < 120; i++) countVisit(engine.db, 'deel', { ref: `bron ${i}` }, now)
      await sql`alter table visits rename to visits_away`.execute(engine.db)
      await expect(writeVisits(engine.db)).rejects.toThrow()
      countVisit(engine.db, 'deel', { ref: 'bron 0' }, now)
      await sql`alter table visits_away rename to visits`.execute(engine.db)
      await writeVisits(engine.db)
      await writeVisits(engine.db)
      expect((await visits()).reduce((sum, row) => sum + row.visits, 0)).toBe(121)
    })
  })
})
