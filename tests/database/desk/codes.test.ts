/** Codes at the desk: changed and paused at once, and whatever is published afterwards leaves it so. */
import { beforeEach, describe, expect, test } from 'vitest'
import { changeBatch, makeBatch, pauseBatch, resumeBatch } from '../../../lib/desk/codes/batch'
import { codesOfBatch, deskBatch, deskCodes, overSince } from '../../../lib/desk/codes/list'
import { followedLinks } from '../../../lib/desk/codes/sharing/links'
import type { Terms } from '../../../lib/desk/codes/terms'
import { whyNot } from '../../../lib/desk/codes/why'
import { normaliseCode } from '../../../lib/domain/codes/promo-code'
import type { PromoCodeFacts } from '../../../lib/domain/facts'
import { changeCode, makeCode, pauseCode, resumeCode } from '../../../lib/signups/desk/codes'
import { copyFacts, startFacts } from '../../../lib/signups/facts/copy-facts'
import { deskSays } from '../../../lib/signups/facts/desk-says'
import { lockCode, lockSeminar } from '../../../lib/signups/facts/stored-facts'
import { checkCode, isKnownCode } from '../../../lib/signups/links/redeem'
import { sharedLink } from '../../../lib/signups/links/shared-link'
import { countVisit, writeVisits } from '../../../lib/signups/links/visits'
import { look, signUp } from '../../../lib/signups/sign-up'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

const desk = 'noor@podium.example'
const made: PromoCodeFacts = {
  code: 'AanDeBalie',
  normalised: 'aandebalie',
  seminars: ['avond'],
  discount: { kind: 'percentage', hundredths: 5000 },
  perPerson: 1,
}

onBothEngines((engine) => {
  const files = edition([seminar('avond', { price: 4000 })], [promoCode('Vroeg', { discount: '25%', maxSeats: 1 })])
  const check = (code: string, moment = now) => checkCode(engine.db, 'avond', code, moment)
  const ask = (email: string) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email, code: 'vroeg', billing } }, now)
  const billing = { name: 'Jan', street: 'Laan 1', postalCode: '1234 AB', city: 'Utrecht' }
  beforeEach(async () => {
    await copyFacts(engine.db, files, now)
  })

  test('a code that was raised has its seats at once, at every door, and a publish never takes them back', async () => {
    await ask('a@x.nl')
    expect(await ask('b@x.nl')).toMatchObject({ code: 'code_used_up' })
    expect(await changeCode(engine.db, 'vroeg', { maxSeats: 2, discount: { kind: 'free' } }, desk, now)).toMatchObject({
      maxSeats: 2,
    })
    await copyFacts(engine.db, edition(files.seminars, [promoCode('Vroeg', { discount: '10%', maxSeats: 1 })]), now)
    expect(await check('vroeg')).toMatchObject({ ok: true, price: 0 })
    expect(await ask('b@x.nl')).toMatchObject({ ok: true, price: 0 })
    expect(await ask('c@x.nl')).toMatchObject({ code: 'code_used_up' })
    await changeCode(engine.db, 'vroeg', { maxSeats: null }, desk, now)
    expect(await ask('c@x.nl')).toMatchObject({ ok: true })
  })

  test('a code that is paused is over since then, also after a publish; taken up again it holds', async () => {
    await pauseCode(engine.db, 'vroeg', desk, now)
    await copyFacts(engine.db, edition(files.seminars, [promoCode('Vroeg', { discount: '10%' })]), now)
    expect(await check('vroeg', now + hour)).toMatchObject({ code: 'code_expired', moment: now })
    expect((await sharedLink(engine.db, 'vroeg', now + hour))?.refusal).toMatchObject({ code: 'code_expired', moment: now })
    await resumeCode(engine.db, 'vroeg', desk, now)
    expect(await check('vroeg', now + hour)).toMatchObject({ ok: true, price: 3600 })
  })

  test('a code without a file stays when others are published, and the edition is not said to be behind for it', async () => {
    expect(await makeCode(engine.db, made, desk, now)).toBe(true)
    expect(await makeCode(engine.db, { ...made, code: 'aan de balie' }, desk, now)).toBe(false)
    expect(await startFacts(engine.db, files, now)).toMatchObject({ facts: 'current' })
    expect(await copyFacts(engine.db, files, now)).toEqual({ seminars: [], codes: [] })
    expect(await check('Aan de balie')).toMatchObject({ ok: true, price: 2000 })
  })

  test('put in a file it is the file’s, and goes with it', async () => {
    await makeCode(engine.db, made, desk, now)
    const inFile = promoCode('AanDeBalie', { seminars: ['avond'], discount: '10%' })
    await copyFacts(engine.db, edition(files.seminars, [...files.promoCodes, inFile]), now)
    expect(await check('aandebalie')).toMatchObject({ ok: true, price: 3600 })
    await copyFacts(engine.db, files, now)
    expect(await check('aandebalie')).toMatchObject({ code: 'code_unknown' })
  })

  test('each change is in the log, with what was and became, and a code that is not there changes nothing', async () => {
    await changeCode(engine.db, 'vroeg', { maxSeats: 9 }, desk, now)
    expect(await pauseCode(engine.db, 'niets', desk, now)).toBeUndefined()
    const log = await engine.db.selectFrom('events').selectAll().where('kind', '=', 'code_changed').execute()
    expect(log).toHaveLength(1)
    expect(log[0]).toMatchObject({ actor: desk, code: 'vroeg', at: now })
    expect(JSON.parse(log[0]?.data ?? '')).toMatchObject({ was: { maxSeats: 1 }, became: { maxSeats: 9 } })
  })

  describe('what gives nothing says what next', () => {
    const withOthers = edition(
      [seminar('avond', { price: 4000 }), seminar('middag', { title: 'De middag' })],
      [promoCode('CustomerFirst', { discount: '25%' }), promoCode('Elders', { seminars: ['middag'] })],
    )
    beforeEach(async () => {
      await copyFacts(engine.db, withOthers, now)
    })
    const near = async (typed: string) => {
      const answer = await check(typed)
      return answer.ok ? answer.code : [answer.code, answer.near]
    }

    test('a code that was mistyped has the one that was meant beside it, as long as that gives something', async () => {
      expect(await near('customerfrist')).toEqual(['code_unknown', 'CustomerFirst'])
      expect(await near('CustomerFirs')).toEqual(['code_unknown', 'CustomerFirst'])
      expect(await near('customer')).toEqual(['code_unknown', undefined])
      await pauseCode(engine.db, 'customerfirst', desk, now)
      expect(await near('customerfrist')).toEqual(['code_unknown', undefined])
    })
    test('a code for another seminar names it', async () => {
      expect(await check('Elders')).toMatchObject({ code: 'code_other_seminar', titles: { nl: 'De middag' } })
    })
    test('each rule passes or fails at a moment, and the visitor reads the same', async () => {
      await changeCode(engine.db, 'customerfirst', { validFrom: now + hour, validUntil: now + 2 * hour }, desk, now)
      const failing = async (at: number, slug = 'avond', code = 'Customer First') =>
        (await whyNot(engine.db, code, slug, at))?.rules.filter(({ holds }) => !holds).map(({ rule }) => rule)
      expect(await failing(now)).toEqual(['De code is al begonnen'])
      expect(await failing(now + hour)).toEqual([])
      expect(await failing(now + 3 * hour)).toEqual(['De code geldt nog'])
      expect(await failing(now, 'avond', 'Elders')).toEqual(['De code is voor dit seminar'])
      expect((await whyNot(engine.db, 'customerfrist', 'avond', now + hour))?.visitor).toContain('Bedoel je CustomerFirst?')
      expect((await whyNot(engine.db, 'customerfirst', 'avond', now + hour))?.visitor).toBeUndefined()
    })
  })

  describe('codes for one person each', () => {
    const terms: Terms = { seminars: ['avond'], discount: { kind: 'free' }, perPerson: 1 }
    const make = async (count = 3) => {
      const id = await makeBatch(engine.db, { name: 'Noord', count, terms }, desk, now)
      return { id, codes: (await codesOfBatch(engine.db, id)).map(({ code }) => code) }
    }
    const byCode = (email: string, code: string) =>
      signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email, code, billing } }, now)

    test('each give one sign-up, five hundred at once', async () => {
      const { codes, id } = await make(500)
      expect(new Set(codes).size).toBe(500)
      const [one = '', two = ''] = codes
      expect(await byCode('a@x.nl', one)).toMatchObject({ ok: true, price: 0 })
      expect(await byCode('b@x.nl', two.toLowerCase().replace('-', ' '))).toMatchObject({ ok: true, price: 0 })
      expect(await deskBatch(engine.db, id)).toMatchObject({ count: 500, used: 2 })
      expect((await deskCodes(engine.db)).map(({ facts }) => facts.code)).toEqual(['Vroeg'])
    })
    test('give something else from now on, all of them, also while they are paused; who signed up keeps what was agreed', async () => {
      const { codes, id } = await make()
      const [used = '', other = ''] = codes
      await byCode('a@x.nl', used)
      await pauseBatch(engine.db, id, desk, now)
      await changeBatch(engine.db, id, { discount: { kind: 'percentage', hundredths: 2500 }, validUntil: now + day }, desk, now)
      expect((await deskBatch(engine.db, id))?.terms).toMatchObject({ validUntil: now + day, maxSeats: 1 })
      await resumeBatch(engine.db, id, desk, now)
      expect(await check(other)).toMatchObject({ ok: true, price: 3000 })
      expect(await engine.db.selectFrom('signups').select('price_cents').execute()).toEqual([{ price_cents: 0 }])
      const { data } = await engine.db
        .selectFrom('events')
        .select('data')
        .where('kind', '=', 'batch_changed')
        .where('data', 'like', '%2500%')
        .executeTakeFirstOrThrow()
      expect(JSON.parse(data)).toMatchObject({
        batch: id,
        was: { changes: {} },
        became: { changes: { validUntil: now + day } },
      })
    })
    test('answer at every door as a code that nobody made, once they give nothing: guessing teaches nothing', async () => {
      const { codes, id } = await make()
      const [used = '', other = ''] = codes
      await byCode('a@x.nl', used)
      const nobody = await check('HHHH-HHHH')
      expect(nobody).toEqual({ ok: false, code: 'code_unknown' })
      expect(await check(used)).toEqual(nobody)
      expect(await byCode('b@x.nl', used)).toEqual(await byCode('c@x.nl', 'HHHH-HHHH'))
      expect(await sharedLink(engine.db, used, now)).toBeUndefined()
      expect(await isKnownCode(engine.db, used, now)).toBe(false)
      expect([await isKnownCode(engine.db, other, now), (await sharedLink(engine.db, other, now))?.code.code]).toEqual([
        true,
        other,
      ])
      await pauseBatch(engine.db, id, desk, now)
      expect(await check(other)).toEqual(nobody)
      await resumeBatch(engine.db, id, desk, now)
      expect(await check(other)).toMatchObject({ ok: true, price: 0 })
      // One letter off: no help.
      expect(await check(`${other.slice(0, -1)}0`)).toEqual(nobody)
    })
    test('are in no edition, whatever the desk says of them', async () => {
      const { codes } = await make(1)
      await pauseCode(engine.db, normaliseCode(codes[0] ?? ''), desk, now)
      await pauseCode(engine.db, 'vroeg', desk, now)
      expect(Object.keys((await deskSays(engine.db))?.codes ?? {})).toEqual(['vroeg'])
    })
  })

  describe('a pause while people sign up', () => {
    const people = Array.from({ length: 12 }, (_, i) => `p${i}@x.nl`)
    /** How many had the code's price after somebody heard that it was over. */
    const afterPause = async (see?: Parameters<typeof signUp>[3]) => {
      const heard: boolean[] = []
      const sign = async (email: string) => {
        const body = { name: 'Jan', email, code: 'ruim', billing }
        const answer = await signUp(engine.db, { seminar: 'avond', body }, now + hour, see)
        heard.push(answer.ok)
      }
      await Promise.all([
        ...people.slice(0, 6).map(sign),
        pauseCode(engine.db, 'ruim', desk, now),
        ...people.slice(6).map(sign),
      ])
      return heard
    }
    test('gives nobody the price after it, and everybody before it', async () => {
      await copyFacts(engine.db, edition(files.seminars, [promoCode('Ruim')]), now)
      await afterPause()
      const events = await engine.db.selectFrom('signups').select('code').execute()
      const late = await signUp(
        engine.db,
        { seminar: 'avond', body: { name: 'Jan', email: 'laat@x.nl', code: 'ruim', billing } },
        now + hour,
      )
      expect(late).toMatchObject({ code: 'code_expired' })
      const { count } = await engine.db
        .selectFrom('events')
        .select((eb) => eb.fn.countAll<number | string>().as('count'))
        .where('kind', '=', 'refused')
        .executeTakeFirstOrThrow()
      expect(events.length + Number(count)).toBe(people.length + 1)
    })
    test('control: who looked before the pause, and not under the lock, gets the price after it', async () => {
      await copyFacts(engine.db, edition(files.seminars, [promoCode('Ruim')]), now)
      const early = await engine.db
        .transaction()
        .execute((trx) => look(trx, { seminar: 'avond', codeKey: 'ruim' }, { seminar: lockSeminar, code: lockCode }))
      await pauseCode(engine.db, 'ruim', desk, now)
      expect((await afterPause(async () => early)).every(Boolean)).toBe(true)
    })
  })

  test('a paused code that is over by itself says so, and what it gives can be changed as if it were not paused', async () => {
    await copyFacts(engine.db, edition([seminar('avond')], [promoCode('Vroeg', { validUntil: now + day })]), now)
    await pauseCode(engine.db, 'vroeg', desk, now)
    const [code] = await deskCodes(engine.db)
    expect([code?.facts.validUntil, code?.terms.validUntil]).toEqual([now, now + day])
    expect(code && [overSince(code, now + hour), overSince(code, now + day)]).toEqual([undefined, now + day])
  })

  test('what hangs on a code: who uses it, and the links that were followed', async () => {
    await copyFacts(engine.db, edition([seminar('avond')], [promoCode('Vroeg')]), now)
    await ask('a@x.nl')
    for (const source of [{ utm_source: 'Mail' }, { utm_source: 'mail', ref: 'artikel:x' }, {}])
      countVisit(engine.db, 'vroeg', source, now)
    await writeVisits(engine.db)
    const [code] = await deskCodes(engine.db)
    expect(code).toMatchObject({ uses: 1, clicks: 3, origin: 'file', pausedAt: null, changed: false })
    expect(await followedLinks(engine.db, [{ code: 'Vroeg', normalised: 'vroeg' }], 9)).toEqual([
      { path: '/s/Vroeg?utm_source=mail', clicks: 2 },
      { path: '/s/Vroeg', clicks: 1 },
    ])
  })
})
