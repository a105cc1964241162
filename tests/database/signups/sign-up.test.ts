import { describe, expect, test } from 'vitest'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { hashOfSource } from '../../../lib/signups/log/sources'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { type SignUpRequest, signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, type Facts, hour, now, promoCode, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const billing = { name: 'Bakkerij De Vries', street: 'Dorpsstraat 1', postalCode: '1234 AB', city: 'Utrecht' }
const secrets = ['a secret of at least thirty-two characters']

onBothEngines((engine) => {
  const copy = (facts: Facts) => copyFacts(engine.db, facts, now)
  const ask = (email: string, more: object = {}, request: Partial<SignUpRequest> = {}, moment = now) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Jan de Vries', email, ...more }, ...request }, moment)
  const one = async () => (await signUps(engine.db))[0]
  const cancel = async (email: string) => {
    const row = (await signUps(engine.db)).find((signUp) => signUp.email === email && signUp.status !== 'cancelled')
    return cancelSignUp(engine.db, tokenOf(row?.id ?? '', secrets), secrets, now)
  }

  describe('a seat', () => {
    test('is given, kept and mailed about', async () => {
      await copy(edition([seminar('avond')]))
      const source = { utm_source: 'nieuwsbrief', ref: 'voorpagina', other: 'dropped' }
      const answer = await ask(' Jan.Vries+x@Bücher.example ', { organisation: ' De  Bakker ', locale: 'en', source })
      expect(answer).toEqual({ ok: true, status: 'confirmed', seminar: 'avond', price: 0, code: null })
      expect(await one()).toMatchObject({
        id: expect.stringMatching(/^[\w-]{22}$/),
        seminar: 'avond',
        name: 'Jan de Vries',
        email: 'jan.vries+x@xn--bcher-kva.example',
        organisation: 'De Bakker',
        status: 'confirmed',
        price_cents: 0,
        code: null,
        billing: null,
        locale: 'en',
        source_hash: hashOfSource({ utm_source: 'nieuwsbrief', ref: 'voorpagina' }),
        created_at: now,
        cancelled_at: null,
      })
      expect(await mails(engine.db)).toEqual([
        ['confirmed', 'jan.vries+x@xn--bcher-kva.example'],
        ['organiserSignUp', 'organiser'],
      ])
    })

    test('is counted: when all are taken, a newcomer waits; who waits goes before later ones', async () => {
      await copy(edition([seminar('avond', { capacity: 1 })]))
      expect(await ask('a@x.nl')).toMatchObject({ ok: true, status: 'confirmed' })
      expect(await ask('b@x.nl')).toMatchObject({ ok: true, status: 'waitlisted' })
      await cancel('a@x.nl')
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ status: 'full', seatsLeft: 0, taken: 1, waiting: 0 })
      expect(await ask('c@x.nl')).toMatchObject({ ok: true, status: 'waitlisted' })
      expect((await mails(engine.db)).map(([template]) => template)).toContain('waitlisted')
    })

    test('that is cancelled is free again', async () => {
      await copy(edition([seminar('avond', { capacity: 1 })]))
      await ask('a@x.nl')
      await cancel('a@x.nl')
      expect(await ask('b@x.nl')).toMatchObject({ ok: true, status: 'confirmed' })
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ status: 'full', seatsLeft: 0, taken: 1 })
    })

    test('is refused when it is full and there is no waiting list', async () => {
      await copy(edition([seminar('avond', { capacity: 1, waitlist: false })]))
      await ask('a@x.nl')
      expect(await ask('b@x.nl')).toMatchObject({ ok: false, code: 'seminar_full' })
      expect(await signUps(engine.db)).toHaveLength(1)
      expect(await mails(engine.db)).toHaveLength(2)
    })

    test('is not taken away when the capacity is lowered', async () => {
      await copy(edition([seminar('avond', { capacity: 3 })]))
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl']) await ask(email)
      await copy(edition([seminar('avond', { capacity: 2 })]))
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ seatsLeft: 0, taken: 3, status: 'full' })
    })

    test('of a seminar that is unknown is refused, whatever the body', async () => {
      expect(await ask('not an address', { name: '' })).toEqual({ ok: false, code: 'seminar_unknown' })
      for (const seminar of ['', 'avond\0', '\ud800'])
        expect(await ask('a@x.nl', {}, { seminar })).toEqual({ ok: false, code: 'seminar_unknown' })
    })
  })

  describe('an address that is signed up already', () => {
    test('gets the answer of a newcomer, and only the mail says how things stand', async () => {
      await copy(edition([seminar('avond', { capacity: 1, price: 5000 })], [promoCode('Gratis', { maxSeats: 1 })]))
      await ask('a@x.nl', { code: 'gratis' })
      expect(await ask('A@X.nl', { name: 'Iemand anders', billing }, {}, now + 1)).toEqual({
        ok: true,
        status: 'waitlisted',
        seminar: 'avond',
        price: 5000,
        code: null,
      })
      expect(await signUps(engine.db)).toHaveLength(1)
      expect(await one()).toMatchObject({ name: 'Jan de Vries', status: 'confirmed', price_cents: 0, code: 'gratis' })
      const [, , standing, ...more] = await engine.db.selectFrom('outbox').selectAll().orderBy('created_at').execute()
      expect(more).toEqual([])
      expect(standing).toMatchObject({ template: 'standing', recipient: 'a@x.nl', signup_id: (await one())?.id })
      expect(JSON.parse(standing?.data ?? '')).toEqual({
        name: 'Jan de Vries',
        seminar: 'avond',
        price: 0,
        code: 'Gratis',
        status: 'confirmed',
      })
    })

    test('is told that it is full as a newcomer is, and by mail that it has its seat', async () => {
      await copy(edition([seminar('avond', { capacity: 1, waitlist: false })], [promoCode('Een', { maxSeats: 1 })]))
      await ask('a@x.nl', { code: 'Een' })
      expect(await ask('a@x.nl')).toMatchObject({ code: 'seminar_full' })
      expect(await ask('a@x.nl', { code: 'Een' })).toMatchObject({ code: 'code_used_up' })
      const sent = (await mails(engine.db)).map(([template, to]) => `${template} ${to}`)
      expect(sent.filter((mail) => mail === 'standing a@x.nl')).toHaveLength(2)
      await ask('b@x.nl')
      expect(await mails(engine.db)).toHaveLength(sent.length)
    })

    test('gets five mails a day at most, the answer stays the same', async () => {
      await copy(edition([seminar('avond')]))
      const answers = []
      for (let i = 0; i < 8; i++) answers.push(await ask('a@x.nl', {}, {}, now + i))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      const toAttendee = async () => (await mails(engine.db)).filter(([, to]) => to === 'a@x.nl').length
      expect(await toAttendee()).toBe(5)
      await ask('a@x.nl', {}, { mailLimit: false }, now + 9)
      expect(await toAttendee()).toBe(6)
      await ask('a@x.nl', {}, {}, now + day + 10)
      expect(await toAttendee()).toBe(7)
    })

    test('can sign up again after cancelling, and for another seminar', async () => {
      await copy(edition([seminar('avond'), seminar('ochtend')]))
      await ask('a@x.nl')
      await cancel('a@x.nl')
      await ask('a@x.nl', {}, {}, now + 1)
      await ask('a@x.nl', {}, { seminar: 'ochtend' }, now + 2)
      expect((await signUps(engine.db)).map(({ seminar, status }) => [seminar, status])).toEqual([
        ['avond', 'cancelled'],
        ['avond', 'confirmed'],
        ['ochtend', 'confirmed'],
      ])
    })

    test('is told apart by dots and plus, and not by case', async () => {
      await copy(edition([seminar('avond')]))
      for (const email of ['jan.x@x.nl', 'janx@x.nl', 'jan.x+1@x.nl', 'JAN.X@X.NL']) await ask(email)
      expect(await signUps(engine.db)).toHaveLength(3)
    })
  })

  describe('a promo code', () => {
    const paid = seminar('avond', { price: 1250, capacity: 50 })

    test('gives its price however it is typed, and is shown as printed', async () => {
      await copy(edition([paid], [promoCode('CustomerFirst', { seminars: ['avond'] })]))
      expect(await ask('a@x.nl', { code: ' “customer-first”. ' })).toEqual({
        ok: true,
        status: 'confirmed',
        seminar: 'avond',
        price: 0,
        code: 'CustomerFirst',
      })
      expect(await one()).toMatchObject({ code: 'customerfirst', price_cents: 0 })
    })

    test('that is wrong never becomes a full-price sign-up', async () => {
      const codes = [
        promoCode('Elders', { seminars: ['ochtend'] }),
        promoCode('Later', { validFrom: now + 1 }),
        promoCode('Voorbij', { validUntil: now }),
        promoCode('Op', { maxSeats: 0 }),
      ]
      await copy(edition([paid, seminar('ochtend')], codes))
      const answer = async (code: string) => await ask('a@x.nl', { code, billing })
      expect(await answer('Onzin')).toEqual({ ok: false, code: 'code_unknown' })
      expect(await answer('On\0zin')).toEqual({ ok: false, code: 'code_unknown' })
      expect(await answer('--')).toEqual({ ok: false, code: 'code_unknown' })
      expect(await answer('Elders')).toMatchObject({ code: 'code_other_seminar', seminars: ['ochtend'] })
      expect(await answer('Later')).toEqual({ ok: false, code: 'code_not_yet_valid', moment: now + 1 })
      expect(await answer('Voorbij')).toEqual({ ok: false, code: 'code_expired', moment: now })
      expect(await answer('Op')).toEqual({ ok: false, code: 'code_used_up' })
      expect(await signUps(engine.db)).toEqual([])
      expect(await answer(' ')).toMatchObject({ ok: true, price: 1250, code: null })
    })

    test('has seats over all its seminars: waiting counts, cancelled does not', async () => {
      await copy(edition([seminar('avond', { capacity: 1 }), seminar('ochtend')], [promoCode('Twee', { maxSeats: 2 })]))
      await ask('a@x.nl', { code: 'Twee' })
      expect(await ask('b@x.nl', { code: 'Twee' })).toMatchObject({ status: 'waitlisted' })
      expect(await ask('c@x.nl', { code: 'Twee' }, { seminar: 'ochtend' })).toMatchObject({ code: 'code_used_up' })
      await cancel('b@x.nl')
      expect(await ask('c@x.nl', { code: 'Twee' }, { seminar: 'ochtend' })).toMatchObject({ ok: true })
    })

    test('once per person: beyond it the answer is a newcomer’s, nothing is taken, and the mail says so', async () => {
      await copy(edition([seminar('avond'), seminar('ochtend', { price: 900 })], [promoCode('Eens', { perPerson: 1 })]))
      await ask('a@x.nl', { code: 'Eens' })
      const again = await ask('a@x.nl', { code: 'Eens' }, { seminar: 'ochtend' }, now + 1)
      expect(again).toEqual({ ok: true, status: 'confirmed', seminar: 'ochtend', price: 0, code: 'Eens' })
      expect(await signUps(engine.db)).toHaveLength(1)
      expect((await mails(engine.db)).at(-1)).toEqual(['codeUsed', 'a@x.nl'])
      await cancel('a@x.nl')
      await ask('a@x.nl', { code: 'Eens' }, { seminar: 'ochtend' }, now + 2)
      expect((await signUps(engine.db)).map(({ seminar, status }) => `${seminar} ${status}`)).toEqual([
        'avond cancelled',
        'ochtend confirmed',
      ])
    })

    test('gives a person as many seats as it says', async () => {
      const seminars = ['avond', 'ochtend', 'middag'].map((slug) => seminar(slug, { price: 900 }))
      await copy(edition(seminars, [promoCode('Twee', { perPerson: 2 })]))
      for (const [later, { slug }] of seminars.entries())
        expect(await ask('a@x.nl', { code: 'Twee' }, { seminar: slug }, now + later)).toMatchObject({ ok: true })
      expect(await signUps(engine.db)).toHaveLength(2)
      expect((await mails(engine.db)).at(-1)).toEqual(['codeUsed', 'a@x.nl'])
    })

    test('whose file is gone is unknown, and keeps its redemptions', async () => {
      await copy(edition([paid], [promoCode('Weg')]))
      await ask('a@x.nl', { code: 'Weg' })
      expect(await copy(edition([paid]))).toEqual({ seminars: [], codes: [{ code: 'Weg', signUps: 1 }] })
      expect(await ask('b@x.nl', { code: 'Weg' })).toMatchObject({ ok: false, code: 'code_unknown' })
      expect(await one()).toMatchObject({ code: 'weg', price_cents: 0 })
      await copy(edition([paid], [promoCode('Weg', { maxSeats: 1 })]))
      expect(await ask('b@x.nl', { code: 'Weg' })).toMatchObject({ ok: false, code: 'code_used_up' })
    })
  })

  describe('a price', () => {
    test('asks for a billing address, waiting or not, and keeps it', async () => {
      await copy(edition([seminar('avond', { price: 4500, capacity: 1 })]))
      const fields = ['name', 'street', 'postalCode', 'city'].map((field) => ({ field: `billing.${field}`, rule: 'required' }))
      expect(await ask('a@x.nl')).toEqual({ ok: false, code: 'validation_failed', fields })
      expect(await ask('a@x.nl', { billing })).toMatchObject({ status: 'confirmed', price: 4500 })
      expect(await ask('b@x.nl', { billing: {} })).toMatchObject({ code: 'validation_failed' })
      expect(await ask('b@x.nl', { billing: { ...billing, country: 'be' } })).toMatchObject({ status: 'waitlisted' })
      const rows = await signUps(engine.db)
      expect(JSON.parse(rows[0]?.billing ?? '')).toEqual({ ...billing, country: 'NL' })
      expect(JSON.parse(rows[1]?.billing ?? '')).toEqual({ ...billing, country: 'BE' })
    })

    test('of nothing keeps no billing address', async () => {
      await copy(edition([seminar('avond')]))
      await ask('a@x.nl', { billing })
      expect((await one())?.billing).toBeNull()
    })

    test('that changes touches new sign-ups only', async () => {
      await copy(edition([seminar('avond', { price: 1000 })]))
      await ask('a@x.nl', { billing })
      await copy(edition([seminar('avond', { price: 2000 })]))
      await ask('b@x.nl', { billing }, {}, now + 1)
      expect((await signUps(engine.db)).map((row) => row.price_cents)).toEqual([1000, 2000])
    })
  })

  describe('an idempotency key', () => {
    const key = { idempotencyKey: 'tik-tik' }

    test('repeats the first answer, whatever has changed since, and takes nothing', async () => {
      await copy(edition([seminar('avond', { capacity: 1 })]))
      const first = await ask('a@x.nl', {}, key)
      await copy(edition([seminar('avond', { capacity: 1, cancelled: 'De spreker is ziek.' })]))
      expect(await ask('a@x.nl', {}, key)).toEqual(first)
      expect(await signUps(engine.db)).toHaveLength(1)
      expect(await mails(engine.db)).toHaveLength(2)
    })

    test('with another body is refused, before the body is looked at', async () => {
      await copy(edition([seminar('avond')]))
      await ask('a@x.nl', {}, key)
      expect(await ask('nonsense', { name: '' }, key)).toEqual({ ok: false, code: 'idempotency_mismatch' })
    })

    test('does not mind the order of members', async () => {
      await copy(edition([seminar('avond')]))
      const request = { seminar: 'avond', ...key }
      await signUp(engine.db, { ...request, body: { name: 'Jan', email: 'a@x.nl', source: { ref: 'x', utm_term: 'y' } } }, now)
      const again = { source: { utm_term: 'y', ref: 'x' }, email: 'a@x.nl', name: 'Jan' }
      expect(await signUp(engine.db, { ...request, body: again }, now)).toMatchObject({ ok: true })
      expect(await mails(engine.db)).toHaveLength(2)
    })

    test('is another one for another seminar, and after 24 hours', async () => {
      await copy(edition([seminar('avond'), seminar('ochtend')]))
      await ask('a@x.nl', {}, key)
      expect(await ask('b@x.nl', {}, { ...key, seminar: 'ochtend' })).toMatchObject({ seminar: 'ochtend' })
      expect(await ask('b@x.nl', {}, key, now + day - 1)).toMatchObject({ code: 'idempotency_mismatch' })
      expect(await ask('b@x.nl', {}, key, now + day)).toMatchObject({ ok: true })
      expect(await signUps(engine.db)).toHaveLength(3)
    })

    test('makes a double tap one sign-up with one mail', async () => {
      await copy(edition([seminar('avond', { capacity: 1 })]))
      const answers = await Promise.all(Array.from({ length: 5 }, () => ask('a@x.nl', {}, key)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]).toMatchObject({ status: 'confirmed' })
      expect(await mails(engine.db)).toHaveLength(2)
    })

    test('is not used up by a refusal', async () => {
      await copy(edition([seminar('avond')]))
      expect(await ask('no', {}, key)).toMatchObject({ code: 'validation_failed' })
      expect(await ask('a@x.nl', {}, key)).toMatchObject({ ok: true })
    })

    test('is kept with the answer to a known address too', async () => {
      await copy(edition([seminar('avond', { capacity: 2 })]))
      await ask('a@x.nl')
      expect(await ask('a@x.nl', {}, key)).toMatchObject({ status: 'confirmed' })
      await ask('b@x.nl')
      expect(await ask('a@x.nl', {}, key)).toMatchObject({ status: 'confirmed' })
      expect((await mails(engine.db)).filter(([template]) => template === 'standing')).toHaveLength(1)
    })
  })

  test('nothing is kept when something fails half-way', async () => {
    await copy(edition([seminar('avond')]))
    const body = { name: 'Jan', email: 'a@x.nl' }
    const failing = { seminar: 'avond', body, idempotencyKey: 'k' }
    // The last thing that is written, the mail, finds no table.
    await engine.db.schema.alterTable('outbox').renameTo('outbox_away').execute()
    await expect(signUp(engine.db, failing, now)).rejects.toThrow(/outbox/)
    await engine.db.schema.alterTable('outbox_away').renameTo('outbox').execute()
    expect(await signUps(engine.db)).toEqual([])
    expect(await signUp(engine.db, failing, now)).toMatchObject({ ok: true })
    expect(await mails(engine.db)).toHaveLength(2)
  })

  test('signing up opens and closes with the seminar’s windows', async () => {
    const signup = { opens: now, closes: now + 2 * day }
    await copy(edition([seminar('avond', { signup })]))
    expect(await ask('a@x.nl', {}, {}, now - 1)).toEqual({ ok: false, code: 'signup_not_open', moment: now })
    expect(await ask('a@x.nl', {}, {}, now)).toMatchObject({ ok: true })
    expect(await ask('b@x.nl', {}, {}, now + 2 * day - 1)).toMatchObject({ ok: true })
    expect(await ask('c@x.nl', {}, {}, now + 2 * day)).toEqual({ ok: false, code: 'signup_closed', moment: now + 2 * day })
    expect(await ask('c@x.nl', {}, {}, now + 30 * day + hour)).toMatchObject({ code: 'signup_closed' })
  })
})
