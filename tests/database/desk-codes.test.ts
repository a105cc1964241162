/** Codes at the desk: changed and paused at once, and whatever is published afterwards leaves it so. */
import { beforeEach, expect, test } from 'vitest'
import type { PromoCodeFacts } from '../../lib/domain/facts'
import { changeCode, makeCode, pauseCode, resumeCode } from '../../lib/signups/desk-codes'
import { copyFacts, startFacts } from '../../lib/signups/facts/copy-facts'
import { checkCode } from '../../lib/signups/links/redeem'
import { sharedLink } from '../../lib/signups/links/shared-link'
import { signUp } from '../../lib/signups/sign-up'
import { edition, hour, now, promoCode, seminar } from '../support/seminars'
import { onBothEngines } from './engines'

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
})
