import { beforeEach, describe, expect, test } from 'vitest'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { cancelling, cancelSignUp, ownSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters', 'the one that was there before, as long']
const cancelUntil = now + 20 * day

onBothEngines((engine) => {
  let token: string
  const cancel = (moment = now + hour, by = token) => cancelSignUp(engine.db, by, secrets, moment)
  const one = async () => (await signUps(engine.db))[0]

  beforeEach(async () => {
    const facts = edition([seminar('avond', { capacity: 1, signup: { cancelUntil } })], [promoCode('CustomerFirst')])
    await copyFacts(engine.db, facts, now)
    await signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email: 'a@x.nl', code: 'customerfirst' } }, now)
    token = tokenOf((await one())?.id ?? '', secrets)
  })

  test('is shown, with the code as printed; looking changes nothing', async () => {
    const before = JSON.stringify([await signUps(engine.db), await mails(engine.db)])
    const own = await ownSignUp(engine.db, token, secrets)
    expect(own).toMatchObject({ signUp: { name: 'Jan', status: 'confirmed' }, facts: { slug: 'avond' }, code: 'CustomerFirst' })
    expect(JSON.stringify([await signUps(engine.db), await mails(engine.db)])).toBe(before)
  })

  test('is found by a token of the secret before, and by no other', async () => {
    const id = (await one())?.id ?? ''
    expect(await ownSignUp(engine.db, tokenOf(id, secrets.slice(1)), secrets)).toBeDefined()
    expect(await ownSignUp(engine.db, tokenOf(id, ['another secret of at least thirty-two']), secrets)).toBeUndefined()
    expect(await ownSignUp(engine.db, tokenOf('A'.repeat(22), secrets), secrets)).toBeUndefined()
    expect(await cancel(now, tokenOf(id, ['another secret of at least thirty-two']))).toEqual({ ok: false, why: 'unknown' })
  })

  test('is cancelled: the seat is free, attendee and organiser hear of it', async () => {
    expect(await cancel()).toEqual({ ok: true, already: false })
    expect(await one()).toMatchObject({ status: 'cancelled', cancelled_at: now + hour })
    expect((await mails(engine.db)).slice(2)).toEqual([
      ['cancelled', 'a@x.nl'],
      ['organiserCancelled', 'organiser'],
    ])
    const [last] = await engine.db.selectFrom('outbox').selectAll().where('template', '=', 'organiserCancelled').execute()
    expect(JSON.parse(last?.data ?? '')).toMatchObject({
      email: 'a@x.nl',
      status: 'confirmed',
      taken: 0,
      waiting: 0,
      code: 'CustomerFirst',
    })
    const next = await signUp(engine.db, { seminar: 'avond', body: { name: 'Els', email: 'b@x.nl' } }, now)
    expect(next).toMatchObject({ status: 'confirmed' })
  })

  test('pressed twice, or at once ten times, it is cancelled once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => cancel()))
    expect(all.filter((answer) => answer.ok && !answer.already)).toHaveLength(1)
    expect(all.every((answer) => answer.ok)).toBe(true)
    expect(await mails(engine.db)).toHaveLength(4)
  })

  describe('has a deadline', () => {
    test('up to it, and not from it on', async () => {
      expect(await cancel(cancelUntil)).toEqual({ ok: false, why: 'too_late', until: cancelUntil })
      expect(await cancel(now + 30 * day)).toEqual({ ok: false, why: 'past', until: cancelUntil })
      expect((await one())?.status).toBe('confirmed')
      expect(await mails(engine.db)).toHaveLength(2)
      expect(await cancel(cancelUntil - 1)).toEqual({ ok: true, already: false })
      expect(await cancel(cancelUntil)).toEqual({ ok: true, already: true })
    })

    test('that the page knows too', async () => {
      const own = await ownSignUp(engine.db, token, secrets)
      if (!own) throw new Error('it should be there')
      const can = (moment: number) => cancelling(own.signUp, own.facts, moment)
      expect([now, cancelUntil, now + 30 * day].map(can)).toEqual(['possible', 'too_late', 'past'])
    })
  })
})
