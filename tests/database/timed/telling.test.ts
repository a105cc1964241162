/** What those who are signed up hear of by themselves: once each, and nobody to whom it is no news. */
import { describe, expect, test } from 'vitest'
import { copyFacts, startFacts } from '../../../lib/signups/facts/copy-facts'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { GRACE } from '../../../lib/signups/telling/tell-changes'
import { planAtStart } from '../../../lib/signups/timed/planned'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const start = now + 30 * day
const moved = { start: start + day, end: start + day + 2 * hour }
const venue = { name: 'De Wasserij', city: 'Utrecht' }
const off = { cancelled: 'De spreker is ziek.' }

onBothEngines((engine) => {
  const copy = (more: object = {}, moment = now) =>
    copyFacts(engine.db, edition([seminar('avond', { capacity: 2, ...more })]), moment)
  const ask = (email: string, moment = now, slug = 'avond') =>
    signUp(engine.db, { seminar: slug, body: { name: 'Jan', email } }, moment)
  const work = async (moment: number) => {
    const fail = (error: unknown) => {
      throw error
    }
    while ((await doTimedWork(engine.db, moment, fail)) > 0);
  }
  const told = async (...templates: string[]) => {
    const rows = await engine.db.selectFrom('outbox').selectAll().where('template', 'in', templates).execute()
    return rows.map(({ template, recipient }) => `${template} ${recipient.slice(0, 1)}`).sort()
  }
  const changes = () => told('moved', 'seminarCancelled')

  describe('a seminar that moves', () => {
    test('is told to all who were signed up, waiting too, after a moment in which one can still go back', async () => {
      await copy()
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl']) await ask(email)
      await copy(moved)
      await work(now + GRACE - 1)
      expect(await changes()).toEqual([])
      await work(now + GRACE)
      expect(await changes()).toEqual(['moved a', 'moved b', 'moved c'])
      const [mail] = await engine.db.selectFrom('outbox').selectAll().where('template', '=', 'moved').execute()
      expect(JSON.parse(mail?.data ?? '').was).toMatchObject({ start })
    })

    test('is told once, whatever is published, started or looked at again', async () => {
      await copy()
      await ask('a@x.nl')
      await copy(moved)
      await work(now + GRACE)
      await copy({ ...moved, title: 'Een andere titel', summary: 'Anders.' })
      await startFacts(engine.db, edition([seminar('avond', { capacity: 2, ...moved })]), now, () => true)
      await planAtStart(engine.db, now)
      await work(now + 3 * hour)
      expect(await changes()).toEqual(['moved a'])
    })

    test('and moves back in that moment is no news; nor is another title, price or number of seats', async () => {
      await copy({ venue })
      await ask('a@x.nl')
      await copy({ venue: { ...venue, street: 'Bleekveld 3' } })
      await copy({ venue, title: 'Anders', price: 900, capacity: 40, speakers: ['x'] })
      await work(now + hour)
      expect(await changes()).toEqual([])
    })

    test('is told back to all when it moves back later', async () => {
      await copy()
      await ask('a@x.nl')
      await copy(moved)
      await work(now + GRACE)
      await copy({}, now + hour)
      await work(now + 2 * hour)
      expect(await changes()).toEqual(['moved a', 'moved a'])
    })

    test('is no news to who signed up since, or cancelled', async () => {
      await copy({ capacity: 9 })
      for (const email of ['a@x.nl', 'b@x.nl']) await ask(email)
      await copy({ capacity: 9, ...moved })
      await ask('n@x.nl')
      const gone = (await signUps(engine.db)).find(({ email }) => email === 'b@x.nl')
      await cancelSignUp(engine.db, tokenOf(gone?.id ?? '', secrets), secrets, now)
      await work(now + GRACE)
      expect(await changes()).toEqual(['moved a'])
    })

    test('twice in that moment is one mail to each, from what they knew', async () => {
      await copy({ capacity: 9 })
      await ask('a@x.nl')
      await copy({ capacity: 9, ...moved })
      await ask('b@x.nl')
      await copy({ capacity: 9, ...moved, venue })
      await work(now + GRACE)
      expect(await changes()).toEqual(['moved a', 'moved b'])
      const mails = await engine.db.selectFrom('outbox').selectAll().where('template', '=', 'moved').execute()
      const was = Object.fromEntries(mails.map(({ recipient, data }) => [recipient, JSON.parse(data).was.start]))
      expect(was).toEqual({ 'a@x.nl': start, 'b@x.nl': start + day })
    })

    test('and is renamed with it, is told all the same', async () => {
      await copy()
      await ask('a@x.nl')
      const renamed = edition([seminar('late-avond', { capacity: 2, ...moved })], [], {
        '/seminars/avond': '/seminars/late-avond',
      })
      await copyFacts(engine.db, renamed, now)
      await work(now + GRACE)
      expect(await changes()).toEqual(['moved a'])
    })
  })

  describe('a seminar that is called off', () => {
    test('is told to everybody once, in portions; another sentence why is no news', async () => {
      await copy({ capacity: 150 })
      for (let i = 0; i < 130; i++) await ask(`p${i}@x.nl`)
      await copy({ capacity: 150, ...off })
      await work(now + GRACE)
      expect(await changes()).toHaveLength(130)
      await copy({ capacity: 150, cancelled: 'De zaal staat onder water.' })
      await work(now + hour)
      expect(await changes()).toHaveLength(130)
    })

    test('and goes on after all is told too, and again when it is called off once more', async () => {
      await copy()
      await ask('a@x.nl')
      await copy(off)
      await work(now + GRACE)
      await copy({}, now + hour)
      await work(now + 2 * hour)
      await copy(off, now + 3 * hour)
      await work(now + 4 * hour)
      expect(await changes()).toEqual(['moved a', 'seminarCancelled a', 'seminarCancelled a'])
    })

    test('whose file disappears is told to nobody by itself, and one that was neither', async () => {
      await copy()
      await ask('a@x.nl')
      await copyFacts(engine.db, edition([]), now)
      await work(now + hour)
      await copy({}, now)
      await copy(off, start + day)
      await work(start + 2 * day)
      expect(await changes()).toEqual([])
    })
  })

  describe('a reminder', () => {
    const moment = start - 2 * day
    test('goes two days before to who has a seat, once, and not to who waits', async () => {
      await copy()
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl']) await ask(email)
      await work(moment - 1)
      expect(await told('reminder')).toEqual([])
      await work(moment)
      await copy({ title: 'Anders' }, moment)
      await planAtStart(engine.db, moment + hour)
      await work(moment + hour)
      expect(await told('reminder')).toEqual(['reminder a', 'reminder b'])
    })

    test('does not go to who signed up, or took an offered seat, after its moment', async () => {
      await copy()
      for (const email of ['a@x.nl', 'b@x.nl', 'c@x.nl']) await ask(email)
      await work(moment)
      const rows = await signUps(engine.db)
      const tokenFor = (email: string) => tokenOf(rows.find((row) => row.email === email)?.id ?? '', secrets)
      await cancelSignUp(engine.db, tokenFor('a@x.nl'), secrets, moment + 1)
      const { takeHeldSeat } = await import('../../../lib/signups/line/held-seat')
      expect(await takeHeldSeat(engine.db, tokenFor('c@x.nl'), secrets, moment + 2)).toMatchObject({ ok: true })
      await copy({ capacity: 9 }, moment + 3)
      await ask('n@x.nl', moment + 3)
      await planAtStart(engine.db, moment + hour)
      await work(moment + hour)
      expect(await told('reminder')).toEqual(['reminder a', 'reminder b'])
    })

    test('goes at the moment of now when the seminar moves, and not when it is called off or has begun', async () => {
      await copy()
      await ask('a@x.nl')
      await copy(moved)
      await work(moment)
      expect(await told('reminder')).toEqual([])
      await work(moment + day)
      expect(await told('reminder')).toEqual(['reminder a'])
      await copy({ ...moved, start: moved.start + 30 * 60_000 }, moment + day)
      await work(moment + day + hour)
      expect(await told('reminder')).toEqual(['reminder a'])
    })

    test('is not sent late by a server that stood still until the doors were open', async () => {
      await copy()
      await ask('a@x.nl')
      await work(start)
      expect(await told('reminder')).toEqual([])
    })
  })
})
