/** What is done with people at the desk: added, moved, taken off, written to again; and what the desk says of a seminar over its file. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addByHand } from '../../../lib/signups/desk/add'
import { changeSeminar } from '../../../lib/signups/desk/seminar'
import { sendAgain } from '../../../lib/signups/desk/send-again'
import { moveSignUp, takeOff } from '../../../lib/signups/desk/take-off'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { deskSays } from '../../../lib/signups/facts/desk-says'
import { seminarState } from '../../../lib/signups/form/state'
import { signUp } from '../../../lib/signups/sign-up'
import { GRACE } from '../../../lib/signups/telling/tell-changes'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { day, edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const actor = 'noor@podium.example'
const start = now + 30 * day
const online = { online: 'volgt' }

onBothEngines((engine) => {
  const files = (more: object = {}) =>
    edition(
      [
        seminar('avond', { price: 4000, capacity: 1, ...more }),
        seminar('ander', { start: start + day, end: start + day + hour }),
      ],
      [promoCode('Kwart', { discount: '25%' })],
    )
  const copy = (more: object = {}, moment = now) => copyFacts(engine.db, files(more), moment)
  const billing = { name: 'Dam bv', street: 'Laan 1', postalCode: '1234 AB', city: 'Utrecht' }
  const ask = (email: string, more: object = {}) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Anna', email, billing, ...more } }, now)
  const add = (body: object, more: { anyway?: boolean; moment?: number } = {}) =>
    addByHand(engine.db, { seminar: 'avond', body, anyway: more.anyway ?? false, actor }, more.moment ?? now)
  const row = async (email: string, seminar = 'avond') => {
    const found = (await signUps(engine.db)).findLast((one) => one.email === email && one.seminar === seminar)
    if (!found) throw new Error(`nobody is called ${email} at ${seminar}`)
    return found
  }
  const change = (said: object, moment = now) => changeSeminar(engine.db, 'avond', said, actor, moment)
  const told = async (...templates: string[]) =>
    (await mails(engine.db))
      .filter(([template]) => templates.includes(template))
      .map(([name, to]) => `${name} ${to.slice(0, 1)}`)
  const events = async (kind: string) =>
    (await engine.db.selectFrom('events').selectAll().where('kind', '=', kind).execute()).map(({ data, ...event }) => ({
      ...event,
      data: JSON.parse(data),
    }))
  const work = async (moment: number) => {
    const fail = (error: unknown) => {
      throw error
    }
    while ((await doTimedWork(engine.db, moment, fail)) > 0);
  }
  beforeEach(async () => void (await copy()))

  describe('who is added by hand', () => {
    test('has a seat, whatever the window says, with a mail and a line in the log; a bill is not asked for', async () => {
      await copy({ signup: { opens: now + day } })
      expect(await add({ name: 'Bo', email: 'b@x.nl', code: 'kwart' })).toMatchObject({ ok: true })
      expect(await row('b@x.nl')).toMatchObject({ status: 'confirmed', price_cents: 3000, code: 'kwart', billing: null })
      expect(await mails(engine.db)).toContainEqual(['confirmed', 'b@x.nl'])
      expect(await events('signed_up')).toMatchObject([{ actor }])
    })
    test('joins the line of a full hall, unless the desk says otherwise', async () => {
      await ask('a@x.nl')
      await add({ name: 'Bo', email: 'b@x.nl' })
      await add({ name: 'Cas', email: 'c@x.nl' }, { anyway: true })
      expect([(await row('b@x.nl')).status, (await row('c@x.nl')).status]).toEqual(['waitlisted', 'confirmed'])
    })
    test('is not added twice, without a name, with a code that gives nothing, or to what is over', async () => {
      await ask('a@x.nl')
      expect(await add({ name: 'A', email: 'A@x.nl' })).toMatchObject({ ok: false, already: (await row('a@x.nl')).id })
      expect(await add({ email: 'b@x.nl', billing: { name: 'Bo', country: 'NL' } })).toMatchObject({
        fields: [{ field: 'name' }, { field: 'billing.street' }, { field: 'billing.postalCode' }, { field: 'billing.city' }],
      })
      expect(await add({ name: 'B', email: 'b@x.nl', code: 'onzin' })).toMatchObject({ code: 'code_unknown' })
      expect(await add({ name: 'B', email: 'b@x.nl' }, { moment: start + day })).toMatchObject({ code: 'signup_closed' })
      expect(await signUps(engine.db)).toHaveLength(1)
    })
  })

  describe('who is taken off', () => {
    test('reads why in a mail, and the seat goes to the line; the reason is kept nowhere', async () => {
      await ask('a@x.nl')
      await ask('w@x.nl')
      const { id } = await row('a@x.nl')
      expect(await takeOff(engine.db, { id, reason: 'Dubbel aangemeld.', actor }, now)).toEqual({ ok: true })
      expect(await takeOff(engine.db, { id, reason: '', actor }, now)).toEqual({ ok: false, why: 'already' })
      expect([(await row('a@x.nl')).status, (await row('w@x.nl')).status]).toEqual(['cancelled', 'offered'])
      const mail = await engine.db.selectFrom('outbox').selectAll().where('template', '=', 'takenOff').executeTakeFirst()
      expect(JSON.parse(mail?.data ?? '')).toMatchObject({ reason: 'Dubbel aangemeld.', status: 'confirmed' })
      expect(await told('cancelled', 'organiserCancelled')).toEqual([])
      expect(JSON.stringify(await events('cancelled'))).not.toContain('Dubbel')
    })
    test('and put on another evening keeps code and price, hears both, and the line there comes first', async () => {
      await ask('a@x.nl', { code: 'kwart' })
      await ask('w@x.nl')
      const { id } = await row('a@x.nl')
      const moved = await moveSignUp(engine.db, { id, to: 'ander', anyway: false, actor }, now)
      expect(moved).toMatchObject({ ok: true, status: 'confirmed' })
      expect(await row('a@x.nl', 'ander')).toMatchObject({
        status: 'confirmed',
        price_cents: 3000,
        code: 'kwart',
        passed_to: null,
      })
      expect(await row('a@x.nl')).toMatchObject({
        status: 'cancelled',
        billing: null,
        passed_to: (await row('a@x.nl', 'ander')).id,
      })
      expect((await row('w@x.nl')).status).toBe('offered')
      expect(await told('takenOff')).toEqual(['takenOff a'])
      expect(await moveSignUp(engine.db, { id, to: 'ander', anyway: false, actor }, now)).toMatchObject({ why: 'already' })
    })
    test('is not put where they are, where they cannot be, or on what there is not', async () => {
      await ask('a@x.nl')
      const { id } = await row('a@x.nl')
      const to = (slug: string) => moveSignUp(engine.db, { id, to: slug, anyway: false, actor }, now)
      expect([await to('avond'), await to('nergens')]).toMatchObject([{ why: 'same' }, { why: 'closed' }])
      await signUp(engine.db, { seminar: 'ander', body: { name: 'A', email: 'a@x.nl' } }, now)
      expect(await to('ander')).toMatchObject({ why: 'there' })
      expect((await row('a@x.nl')).status).toBe('confirmed')
    })
  })

  test('the mail that says how things stand is sent as often as the desk asks, and to nobody who is gone', async () => {
    await ask('a@x.nl')
    await ask('w@x.nl')
    const again = async (email: string) => sendAgain(engine.db, (await row(email)).id, actor, now)
    expect([await again('a@x.nl'), await again('a@x.nl'), await again('w@x.nl')]).toEqual([
      'confirmed',
      'confirmed',
      'waitlisted',
    ])
    expect(await told('confirmed')).toHaveLength(3)
    await takeOff(engine.db, { id: (await row('a@x.nl')).id, reason: '', actor }, now)
    expect(await again('a@x.nl')).toBeUndefined()
    expect(await again('w@x.nl')).toBe('offered')
  })

  describe('what the desk says of a seminar', () => {
    test('a larger hall is offered to the line first, and a publish does not make it smaller again', async () => {
      for (const email of ['a@x.nl', 'w@x.nl']) await ask(email)
      expect(await change({ capacity: 3 })).toMatchObject({ ok: true, facts: { capacity: 3 } })
      expect((await row('w@x.nl')).status).toBe('offered')
      await copy({ title: 'Anders' })
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ seatsLeft: 1, facts: { capacity: 3 } })
      expect(await ask('n@x.nl')).toMatchObject({ status: 'confirmed' })
      await change({ capacity: null })
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ seatsLeft: 0, facts: { capacity: 1 } })
      expect(await events('seminar_changed')).toMatchObject([
        { actor, data: { was: {}, became: { capacity: 3 } } },
        { actor, data: { was: { capacity: 3 }, became: {} } },
      ])
    })
    test('called off: everyone hears it once, a minute later; taken back in that minute nobody does', async () => {
      for (const email of ['a@x.nl', 'w@x.nl']) await ask(email)
      await change({ cancelled: 'De spreker is ziek.' })
      await change({ cancelled: null })
      await work(now + GRACE)
      expect(await told('seminarCancelled', 'moved')).toEqual([])
      await change({ cancelled: 'De spreker is ziek.' }, now + hour)
      await work(now + hour + GRACE)
      await copy({ title: 'Anders', start: start + hour, end: start + 3 * hour }, now + 2 * hour)
      await copy({ cancelled: 'De spreker is ziek.' }, now + 3 * hour)
      await work(now + 4 * hour)
      expect((await told('seminarCancelled', 'moved')).sort()).toEqual(['seminarCancelled a', 'seminarCancelled w'])
      expect(await ask('n@x.nl')).toMatchObject({ code: 'seminar_cancelled' })
    })
    test('how to join online: who has a seat hears of it, and of another; who waits does not', async () => {
      await copy(online)
      for (const email of ['a@x.nl', 'w@x.nl']) await ask(email)
      expect(await change({ online: 'https://meet.example/geheim' })).toMatchObject({ ok: true })
      await work(now + GRACE)
      await copy({ ...online, title: 'Anders' })
      await change({ online: 'https://meet.example/ander' }, now + hour)
      await work(now + 2 * hour)
      expect(await told('joinLink', 'moved')).toEqual(['joinLink a', 'joinLink a'])
      const sent = await engine.db.selectFrom('outbox').select('data').where('template', '=', 'joinLink').execute()
      expect(sent.map(({ data }) => JSON.parse(data).changed).sort()).toEqual([false, true])
      expect(JSON.stringify([sent, await deskSays(engine.db)])).not.toContain('meet.example')
      expect(await change({ online: 'https://meet.example/laat' }, start)).toEqual({ ok: false, why: 'past' })
    })
    test('no link for what is not online, and nothing is written that says nothing new', async () => {
      expect(await change({ online: 'https://meet.example/x' })).toEqual({ ok: false, why: 'not_online' })
      await change({ capacity: 3 })
      expect(await change({ capacity: 3 })).toEqual({ ok: false, why: 'nothing' })
      expect(await events('seminar_changed')).toHaveLength(1)
    })
    test('goes along when the seminar is renamed', async () => {
      await change({ capacity: 5 })
      await ask('a@x.nl')
      const renamed = edition([seminar('late-avond', { price: 4000, capacity: 1 })], [], {
        '/seminars/avond': '/seminars/late-avond',
      })
      await copyFacts(engine.db, renamed, now)
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ facts: { slug: 'late-avond', capacity: 5 } })
    })
  })
})
