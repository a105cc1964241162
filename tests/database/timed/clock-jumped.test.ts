/** The clock of a server was far ahead for a while and was put back: what it wrote meanwhile holds nobody up. */
import { expect, test } from 'vitest'
import { claimDue } from '../../../lib/outbox/claim'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { sharedLink } from '../../../lib/signups/links/shared-link'
import { signUp } from '../../../lib/signups/sign-up'
import { day, edition, now, promoCode, seminar } from '../../support/seminars'
import { mails, onBothEngines, signUps } from '../engines'

const year = 365 * day
const ahead = now + year

onBothEngines((engine) => {
  const far = { start: now + 3 * year, end: now + 3 * year + 3_600_000 }
  const ask = (email: string, moment: number, more: object = {}, idempotencyKey?: string) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Jan', email, ...more }, idempotencyKey }, moment)

  test('five mails to an address then are none today', async () => {
    await copyFacts(engine.db, edition([seminar('avond', far)]), now)
    for (let i = 0; i < 7; i++) await ask('a@x.nl', ahead)
    const sent = async () => (await mails(engine.db)).filter(([, to]) => to === 'a@x.nl').length
    expect(await sent()).toBe(5)
    for (let i = 0; i < 7; i++) await ask('a@x.nl', now + i)
    expect(await sent()).toBe(10)
  })

  test('a mail of then goes now; one that is being sent or waits its turn does not', async () => {
    await copyFacts(engine.db, edition([seminar('avond', far)]), now)
    await ask('a@x.nl', ahead)
    const claimed = await claimDue(engine.db, 10, ahead)
    expect(claimed).toHaveLength(2)
    expect(await claimDue(engine.db, 10, ahead)).toEqual([])
    // The clock is put back while it was claimed: the claim of then counts no more.
    expect((await claimDue(engine.db, 10, now)).map(({ id }) => id).sort()).toEqual(claimed.map(({ id }) => id).sort())
    expect(await claimDue(engine.db, 10, now)).toEqual([])
    const waits = { next_attempt_at: now + 15 * 60_000, claimed_until: null }
    await engine.db.updateTable('outbox').set(waits).execute()
    expect(await claimDue(engine.db, 10, now)).toEqual([])
  })

  test('an idempotency key of then may be used again, and is kept from now on', async () => {
    await copyFacts(engine.db, edition([seminar('avond', far)]), now)
    await ask('a@x.nl', ahead, {}, 'sleutel')
    expect(await ask('b@x.nl', now, {}, 'sleutel')).toMatchObject({ ok: true })
    expect(await ask('c@x.nl', now + 1, {}, 'sleutel')).toMatchObject({ code: 'idempotency_mismatch' })
    expect(await signUps(engine.db)).toHaveLength(2)
  })

  test('a shared link says of no moment that is still to come that the code was used up then', async () => {
    await copyFacts(engine.db, edition([seminar('avond', far)], [promoCode('Twee', { maxSeats: 2, perPerson: 2 })]), now)
    await ask('a@x.nl', now - day, { code: 'Twee' })
    await ask('b@x.nl', ahead, { code: 'Twee' })
    expect((await sharedLink(engine.db, 'twee', now))?.refusal).toMatchObject({ code: 'code_used_up', moment: now - day })
  })
})
