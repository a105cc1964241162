/** The organiser hears of each of the first ten of a day, and of the rest at once. */
import { expect, test } from 'vitest'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { eraseOwn } from '../../../lib/signups/keeping/erase'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { passOn } from '../../../lib/signups/people/pass-on'
import { signUp } from '../../../lib/signups/sign-up'
import { nextDigest } from '../../../lib/signups/telling/digest'
import { doTimedWork } from '../../../lib/signups/timed/timed-work'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, hour, now, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const at = (moment: string) => Date.parse(moment)

test('goes at six in the evening, or at eight the next morning', () => {
  expect(nextDigest(at('2026-11-24T12:00:00+01:00'))).toBe(at('2026-11-24T18:00:00+01:00'))
  expect(nextDigest(at('2026-11-24T18:00:00+01:00'))).toBe(at('2026-11-25T08:00:00+01:00'))
  expect(nextDigest(at('2027-03-27T20:00:00+01:00'))).toBe(at('2027-03-28T08:00:00+02:00'))
})

onBothEngines((engine) => {
  const ask = (name: string, slug = 'avond', moment = now) =>
    signUp(engine.db, { seminar: slug, body: { name, email: `${name}@x.example` } }, moment)
  const work = async (moment: number) => {
    while (
      (await doTimedWork(engine.db, moment, (error) => {
        throw error
      })) > 0
    );
  }
  const toOrganiser = async () =>
    (await engine.db.selectFrom('outbox').selectAll().where('recipient', '=', 'organiser').orderBy('created_at').execute()).map(
      ({ template, data }) => ({ template, ...JSON.parse(data) }),
    )
  const people = Array.from({ length: 13 }, (_, i) => `p${String(i).padStart(2, '0')}`)

  test('ten mails, and one for all that came and went since, by seminar; the next day begins anew', async () => {
    await copyFacts(engine.db, edition([seminar('avond'), seminar('ochtend')]), now)
    for (const [i, name] of people.entries()) await ask(name, 'avond', now + i)
    await ask('q', 'ochtend', now + hour)
    const first = (await signUps(engine.db)).find(({ name }) => name === 'p00')
    await cancelSignUp(engine.db, tokenOf(first?.id ?? '', secrets), secrets, now + hour)
    expect(await toOrganiser()).toHaveLength(10)
    await work(nextDigest(now) - 1)
    expect(await toOrganiser()).toHaveLength(10)
    await work(nextDigest(now))
    await work(nextDigest(now) + hour)
    const digests = (await toOrganiser()).filter(({ template }) => template === 'organiserDigest')
    const told = digests.map(({ seminar, people }) => [seminar, people.map(({ name, status }: never) => `${name} ${status}`)])
    // Those who were told of one by one are not told of again, but for who went since.
    expect(Object.fromEntries(told)).toEqual({
      avond: ['p00 cancelled', 'p10 confirmed', 'p11 confirmed', 'p12 confirmed'],
      ochtend: ['q confirmed'],
    })
    await ask('r', 'avond', now + day)
    expect((await toOrganiser()).at(-1)).toMatchObject({ template: 'organiserSignUp', name: 'r' })
  })

  test('says who gave a seat away, and who comes now', async () => {
    await copyFacts(engine.db, edition([seminar('avond')]), now)
    for (const [i, name] of people.entries()) await ask(name, 'avond', now + i)
    const first = (await signUps(engine.db)).find(({ name }) => name === 'p00')
    const body = { name: 'Tess', email: 'tess@x.example' }
    await passOn(engine.db, { token: tokenOf(first?.id ?? '', secrets), secrets, body }, now + hour)
    await work(nextDigest(now))
    const [digest] = (await toOrganiser()).filter(({ template }) => template === 'organiserDigest')
    expect(digest.people.map(({ name, status }: never) => `${name} ${status}`)).toEqual([
      ...['Tess confirmed', 'p00 cancelled', 'p10 confirmed', 'p11 confirmed', 'p12 confirmed'],
    ])
  })

  test('names nobody who was erased since', async () => {
    await copyFacts(engine.db, edition([seminar('avond')]), now)
    for (const name of people) await ask(name)
    const last = (await signUps(engine.db)).find(({ name }) => name === 'p12')
    await eraseOwn(engine.db, tokenOf(last?.id ?? '', secrets), secrets, now)
    await work(nextDigest(now))
    const [digest] = (await toOrganiser()).filter(({ template }) => template === 'organiserDigest')
    expect(digest.people.map(({ name }: { name: string }) => name)).not.toContain('p12')
  })
})
