/** A server that is killed in the middle of its work loses nothing that it has answered, and leaves nothing half done. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { copyFacts } from '../../lib/signups/facts/copy-facts'
import { signUp } from '../../lib/signups/sign-up'
import { onBothEngines, signUps } from '../database/engines'
import { edition, now, seminar } from '../support/seminars'
import { begin, startSigner } from './processes'

onBothEngines((engine) => {
  test('kill -9, three times: every answered sign-up is there, each with its mail, and the organiser hears of all', async () => {
    await copyFacts(engine.db, edition([seminar('avond', { capacity: 100_000 })]), now)
    const answered: string[] = []
    for (const round of ['een', 'twee', 'drie']) {
      const signer = await startSigner(engine.options, ['on and on', round])
      begin(signer)
      while (signer.answers.length < 20) await sleep(5)
      await sleep(Math.random() * 100)
      signer.process.kill('SIGKILL')
      await signer.ended
      answered.push(...signer.answers.map(({ email }) => email))
    }
    const rows = await signUps(engine.db)
    const emails = new Set(rows.map(({ email }) => email))
    expect(answered.filter((email) => !emails.has(email))).toEqual([])
    // At most the one that was under way in each round was kept without an answer.
    expect(rows.length - answered.length).toBeLessThanOrEqual(3)
    const mails = await engine.db.selectFrom('outbox').select(['signup_id', 'template']).execute()
    const templates = (id: string) => mails.filter((mail) => mail.signup_id === id).map(({ template }) => template)
    for (const { id } of rows) expect(templates(id).filter((template) => template !== 'organiserSignUp')).toEqual(['confirmed'])
    // Of the first ten the organiser hears one by one, of the others in the digest.
    expect(mails.filter(({ template }) => template === 'organiserSignUp').length).toBeGreaterThanOrEqual(10)
    expect(await engine.db.selectFrom('timed_work').select('key').where('kind', '=', 'digest').execute()).toEqual([
      { key: 'avond' },
    ])
    const next = await signUp(engine.db, { seminar: 'avond', body: { name: 'Na', email: 'na@x.nl' } }, now)
    expect(next).toMatchObject({ status: 'confirmed' })
  }, 300_000)
})
