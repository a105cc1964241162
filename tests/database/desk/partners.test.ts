/** A partner's link: made and withdrawn at the desk, opened by who has it, and counts that name nobody. */
import { beforeEach, expect, test } from 'vitest'
import { partnersAtDesk } from '../../../lib/desk/partners'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { countVisit, writeVisits } from '../../../lib/signups/links/visits'
import { cancelSignUp } from '../../../lib/signups/own-sign-up'
import { partnerCodes } from '../../../lib/signups/partners/figures'
import {
  makePartnerLink,
  partnerBehind,
  partnerLinks,
  partnerToken,
  withdrawPartnerLink,
} from '../../../lib/signups/partners/links'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { edition, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const other = ['another secret of thirty-two characters!!']

onBothEngines((engine) => {
  const make = (partner = 'Boekhandel Kader') => makePartnerLink(engine.db, partner, 'desk@x.nl', now)
  const ask = (email: string, code: string) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Anna Geheim', email, code } }, now)

  beforeEach(async () => {
    const codes = [
      promoCode('Kader', { partner: 'Boekhandel Kader', maxSeats: 3, seminars: ['avond'] }),
      promoCode('KaderExtra', { partner: 'boekhandel kader' }),
      promoCode('Ander', { partner: 'Een Ander' }),
      promoCode('Zonder'),
    ]
    await copyFacts(engine.db, edition([seminar('avond'), seminar('later')], codes), now)
  })

  test('opens for who has it, and nothing else of ours opens it', async () => {
    const id = await make()
    const token = partnerToken(id, secrets)
    expect(token).toHaveLength(44)
    expect(await partnerBehind(engine.db, token, [...other, ...secrets])).toEqual({ partner: 'Boekhandel Kader' })
    for (const wrong of ['', id, `${id}${'a'.repeat(22)}`, partnerToken(id, other), tokenOf(id, secrets), `${token}x`])
      expect(await partnerBehind(engine.db, wrong, secrets)).toBeUndefined()
    expect(await partnerBehind(engine.db, token, other)).toBeUndefined()
    // One that was never made.
    expect(await partnerBehind(engine.db, partnerToken('a'.repeat(22), secrets), secrets)).toBeUndefined()
    // What opens it stands nowhere.
    expect(JSON.stringify(await engine.db.selectFrom('partner_links').selectAll().execute())).not.toContain(token)
  })

  test('there is one of each, however often and however it is asked for at once; withdrawn it opens nothing, and a new one is another', async () => {
    const ids = await Promise.all([make(), make('boekhandel kader'), make()])
    expect(new Set(ids).size).toBe(1)
    const [id = ''] = ids
    expect(await withdrawPartnerLink(engine.db, id, 'desk@x.nl', now)).toBe(true)
    expect(await withdrawPartnerLink(engine.db, id, 'desk@x.nl', now)).toBe(false)
    expect(await partnerBehind(engine.db, partnerToken(id, secrets), secrets)).toBe('withdrawn')
    expect(await partnerLinks(engine.db)).toEqual([])
    expect(await make()).not.toBe(id)
    const events = await engine.db.selectFrom('events').select(['kind', 'actor']).orderBy('kind').execute()
    expect(events.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      'partner_link_made desk@x.nl',
      'partner_link_made desk@x.nl',
      'partner_link_withdrawn desk@x.nl',
    ])
  })

  test('counts what was opened, who signed up and who came, of the partner’s codes alone, without a name', async () => {
    await ask('a@x.nl', 'kader')
    await ask('b@x.nl', 'kader')
    await ask('c@x.nl', 'ander')
    countVisit(engine.db, 'kader', { utm_source: 'boekhandel-kader' }, now)
    countVisit(engine.db, 'kader', {}, now)
    await writeVisits(engine.db)
    const [first, second] = await signUps(engine.db)
    await engine.db
      .updateTable('signups')
      .set({ attended_at: now })
      .where('id', '=', first?.id ?? '')
      .execute()
    const codes = await partnerCodes(engine.db, 'Boekhandel Kader')
    expect(
      codes.map(({ facts, seminars, ...counts }) => [facts.code, seminars.map(({ slug }) => slug).sort(), counts]),
    ).toEqual([
      ['Kader', ['avond'], { seatsLeft: 1, opened: 2, signedUp: 2, came: 1 }],
      ['KaderExtra', ['avond', 'later'], { opened: 0, signedUp: 0, came: 0 }],
    ])
    expect(JSON.stringify(codes)).not.toMatch(/Geheim|x\.nl/)
    await cancelSignUp(engine.db, tokenOf(second?.id ?? '', secrets), secrets, now)
    expect((await partnerCodes(engine.db, 'Boekhandel Kader'))[0]).toMatchObject({ seatsLeft: 2, signedUp: 1 })
  })

  test('the desk lists each partner once, and one whose codes are gone for as long as a link works', async () => {
    const id = await make()
    const listed = async () =>
      (await partnersAtDesk(engine.db, secrets)).map(({ name, codes, link }) => [name, codes.length, link?.id === id])
    expect(await listed()).toEqual([
      ['Boekhandel Kader', 2, true],
      ['Een Ander', 1, false],
    ])
    await copyFacts(engine.db, edition([seminar('avond')]), now)
    expect(await listed()).toEqual([['Boekhandel Kader', 0, true]])
  })
})
