/** `confirm: true`: a seat is held two hours, until the button behind the link in the mail is pressed. */
import { beforeEach, expect, test } from 'vitest'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { takeHeldSeat } from '../../../lib/signups/line/held-seat'
import { signUp } from '../../../lib/signups/sign-up'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { tokenOf } from '../../../lib/signups/tokens'
import { edition, hour, now, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']

onBothEngines((engine) => {
  const ask = (email: string, moment = now) => signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email } }, moment)
  const row = async (email: string) => (await signUps(engine.db)).find((one) => one.email === email)
  const press = async (email: string, moment: number) =>
    takeHeldSeat(engine.db, tokenOf((await row(email))?.id ?? '', secrets), secrets, moment)
  const work = (moment: number) =>
    doTimedWork(engine.db, moment, (error) => {
      throw error
    })
  beforeEach(async () => {
    await copyFacts(engine.db, edition([seminar('avond', { capacity: 1, confirm: true })]), now)
  })

  test('the seat counts as taken, and one mail asks for the press; the organiser hears nothing yet', async () => {
    expect(await ask('a@x.nl')).toMatchObject({ ok: true, status: 'confirmed' })
    expect(await row('a@x.nl')).toMatchObject({ status: 'unconfirmed', held_until: now + 2 * hour })
    expect(await mails(engine.db)).toEqual([['toConfirm', 'a@x.nl']])
    expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 1, status: 'full' })
    expect(await ask('b@x.nl')).toMatchObject({ status: 'waitlisted' })
  })

  test('the press makes it theirs, and both hear of it', async () => {
    await ask('a@x.nl')
    expect(await press('a@x.nl', now + 2 * hour - 1)).toEqual({ ok: true, already: false })
    expect((await row('a@x.nl'))?.status).toBe('confirmed')
    expect((await mails(engine.db)).map(([template]) => template)).toEqual(['toConfirm', 'confirmed', 'organiserSignUp'])
    await work(now + 3 * hour)
    expect((await row('a@x.nl'))?.status).toBe('confirmed')
  })

  test('two hours without a press and the seat is the next one’s; the address that was typed gets no second mail', async () => {
    await ask('a@x.nl')
    await ask('b@x.nl')
    await work(now + 2 * hour - 1)
    expect((await row('b@x.nl'))?.status).toBe('waitlisted')
    await work(now + 2 * hour)
    expect([(await row('a@x.nl'))?.status, (await row('b@x.nl'))?.status]).toEqual(['cancelled', 'offered'])
    expect((await mails(engine.db)).filter(([, to]) => to === 'a@x.nl')).toHaveLength(1)
    expect(await press('a@x.nl', now + 2 * hour)).toEqual({ ok: false, why: 'over' })
  })

  test('a place in the line needs no press: the offer will', async () => {
    await ask('a@x.nl')
    await ask('b@x.nl')
    expect((await row('b@x.nl'))?.held_until).toBeNull()
    expect((await mails(engine.db)).map(([template]) => template)).toContain('waitlisted')
  })

  test('facts that do not ask for it say the same as before it could be asked', async () => {
    await copyFacts(engine.db, edition([seminar('avond')]), now)
    const { facts } = await engine.db.selectFrom('seminars').select('facts').executeTakeFirstOrThrow()
    expect(JSON.parse(facts)).not.toHaveProperty('confirm')
  })
})
