/** Many at once, from two processes on one database: the seats hold. And the same without the locks, to show that this would be seen. */
import { describe, expect, test } from 'vitest'
import { copyFacts } from '../../lib/signups/facts/copy-facts'
import { signUp } from '../../lib/signups/sign-up'
import { onBothEngines, signUps } from '../database/engines'
import { edition, now, promoCode, seminar } from '../support/seminars'
import { begin, startSigner } from './processes'

onBothEngines((engine) => {
  const capacity = 7

  async function hundredAtOnce(how: 'together' | 'without looking again' = 'together') {
    await copyFacts(engine.db, edition([seminar('avond', { capacity })]), now)
    const start = (prefix: string) => startSigner(engine.options, [how, prefix, 50])
    const signers = await Promise.all([start('een'), start('twee')])
    signers.forEach(begin)
    await Promise.all(signers.map(({ ended }) => ended))
    const rows = await signUps(engine.db)
    return { answers: signers.flatMap(({ answers }) => answers), rows }
  }
  const confirmed = (list: { status: string }[]) => list.filter(({ status }) => status === 'confirmed')

  describe('100 sign-ups at once, by two processes, for 7 seats', () => {
    test('exactly 7 are confirmed, the others wait, and every answer is what is kept', async () => {
      const { answers, rows } = await hundredAtOnce()
      expect(answers).toHaveLength(100)
      expect(confirmed(answers)).toHaveLength(capacity)
      const pairs = (list: { email: string; status: string }[]) => list.map(({ email, status }) => `${email} ${status}`).sort()
      expect(pairs(rows)).toEqual(pairs(answers))
      const mails = await engine.db.selectFrom('outbox').select('template').execute()
      // To each of them; to the organiser ten, and an overview of the rest later.
      expect(mails.filter(({ template }) => template !== 'organiserSignUp')).toHaveLength(100)
      expect(mails).toHaveLength(110)
    }, 300_000)

    test('the control, that decides on what it saw before, without the locks, oversells', async () => {
      const { rows } = await hundredAtOnce('without looking again')
      expect(confirmed(rows).length).toBeGreaterThan(capacity)
    }, 300_000)
  })

  test('a code’s seats hold over two seminars, and one address gets one seat, however often it is sent', async () => {
    const facts = edition([seminar('avond'), seminar('ochtend')], [promoCode('Drie', { maxSeats: 3 })])
    await copyFacts(engine.db, facts, now)
    const ask = (number: number) => {
      const body = { name: 'Jan', email: `${number % 10}@x.nl`, code: 'Drie' }
      return signUp(engine.db, { seminar: number % 2 ? 'avond' : 'ochtend', body }, now)
    }
    await Promise.all(Array.from({ length: 40 }, (_, number) => ask(number)))
    expect(await signUps(engine.db)).toHaveLength(3)
  })
})
