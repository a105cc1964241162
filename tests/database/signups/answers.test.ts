/** What people answer to the questions of a seminar's own: kept under its words, changed, not passed on, and erased by its own period. */
import { beforeEach, describe, expect, test } from 'vitest'
import { peopleSheet } from '../../../lib/desk/export/people-columns'
import { answerCounts, openAnswers } from '../../../lib/desk/people/answers'
import type { Seminar } from '../../../lib/editions/types'
import { changeAnswers, changeAnswersAtDesk } from '../../../lib/signups/answers/change'
import { addByHand } from '../../../lib/signups/desk/add'
import { moveSignUp } from '../../../lib/signups/desk/take-off'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { factsOf } from '../../../lib/signups/facts/stored-facts'
import { eraseOwn } from '../../../lib/signups/keeping/erase'
import { ownData } from '../../../lib/signups/keeping/own-data'
import { listSignUps } from '../../../lib/signups/list'
import { cancelSignUp, ownSignUp } from '../../../lib/signups/own-sign-up'
import { passOn } from '../../../lib/signups/people/pass-on'
import { signUp } from '../../../lib/signups/sign-up'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const end = now + 30 * day + 2 * hour
const eats = {
  ...({ key: 'eten', question: 'Wat eet je?', kind: 'choice', options: ['Alles', 'Veganistisch'] } as const),
  ...{ options: ['Alles', 'Veganistisch'], required: true, sensitive: true },
}
const remark = { key: 'opmerking', question: 'Nog iets?', required: false, sensitive: false, retentionDays: 20 }
const train = { key: 'trein', question: 'Per trein?', kind: 'yes/no' as const, required: false, sensitive: false }
const all = { eten: 'veganistisch', opmerking: 'Ik kom later.', trein: true }

onBothEngines((engine) => {
  const publish = (more: Partial<Seminar> = {}, others: Seminar[] = []) =>
    copyFacts(
      engine.db,
      edition([seminar('avond', { capacity: 1, questions: [eats, remark, train], ...more }), ...others]),
      now,
    )
  const ask = (email: string, answers: unknown = all) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Anna', email, answers } }, now)
  const idOf = async (email: string) => {
    const rows = (await signUps(engine.db)).filter((one) => one.email === email)
    return (rows.find(({ status }) => status !== 'cancelled') ?? rows.at(-1))?.id ?? ''
  }
  const token = async (email: string) => tokenOf(await idOf(email), secrets)
  const answers = async (email?: string) => {
    const query = engine.db.selectFrom('answers').select(['question', 'answer']).orderBy('key')
    const rows = await (email ? query.where('signup_id', '=', await idOf(email)) : query).execute()
    return rows.map(({ question, answer }) => `${question} ${answer}`)
  }
  const work = async (moment: number) => {
    const fail = (error: unknown) => {
      throw error
    }
    while ((await doTimedWork(engine.db, moment, fail)) > 0);
  }

  beforeEach(async () => {
    await publish()
    await ask('a@x.nl')
  })

  test('who waits answers too; what must be answered is asked for with the rest that is wrong', async () => {
    expect(await ask('w@x.nl', { eten: 'Alles' })).toMatchObject({ status: 'waitlisted' })
    expect(await answers('w@x.nl')).toEqual(['Wat eet je? Alles'])
    expect(await answers('a@x.nl')).toEqual(['Wat eet je? Veganistisch', 'Nog iets? Ik kom later.', 'Per trein? ja'])
    const wrong = await signUp(engine.db, { seminar: 'avond', body: { answers: { trein: 'misschien' } } }, now)
    expect(wrong).toMatchObject({
      code: 'validation_failed',
      fields: ['name', 'email', 'answers.eten', 'answers.trein'].map((field) => ({ field })),
    })
  })

  test('an address that is known changes nothing of what it answered', async () => {
    expect(await ask('a@x.nl', { eten: 'Alles' })).toMatchObject({ ok: true })
    expect(await answers('a@x.nl')).toContain('Wat eet je? Veganistisch')
  })

  describe('changed', () => {
    const change = async (given: object, moment = now + hour) =>
      changeAnswers(engine.db, { token: await token('a@x.nl'), secrets, body: { answers: given } }, moment)
    test('by the person, until cancelling is over', async () => {
      expect(await change({ eten: 'Alles' })).toEqual({ ok: true })
      expect(await answers()).toEqual(['Wat eet je? Alles'])
      expect(await change({})).toMatchObject({ why: 'invalid', fields: [{ field: 'answers.eten', rule: 'required' }] })
      expect(await change({ eten: 'Alles' }, now + 30 * day)).toMatchObject({ why: 'past' })
      await cancelSignUp(engine.db, await token('a@x.nl'), secrets, now)
      expect(await answers()).toEqual([])
      expect(await change({ eten: 'Alles' })).toMatchObject({ why: 'no_seat' })
    })
    test('at the desk, where nothing must be answered', async () => {
      const id = await idOf('a@x.nl')
      expect(await changeAnswersAtDesk(engine.db, id, { answers: { trein: 'nee' } }, 'desk@x.nl', now)).toEqual({ ok: true })
      expect(await answers()).toEqual(['Per trein? nee'])
      const added = await addByHand(
        engine.db,
        { seminar: 'avond', body: { name: 'B', email: 'b@x.nl', answers: { trein: 'ja' } }, anyway: true, actor: 'desk@x.nl' },
        now,
      )
      expect(added).toMatchObject({ ok: true })
      expect(await answers('b@x.nl')).toEqual(['Per trein? ja'])
    })
    test('a question that changes or goes leaves what was answered, under its old words', async () => {
      await publish({ questions: [{ ...eats, question: 'Wat lust je?', options: ['Vis', 'Vlees'] }] })
      expect(await answers()).toEqual(['Wat eet je? Veganistisch', 'Nog iets? Ik kom later.', 'Per trein? ja'])
      expect(await change({ eten: 'Veganistisch' })).toEqual({ ok: true })
      expect(await answers()).toEqual(['Wat lust je? Veganistisch', 'Nog iets? Ik kom later.', 'Per trein? ja'])
    })
  })

  test('a seat that is passed on takes no answers along, but what the other answered in the line', async () => {
    await ask('w@x.nl', { eten: 'Alles', trein: 'nee' })
    const to = (email: string) => ({ name: 'Tess', email })
    expect(await passOn(engine.db, { token: await token('a@x.nl'), secrets, body: to('w@x.nl') }, now)).toEqual({ ok: true })
    expect(await answers()).toEqual(['Wat eet je? Alles', 'Per trein? nee'])
    expect(await passOn(engine.db, { token: await token('w@x.nl'), secrets, body: to('t@x.nl') }, now)).toEqual({ ok: true })
    expect(await answers()).toEqual([])
  })

  test('who is moved takes along what is asked there in the same words', async () => {
    await publish({}, [seminar('ander', { questions: [eats, { ...train, question: 'Met de fiets?' }] })])
    await moveSignUp(engine.db, { id: await idOf('a@x.nl'), to: 'ander', anyway: false, actor: 'desk@x.nl' }, now)
    expect(await answers()).toEqual(['Wat eet je? Veganistisch'])
  })

  describe('at the desk', () => {
    test('are counted for the kitchen, of who has a seat; what is sensitive stands in no list', async () => {
      await ask('w@x.nl', { eten: 'Alles' })
      const facts = await factsOf(engine.db, 'avond')
      if (!facts) throw new Error('it is there')
      expect(await answerCounts(engine.db, facts)).toEqual([
        { key: 'eten', question: 'Wat eet je?', kind: 'choice', answers: [{ answer: 'Veganistisch', count: 1 }] },
        { key: 'opmerking', question: 'Nog iets?', kind: 'text', answers: [{ answer: 'Ik kom later.', count: 1 }] },
        { key: 'trein', question: 'Per trein?', kind: 'yes/no', answers: [{ answer: 'ja', count: 1 }] },
      ])
      const id = await idOf('a@x.nl')
      expect(await openAnswers(engine.db, [id])).toEqual(new Map([[id, ['Ik kom later.', 'ja']]]))
    })
    test('have a column each in what is taken along; a question of before has its own', async () => {
      await publish({ questions: [{ ...eats, question: 'Wat lust je?' }], capacity: 2 })
      await ask('b@x.nl', { eten: 'Alles' })
      const { heads, rows } = peopleSheet('lijst', (await listSignUps(engine.db, 'avond'))?.signUps ?? [])
      expect(heads.slice(-4)).toEqual(['Wat eet je?', 'Wat lust je?', 'Nog iets?', 'Per trein?'])
      expect(rows.map((row) => row.slice(-4))).toEqual([
        ['Veganistisch', undefined, 'Ik kom later.', 'ja'],
        [undefined, 'Alles', undefined, undefined],
      ])
    })
  })

  describe('erased', () => {
    test('each by its own period, before the person is: what is sensitive after 7 days', async () => {
      await work(end + 7 * day - 1)
      expect(await answers()).toHaveLength(3)
      await work(end + 7 * day)
      expect(await answers()).toEqual(['Nog iets? Ik kom later.', 'Per trein? ja'])
      await work(end + 20 * day - 1)
      expect(await answers()).toHaveLength(2)
      await work(end + 20 * day)
      expect(await answers()).toEqual(['Per trein? ja'])
      expect((await signUps(engine.db))[0]?.name).toBe('Anna')
      await work(end + 60 * day)
      expect(await answers()).toEqual([])
    })
    test('sooner when the file says so or the evening is sooner, never later than was promised, also when the file is gone', async () => {
      await publish({
        questions: [
          { ...eats, retentionDays: 30 },
          { ...remark, retentionDays: 3 },
        ],
        end: end - day,
      })
      await copyFacts(engine.db, edition([]), now)
      await work(end + 2 * day - 1)
      expect(await answers()).toHaveLength(3)
      await work(end + 2 * day)
      expect(await answers()).toEqual(['Wat eet je? Veganistisch', 'Per trein? ja'])
      await work(end + 6 * day)
      expect(await answers()).toEqual(['Per trein? ja'])
    })
    test('with the person, who has them in their own data', async () => {
      const own = await ownSignUp(engine.db, await token('a@x.nl'), secrets)
      if (!own) throw new Error('it is there')
      expect((await ownData(engine.db, own)).answers).toContainEqual({
        question: 'Wat eet je?',
        answer: 'Veganistisch',
        daysKept: 7,
      })
      await eraseOwn(engine.db, await token('a@x.nl'), secrets, now)
      expect(await answers()).toEqual([])
    })
  })
})
