/** Fifty sign-ups from one network of which no mail was accepted: the desk says so, and of nobody else. */
import { beforeEach, describe, expect, test } from 'vitest'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { eraseOwn } from '../../../lib/signups/keeping/erase'
import { madeUp } from '../../../lib/signups/limits/made-up'
import { tidyLimits } from '../../../lib/signups/limits/share'
import { takeHeldSeat } from '../../../lib/signups/line/held-seat'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const REFUSED = 'refused: RCPT TO 550 5.1.1'

onBothEngines((engine) => {
  const come = async (count: number, network: string, slug = 'avond') => {
    for (let i = 0; i < count; i++) {
      const body = { name: 'Iemand', email: `nummer-${i}@${network}.example` }
      await signUp(engine.db, { seminar: slug, body, network }, now)
    }
  }
  const mails = (network: string) => engine.db.updateTable('outbox').where('recipient', 'like', `%@${network}.example`)
  const refused = (network: string) => mails(network).set({ last_error: REFUSED }).execute()
  const sent = (network: string, one = '') =>
    mails(network).where('recipient', 'like', `${one}%`).set({ sent_at: now, last_error: null }).execute()
  const found = (moment = now + hour / 2, only?: string) => madeUp(engine.db, moment, only)

  beforeEach(async () => {
    const avond = seminar('avond', { capacity: 200 })
    await copyFacts(engine.db, edition([avond, seminar('vast', { capacity: 200, confirm: true })]), now)
  })

  describe('many of one network whose mails are all refused', () => {
    test('are told of, whatever comes from elsewhere', async () => {
      await come(50, 'een')
      await come(3, 'ander')
      await sent('ander')
      expect(await found()).toEqual([])
      await refused('een')
      expect(await found()).toEqual([{ seminar: 'avond', signUps: 50 }])
      expect(await found(now, 'vast')).toEqual([])
    })
    test('are not, when one of them got its mail, when they are few, and when it is a day later', async () => {
      await come(12, 'kantoor')
      await refused('kantoor')
      expect(await found()).toHaveLength(1)
      expect(await found(now + day)).toEqual([])
      await sent('kantoor', 'nummer-3@')
      expect(await found()).toEqual([])
      await come(9, 'klein')
      await refused('klein')
      expect(await found()).toEqual([])
    })
  })

  test('a mail server that is away says nothing of anybody', async () => {
    await come(30, 'een')
    await mails('een').set({ last_error: 'ECONNECTION CONN', attempts: 4 }).execute()
    expect(await found()).toEqual([])
  })

  describe('where a seat is to be confirmed', () => {
    test('many that nobody confirmed in ten minutes are told of, though their mails were taken; one press and they are not', async () => {
      await come(20, 'een', 'vast')
      await sent('een')
      expect(await found(now + 60_000)).toEqual([])
      expect(await found()).toEqual([{ seminar: 'vast', signUps: 20 }])
      const [first] = await signUps(engine.db)
      await takeHeldSeat(engine.db, tokenOf(first?.id ?? '', secrets), secrets, now + 60_000)
      expect(await found()).toEqual([])
    })
  })

  test('the network is a day with us, and goes with who has themselves erased', async () => {
    await come(2, 'een')
    const networks = () => engine.db.selectFrom('signup_networks').select('signup_id').execute()
    const [first] = await signUps(engine.db)
    await eraseOwn(engine.db, tokenOf(first?.id ?? '', secrets), secrets, now)
    expect(await networks()).toHaveLength(1)
    await tidyLimits(engine.db, now + day - 1)
    expect(await networks()).toHaveLength(1)
    await tidyLimits(engine.db, now + day)
    expect(await networks()).toEqual([])
  })
})
