/** Telling many: who a message goes to, that one press is one message, and that what changed meanwhile is heeded. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../lib/database/open'
import { inTransaction } from '../../../lib/database/transaction'
import type { Audience, MessageKind } from '../../../lib/domain/people/message'
import { deliverOutbox } from '../../../lib/mail/delivery/deliver'
import type { Transport } from '../../../lib/mail/delivery/transport'
import { claimDue } from '../../../lib/outbox/claim'
import { enqueue } from '../../../lib/outbox/outbox'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { eraseOwn } from '../../../lib/signups/keeping/erase'
import { ownData } from '../../../lib/signups/keeping/own-data'
import { groupsOf, recipientsOf } from '../../../lib/signups/messages/audience'
import { changeDraft, dropDraft, makeDraft, messageById } from '../../../lib/signups/messages/drafts'
import { sendMessage, sendTest } from '../../../lib/signups/messages/send'
import { getsNews, newsWords, setNews, unsubscribe } from '../../../lib/signups/news/news'
import { unsubscribeToken } from '../../../lib/signups/news/token'
import { cancelSignUp, ownSignUp } from '../../../lib/signups/own-sign-up'
import { passOn } from '../../../lib/signups/people/pass-on'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const actor = 'noor@podium.example'
const nobodys = () => undefined
const text = { subject: 'Andere zaal', body: 'We zitten boven.' }

onBothEngines((engine) => {
  const ask = async (email: string, more: object = {}, slug = 'avond') => {
    const answer = await signUp(engine.db, { seminar: slug, body: { name: 'Noor', email, ...more } }, now)
    if (!answer.ok) throw new Error(answer.code)
  }
  const row = async (email: string, slug = 'avond') => {
    const found = (await signUps(engine.db)).findLast((one) => one.email === email && one.seminar === slug)
    if (!found) throw new Error(`nobody is called ${email}`)
    return found
  }
  const token = async (email: string, slug?: string) => tokenOf((await row(email, slug)).id, secrets)
  const draft = (kind: MessageKind = 'service', audience: Audience = { who: 'all' }) =>
    makeDraft(engine.db, { seminar: 'avond', ...text, kind, audience }, now)
  const to = async (kind: MessageKind, audience: Audience, partnerOf: (key: string) => string | undefined = nobodys) =>
    (await recipientsOf(engine.db, { seminar: 'avond', kind, audience }, partnerOf))
      .map(({ email }) => email.slice(0, 1))
      .join('')
  const press = async (id: string, moment = now, db: Database = engine.db) => {
    const message = await messageById(db, id)
    if (!message) throw new Error('it is there')
    const count = (await recipientsOf(db, message, nobodys)).length
    return sendMessage(db, { id, actor, seen: { count, changedAt: message.changed_at }, partnerOf: nobodys }, moment)
  }
  const written = async (message: string) => {
    const rows = await engine.db.selectFrom('outbox').selectAll().where('message', '=', message).execute()
    return rows
      .map(({ recipient }) => recipient.slice(0, 1))
      .sort()
      .join('')
  }
  const deliver = async (moment = now + 1_000, mailsPerMinute?: number) => {
    const subjects: string[] = []
    const transport: Transport = {
      send: async ({ to: who, subject }) => void subjects.push(`${(who as { address: string }).address[0]} ${subject}`),
      close() {},
    }
    const site = () => ({ name: 'Podium', email: 'redactie@podium.example' })
    const settings = { siteUrl: 'https://podium.example', mailsPerMinute }
    await deliverOutbox({ db: engine.db, transport, settings, secrets, site, clock: () => moment, log: () => {} })
    return subjects
  }
  const events = async (kind: string) =>
    (await engine.db.selectFrom('events').selectAll().where('kind', '=', kind).execute()).map(({ data, actor: who }) => [
      who,
      JSON.parse(data),
    ])

  beforeEach(async () => {
    const evenings = [seminar('avond', { capacity: 3 }), seminar('ander', { capacity: 9 }), seminar('dicht', { confirm: true })]
    await copyFacts(
      engine.db,
      edition(evenings, [promoCode('Vrij', { perPerson: 9 }), promoCode('Noord', { perPerson: 9 })]),
      now,
    )
    await ask('a@x.nl', { code: 'vrij', news: true })
    await ask('b@x.nl', { code: 'noord' })
    await ask('c@x.nl', { news: 'ja' })
    await ask('d@x.nl', { news: true })
    await ask('e@x.nl', { code: 'vrij', news: 'nee' })
  })

  describe('who it goes to', () => {
    test('all of them, who has a seat, or who waits; and by what they came with', async () => {
      expect(await to('service', { who: 'all' })).toBe('abcde')
      expect(await to('service', { who: 'seat' })).toBe('abc')
      expect(await to('service', { who: 'waiting' })).toBe('de')
      expect(await to('service', { who: 'all', group: 'code:vrij' })).toBe('ae')
      expect(await to('service', { who: 'seat', group: '-' })).toBe('c')
      expect(await to('service', { who: 'all', group: 'code:niets' })).toBe('')
    })

    test('who was there, or was not', async () => {
      await engine.db.updateTable('signups').set({ attended_at: now }).where('email', '=', 'b@x.nl').execute()
      expect([await to('service', { who: 'there' }), await to('service', { who: 'absent' })]).toEqual(['b', 'ac'])
    })

    test('the groups that there are: codes, and with whom they are', async () => {
      const partnerOf = (key: string) => (key === 'noord' ? 'Boekhandel' : undefined)
      const found = await groupsOf(engine.db, 'avond', partnerOf)
      expect(found.map(({ value, name }) => `${value} ${name}`)).toEqual([
        'code:noord Noord',
        'code:vrij Vrij',
        'partner:Boekhandel Boekhandel',
      ])
      expect(await to('service', { who: 'all', group: 'partner:Boekhandel' }, partnerOf)).toBe('b')
    })

    test('one that is not about the evening goes to who ticked for it alone, and never to an address that nobody confirmed', async () => {
      expect(await to('news', { who: 'all' })).toBe('acd')
      await ask('f@x.nl', { news: true }, 'dicht')
      expect(
        await recipientsOf(engine.db, { seminar: 'dicht', kind: 'service', audience: { who: 'all' } }, nobodys),
      ).toHaveLength(1)
      expect(await recipientsOf(engine.db, { seminar: 'dicht', kind: 'news', audience: { who: 'all' } }, nobodys)).toEqual([])
    })

    test('not to who cancelled or was erased', async () => {
      await cancelSignUp(engine.db, await token('e@x.nl'), secrets, now)
      await eraseOwn(engine.db, await token('d@x.nl'), secrets, now)
      expect(await to('service', { who: 'all' })).toBe('abc')
    })

    test('once to an address: it cannot be signed up twice for an evening', async () => {
      const { id: _, ...rest } = await row('a@x.nl')
      const again = engine.db.insertInto('signups').values({ ...rest, id: 'x'.repeat(22), seq: 99 })
      await expect(again.execute()).rejects.toThrow(/unique/i)
      await cancelSignUp(engine.db, await token('a@x.nl'), secrets, now)
      await ask('a@x.nl')
      expect(await to('service', { who: 'all' })).toBe('bcdea')
    })
  })

  test('goes along when its evening gets another name', async () => {
    const id = await draft()
    const renamed = edition([seminar('nieuw', { capacity: 3 })], [], { '/seminars/avond': '/seminars/nieuw' })
    await copyFacts(engine.db, renamed, now)
    expect(await messageById(engine.db, id)).toMatchObject({ seminar: 'nieuw' })
    expect(await press(id)).toMatchObject({ ok: true, count: 5 })
    expect((await deliver()).filter((line) => line.endsWith('Andere zaal'))).toHaveLength(5)
  })

  describe('a press', () => {
    test('writes a mail for each, once, however often and from wherever it is pressed', async () => {
      const id = await draft()
      const all = await Promise.all([press(id), press(id), press(id, now, engine.db)])
      expect(all.map((sent) => sent.ok && [sent.count, sent.already])).toEqual(
        expect.arrayContaining([
          [5, false],
          [5, true],
        ]),
      )
      expect(all.filter((sent) => sent.ok && !sent.already)).toHaveLength(1)
      expect(await press(id)).toEqual({ ok: true, count: 5, already: true })
      expect(await written(id)).toBe('abcde')
      expect(await messageById(engine.db, id)).toMatchObject({ sent_at: now, sent_by: actor, sent_to: 5 })
      expect(await events('message_sent')).toEqual([[actor, { message: id, about: 'service', count: 5 }]])
      expect((await deliver()).filter((line) => line.endsWith('Andere zaal')).sort()).toHaveLength(5)
      expect((await deliver(now + day)).filter((line) => line.endsWith('Andere zaal'))).toEqual([])
    })

    test('is of what was looked at: another text, or others who get it, asks again', async () => {
      const id = await draft()
      const { changed_at } = (await messageById(engine.db, id)) ?? { changed_at: 0 }
      const seen = (count: number, changedAt: number) =>
        sendMessage(engine.db, { id, actor, seen: { count, changedAt }, partnerOf: nobodys }, now)
      expect(await seen(4, changed_at)).toEqual({ ok: false, why: 'changed' })
      await changeDraft(engine.db, id, { ...text, body: 'Beneden.', kind: 'service', audience: { who: 'all' } }, now)
      expect(await seen(5, changed_at)).toEqual({ ok: false, why: 'changed' })
      expect(await written(id)).toBe('')
      expect(await press(id)).toMatchObject({ ok: true, count: 5 })
    })

    test('of nothing, or to nobody, is none', async () => {
      const empty = await makeDraft(
        engine.db,
        { seminar: 'avond', subject: '', body: 'x', kind: 'service', audience: { who: 'all' } },
        now,
      )
      expect(await press(empty)).toEqual({ ok: false, why: 'empty' })
      expect(await press(await draft('service', { who: 'all', group: 'code:niets' }))).toEqual({ ok: false, why: 'nobody' })
      expect((await messageById(engine.db, empty))?.sent_at).toBeNull()
    })

    test('is for good: what was sent is not changed and not thrown away', async () => {
      const id = await draft()
      await press(id)
      expect(await changeDraft(engine.db, id, { ...text, kind: 'news', audience: { who: 'all' } }, now)).toBe(false)
      expect(await dropDraft(engine.db, id)).toBe(false)
      const other = await draft()
      expect(await dropDraft(engine.db, other)).toBe(true)
      expect(await messageById(engine.db, other)).toBeUndefined()
    })

    test('a test goes to who wrote it alone, and counts as nothing', async () => {
      const id = await draft()
      const message = await messageById(engine.db, id)
      if (!message) throw new Error('it is there')
      await sendTest(engine.db, message, actor, now)
      expect((await deliver()).filter((line) => line.includes('Andere zaal'))).toEqual(['n Proef: Andere zaal'])
      expect(await written(id)).toBe('')
    })
  })

  describe('between the press and its turn', () => {
    test('who cancels, is erased or takes their word back gets none; the others do', async () => {
      const [id, news] = [await draft(), await draft('news')]
      await press(id)
      await press(news)
      expect(await written(news)).toBe('acd')
      await cancelSignUp(engine.db, await token('b@x.nl'), secrets, now)
      await eraseOwn(engine.db, await token('e@x.nl'), secrets, now)
      await setNews(engine.db, { token: await token('c@x.nl'), secrets, wants: false }, now)
      expect(await written(id)).toBe('abcd')
      const went = (await deliver()).filter((line) => line.endsWith('Andere zaal')).map(([who]) => who)
      expect(went.sort().join('')).toBe('aacdd')
      expect([await written(id), await written(news)]).toEqual(['acd', 'ad'])
    })

    test('a confirmation, an offer and a reminder go before it, and it waits for its room in the minute', async () => {
      const id = await draft('service', { who: 'seat' })
      await deliver(now)
      await press(id)
      const { id: signUpId } = await row('a@x.nl')
      const mail = { locale: 'nl' as const, recipient: 'a@x.nl', signUpId }
      const about = { name: 'Noor', seminar: 'avond' }
      await inTransaction(engine.db, async (trx) => {
        await enqueue(trx, { ...mail, template: 'reminder', data: about }, now + 10, { priority: 'mailing' })
        await enqueue(
          trx,
          { ...mail, template: 'offered', data: { ...about, price: 0, code: null, until: now + day } },
          now + 20,
          { priority: 'person' },
        )
        await enqueue(trx, { ...mail, template: 'confirmed', data: { ...about, price: 0, code: null } }, now + 30)
      })
      const minute = 2 * 60_000
      const order = (await claimDue(engine.db, 10, now + minute)).map(({ template, priority }) => [priority, template])
      expect(order.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, template]) => template)).toEqual([
        'confirmed',
        'offered',
        'reminder',
        'message',
        'message',
        'message',
      ])
    })

    test('no more go in a minute than the mail host takes, whatever else went in it; and all in the end', async () => {
      const id = await draft()
      await deliver(now)
      const later = now + 2 * 60_000
      await press(id, later)
      const messages = async (moment: number) =>
        (await deliver(moment, 2)).filter((line) => line.endsWith('Andere zaal')).length
      expect(await messages(later)).toBe(2)
      expect(await messages(later + 59_000)).toBe(0)
      expect(await messages(later + 61_000)).toBe(2)
      expect(await messages(later + 200_000)).toBe(1)
      await ask('z@x.nl', {}, 'ander')
      // A sign-up does not wait for it.
      expect(await deliver(later + 201_000, 1)).toHaveLength(2)
    })
  })

  describe('what somebody asked for', () => {
    test('is kept with its moment and its words, and is theirs to see', async () => {
      const own = await ownSignUp(engine.db, await token('a@x.nl'), secrets)
      if (!own) throw new Error('it is there')
      expect((await ownData(engine.db, own)).signUp.news).toEqual({
        since: new Date(now).toISOString(),
        agreedTo: newsWords('nl'),
      })
      expect((await row('b@x.nl')).news_at).toBeNull()
      expect(await events('news_on')).toHaveLength(3)
    })

    test('is one’s own: it does not go along with a seat that is passed on, and the desk does not ask for it', async () => {
      await passOn(engine.db, { token: await token('a@x.nl'), secrets, body: { name: 'Bo', email: 'o@x.nl', news: 'ja' } }, now)
      expect(await row('o@x.nl')).toMatchObject({ status: 'confirmed', news_at: null, news_words: null, news_key: null })
    })

    test('is taken back by the link in a mail, for the address, wherever it was ticked; pressed again it changes nothing', async () => {
      await ask('a@x.nl', { news: true }, 'ander')
      const key = unsubscribeToken((await row('a@x.nl')).news_key ?? '', secrets)
      expect(await getsNews(engine.db, key, secrets)).toBe(true)
      expect(await unsubscribe(engine.db, key, secrets, now)).toEqual({ ok: true })
      expect(await unsubscribe(engine.db, key, secrets, now)).toEqual({ ok: true })
      expect(await getsNews(engine.db, key, secrets)).toBe(false)
      expect([(await row('a@x.nl')).news_at, (await row('a@x.nl', 'ander')).news_at]).toEqual([null, null])
      expect(await events('news_off')).toHaveLength(2)
      expect(await to('news', { who: 'all' })).toBe('cd')
    })

    test('also when the evening by which it came is erased since, and after another secret', async () => {
      const key = unsubscribeToken((await row('a@x.nl')).news_key ?? '', secrets)
      await ask('a@x.nl', { news: true }, 'ander')
      await eraseOwn(engine.db, await token('a@x.nl'), secrets, now)
      expect((await row('a@x.nl', 'ander')).news_at).toBe(now)
      await unsubscribe(engine.db, key, ['another secret of thirty-two characters', ...secrets], now)
      expect((await row('a@x.nl', 'ander')).news_at).toBeNull()
    })

    test('not by the key of one’s own page, nor by one that somebody made up', async () => {
      for (const wrong of [await token('a@x.nl'), 'x'.repeat(44), (await row('a@x.nl')).news_key ?? '', ''])
        expect(await unsubscribe(engine.db, wrong, secrets, now)).toEqual({ ok: false, why: 'unknown' })
      expect(await to('news', { who: 'all' })).toBe('acd')
    })

    test('can be given and taken back on one’s own page', async () => {
      await setNews(engine.db, { token: await token('b@x.nl'), secrets, wants: true }, now + 5)
      expect(await row('b@x.nl')).toMatchObject({ news_at: now + 5, news_words: newsWords('nl') })
      await setNews(engine.db, { token: await token('b@x.nl'), secrets, wants: false }, now + 9)
      expect((await row('b@x.nl')).news_key).toBeNull()
      expect(await setNews(engine.db, { token: 'x'.repeat(44), secrets, wants: true }, now)).toEqual({
        ok: false,
        why: 'unknown',
      })
    })
  })
})
