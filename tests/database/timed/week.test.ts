/** Monday's mail with the week's figures: at seven by the clock of Amsterdam, once, to who asked for it and may still come in. */
import { expect, test } from 'vitest'
import { holdSending, releaseSending } from '../../../lib/outbox/held'
import { claimWork } from '../../../lib/outbox/timed-work'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { mailWeek, nextWeek, planWeek, wantsWeek, wantWeek, weekBefore } from '../../../lib/signups/figures/week'
import { signUp } from '../../../lib/signups/sign-up'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { edition, now, seminar } from '../../support/seminars'
import { onBothEngines } from '../engines'

const at = (moment: string) => Date.parse(moment)

test('is due on the next Monday at seven, in summer and in winter', () => {
  expect(nextWeek(at('2026-11-24T12:00:00+01:00'))).toBe(at('2026-11-30T07:00:00+01:00'))
  expect(nextWeek(at('2026-11-30T06:59:00+01:00'))).toBe(at('2026-11-30T07:00:00+01:00'))
  expect(nextWeek(at('2026-11-30T07:00:00+01:00'))).toBe(at('2026-12-07T07:00:00+01:00'))
  expect(nextWeek(at('2027-03-22T07:00:00+01:00'))).toBe(at('2027-03-29T07:00:00+02:00'))
  expect(nextWeek(at('2027-10-25T07:00:00+02:00'))).toBe(at('2027-11-01T07:00:00+01:00'))
})

test('is about the last whole week, however late it is', () => {
  const week = { from: '2026-11-23', to: '2026-11-29' }
  for (const moment of ['2026-11-30T07:00:00+01:00', '2026-12-03T09:00:00+01:00', '2026-12-06T23:59:00+01:00'])
    expect(weekBefore(at(moment))).toEqual(week)
})

onBothEngines((engine) => {
  const sent = async () =>
    (await engine.db.selectFrom('outbox').selectAll().where('template', '=', 'weekFigures').orderBy('recipient').execute()).map(
      (row) => [row.recipient, JSON.parse(row.data).signedUp],
    )
  const monday = nextWeek(now)

  test('goes once to each who asked for it and may come in, whoever asks again', async () => {
    await copyFacts(engine.db, edition([seminar('avond')]), now)
    await signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email: 'a@x.nl' } }, now)
    for (const who of ['een@x.nl', 'twee@x.nl', 'weg@x.nl', 'uit@x.nl']) await wantWeek(engine.db, who, true, now)
    await wantWeek(engine.db, 'uit@x.nl', false, now)
    expect([await wantsWeek(engine.db, 'een@x.nl'), await wantsWeek(engine.db, 'uit@x.nl')]).toEqual([true, false])
    const admins = ['een@x.nl', 'twee@x.nl', 'uit@x.nl', 'drie@x.nl']
    for (const moment of [monday, monday, monday + 3_600_000]) await mailWeek(engine.db, admins, moment)
    expect(await sent()).toEqual([
      ['een@x.nl', 1],
      ['twee@x.nl', 1],
    ])
  })

  test('is planned while somebody wants it, done in its time, and not while sending is held', async () => {
    await planWeek(engine.db, now)
    expect(await claimWork(engine.db, 10, monday)).toEqual([])
    await wantWeek(engine.db, 'een@x.nl', true, now)
    const work = (moment: number) =>
      doTimedWork(engine.db, moment, (error) => {
        throw error
      })
    await holdSending(engine.db, now)
    expect([await work(monday - 1), await work(monday)]).toEqual([0, 0])
    await releaseSending(engine.db)
    expect([await work(monday - 1), await work(monday)]).toEqual([0, 1])
    await planWeek(engine.db, monday)
    expect(await work(monday + 1)).toBe(0)
    expect(await engine.db.selectFrom('timed_work').select('due').where('kind', '=', 'week').execute()).toEqual([
      { due: nextWeek(monday) },
    ])
  })
})
