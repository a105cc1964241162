import { describe, expect, test } from 'vitest'
import { copyFacts, publishFacts } from '../../../lib/signups/facts/copy-facts'
import { factsOfEdition } from '../../../lib/signups/facts/edition-facts'
import { factsOf } from '../../../lib/signups/facts/stored-facts'
import { seminarState } from '../../../lib/signups/form/state'
import { checkCode } from '../../../lib/signups/links/redeem'
import { cancelSignUp, ownSignUp } from '../../../lib/signups/own-sign-up'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { day, edition, type Facts, hour, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']

onBothEngines((engine) => {
  const copy = (facts: Facts, moment = now) => copyFacts(engine.db, facts, moment)
  const ask = (slug: string, email: string, more: object = {}) =>
    signUp(engine.db, { seminar: slug, body: { name: 'Jan', email, ...more } }, now)
  const tokenFor = async (email: string) =>
    tokenOf((await signUps(engine.db)).find((row) => row.email === email)?.id ?? '', secrets)
  const revision = async (slug: string) =>
    (await engine.db.selectFrom('seminars').select('revision').where('slug', '=', slug).executeTakeFirst())?.revision

  test('what mails and pages need is copied: both languages, names, windows', async () => {
    const venue = { name: 'De Zaal', city: 'Utrecht' }
    const dutch = seminar('avond', {
      venue,
      speakers: ['saskia', 'niemand'],
      price: 1250,
      signup: { opens: now },
      retentionDays: 30,
    })
    const english = seminar('avond', { locale: 'en', title: 'Evening', summary: 'An evening.' })
    const saskia = { slug: 'saskia', locale: 'nl', name: 'Saskia Bos' } as Facts['authors'][number]
    await copy({ ...edition([dutch, english]), authors: [saskia] })
    expect(await factsOf(engine.db, 'avond')).toEqual({
      slug: 'avond',
      title: { nl: 'Seminar avond', en: 'Evening' },
      summary: { nl: 'Een avond.', en: 'An evening.' },
      start: now + 30 * day,
      end: now + 30 * day + 2 * hour,
      venue,
      price: 1250,
      capacity: 20,
      waitlist: true,
      showSeats: true,
      opens: now,
      closes: now + 30 * day,
      cancelUntil: now + 30 * day,
      speakers: ['Saskia Bos', 'niemand'],
      retentionDays: 30,
    })
  })

  test('a hall that became smaller than its audience drops nobody, and publishing hears of it', async () => {
    await copy(edition([seminar('avond', { capacity: 3 }), seminar('ochtend', { capacity: 3 })]))
    for (const email of ['a@x.example', 'b@x.example', 'c@x.example']) await ask('avond', email)
    const smaller = factsOfEdition(edition([seminar('avond', { capacity: 2 }), seminar('ochtend', { capacity: 2 })]))
    const { overfull } = await publishFacts(engine.db, smaller, now)
    expect(overfull).toEqual([{ slug: 'avond', title: 'Seminar avond', capacity: 2, taken: 3 }])
    expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ taken: 3, seatsLeft: 0 })
    expect((await publishFacts(engine.db, smaller, now + 90 * day)).overfull).toEqual([])
  })

  test('copying the same twice changes nothing; a change counts', async () => {
    await copy(edition([seminar('avond')]))
    await copy(edition([seminar('avond')]))
    expect(await revision('avond')).toBe(0)
    await copy(edition([seminar('avond', { title: 'Anders' })]))
    expect(await revision('avond')).toBe(1)
    expect((await factsOf(engine.db, 'avond'))?.title.nl).toBe('Anders')
  })

  describe('a seminar whose file disappears', () => {
    test('is gone when nobody ever signed up', async () => {
      await copy(edition([seminar('avond'), seminar('ochtend')]))
      expect(await copy(edition([seminar('ochtend')]))).toEqual({ seminars: [], codes: [] })
      expect(await seminarState(engine.db, 'avond', now)).toBeUndefined()
      expect(await ask('avond', 'a@x.nl')).toEqual({ ok: false, code: 'seminar_unknown' })
    })

    test('warns while people are signed up, takes nobody new, and one’s own sign-up keeps working', async () => {
      await copy(edition([seminar('avond')]))
      await ask('avond', 'a@x.nl')
      await ask('avond', 'b@x.nl')
      const warned = { seminars: [{ slug: 'avond', title: 'Seminar avond', signUps: 2 }], codes: [] }
      expect(await copy(edition([]), now + 1)).toEqual(warned)
      expect(await copy(edition([]), now + 2)).toEqual(warned)
      expect(await ask('avond', 'c@x.nl')).toEqual({ ok: false, code: 'signup_closed', moment: now + 1 })
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ status: 'closed', taken: 2 })
      const token = await tokenFor('a@x.nl')
      expect((await ownSignUp(engine.db, token, secrets))?.facts.title.nl).toBe('Seminar avond')
      expect(await cancelSignUp(engine.db, token, secrets, now)).toEqual({ ok: true, already: false })
      expect(await copy(edition([]), now + 31 * day)).toEqual({ seminars: [], codes: [] })
    })

    test('and comes back goes on as before', async () => {
      await copy(edition([seminar('avond', { capacity: 1 })]))
      await ask('avond', 'a@x.nl')
      await copy(edition([]))
      await copy(edition([seminar('avond', { capacity: 1 })]))
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ status: 'full', taken: 1 })
    })
  })

  describe('a seminar that is renamed (redirectFrom)', () => {
    const moved = { '/seminars/avond': '/seminars/nacht', '/en/seminars/avond': '/en/seminars/nacht' }

    test('carries its sign-ups, tokens and idempotency keys along', async () => {
      await copy(edition([seminar('avond', { capacity: 1 })]))
      const request = { seminar: 'avond', body: { name: 'Jan', email: 'a@x.nl' }, idempotencyKey: 'k' }
      const first = await signUp(engine.db, request, now)
      await copy(edition([seminar('nacht', { capacity: 1 })], [], moved))
      expect(await seminarState(engine.db, 'nacht', now)).toMatchObject({ taken: 1, status: 'full' })
      expect((await ownSignUp(engine.db, await tokenFor('a@x.nl'), secrets))?.facts.slug).toBe('nacht')
      expect(await signUp(engine.db, request, now)).toEqual(first)
      expect(await signUps(engine.db)).toHaveLength(1)
    })

    test('is newer to every calendar than it was under its old name', async () => {
      for (const capacity of [1, 2, 3]) await copy(edition([seminar('avond', { capacity })]))
      await ask('avond', 'a@x.nl')
      const before = (await revision('avond')) ?? 0
      await copy(edition([seminar('nacht', { capacity: 3 })], [], moved))
      const after = await revision('nacht')
      expect(after).toBeGreaterThan(before)
      await copy(edition([seminar('nacht', { capacity: 3 })], [], moved))
      expect(await revision('nacht')).toBe(after)
    })

    test('is found by its old slugs, also after a second time', async () => {
      await copy(edition([seminar('avond')]))
      await copy(edition([seminar('nacht')], [promoCode('Gratis', { seminars: ['nacht'] })], moved))
      const twice = { '/seminars/nacht': '/seminars/ochtend' }
      await copy(edition([seminar('ochtend')], [promoCode('Gratis', { seminars: ['ochtend'] })], twice))
      for (const slug of ['avond', 'nacht', 'ochtend']) {
        expect(await seminarState(engine.db, slug, now)).toMatchObject({ facts: { slug: 'ochtend' } })
        expect(await ask(slug, `${slug}@x.nl`, { code: 'gratis' })).toMatchObject({ seminar: 'ochtend' })
        expect(await checkCode(engine.db, slug, 'gratis', now)).toMatchObject({ ok: true })
      }
      expect(await seminarState(engine.db, 'ochtend', now)).toMatchObject({ taken: 3 })
    })

    test('and back again (a rollback) has them all', async () => {
      await copy(edition([seminar('avond')]))
      await ask('avond', 'a@x.nl')
      await copy(edition([seminar('nacht')], [], moved))
      await ask('nacht', 'b@x.nl')
      await copy(edition([seminar('avond')]))
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ facts: { slug: 'avond' }, taken: 2 })
      expect(await seminarState(engine.db, 'nacht', now)).toMatchObject({ facts: { slug: 'avond' } })
      await copy(edition([seminar('nacht')], [], moved))
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ facts: { slug: 'nacht' }, taken: 2 })
    })

    test('another seminar that takes the old name, long after the new one went, starts empty', async () => {
      await copy(edition([seminar('avond')]))
      await ask('avond', 'a@x.nl')
      await copy(edition([seminar('nacht')], [], moved))
      await copy(edition([]))
      await copy(edition([seminar('avond')]))
      expect(await seminarState(engine.db, 'avond', now)).toMatchObject({ facts: { slug: 'avond' }, taken: 0 })
      expect(await seminarState(engine.db, 'nacht', now)).toMatchObject({ status: 'closed', taken: 1 })
    })

    test('a new one under its old name starts empty, and the renamed one keeps who signed up, its old name still in its file', async () => {
      const redirects = { '/seminars/borrel': '/seminars/borrel-2026' }
      await copy(edition([seminar('borrel')]))
      await ask('borrel', 'a@x.nl')
      await copy(edition([seminar('borrel-2026')], [], redirects))
      await ask('borrel', 'b@x.nl')
      // Two files, of which one says `redirectFrom: [/seminars/borrel]`: what lives at an address wins.
      await copy(edition([seminar('borrel-2026'), seminar('borrel')]))
      expect(await seminarState(engine.db, 'borrel', now)).toMatchObject({
        facts: { slug: 'borrel' },
        taken: 0,
        status: 'open',
      })
      expect(await seminarState(engine.db, 'borrel-2026', now)).toMatchObject({ taken: 2 })
      expect(await ask('borrel', 'a@x.nl')).toMatchObject({ ok: true, seminar: 'borrel' })
      expect((await ownSignUp(engine.db, await tokenFor('b@x.nl'), secrets))?.facts.slug).toBe('borrel-2026')
    })

    test('into one that someone is signed up for as well keeps both of their sign-ups', async () => {
      await copy(edition([seminar('avond'), seminar('nacht')]))
      for (const slug of ['avond', 'nacht']) await ask(slug, 'a@x.nl')
      await ask('avond', 'b@x.nl')
      await copy(edition([seminar('nacht')], [], moved))
      const rows = (await signUps(engine.db)).map((row) => `${row.seminar} ${row.email}`).sort()
      expect(rows).toEqual(['avond a@x.nl', 'nacht a@x.nl', 'nacht b@x.nl'])
    })
  })

  test('copying while people sign up: nobody is lost, nothing fails', async () => {
    await copy(edition([seminar('avond', { capacity: 1000 })]))
    const asking = Array.from({ length: 20 }, (_, number) => ask('avond', `${number}@x.nl`))
    const copying = Array.from({ length: 3 }, (_, number) => copy(edition([seminar('avond', { capacity: 900 + number })])))
    const answers = await Promise.all(asking)
    await Promise.all(copying)
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await signUps(engine.db)).toHaveLength(20)
  })
})
