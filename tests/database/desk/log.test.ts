/** The desk's log: who did what and when, what was and became; and nothing of a person that is not in the sign-up any more. */
import { beforeEach, expect, test } from 'vitest'
import { changesIn } from '../../../lib/desk/log/changes'
import { LOG_PAGE, readLog, seminarsInLog } from '../../../lib/desk/log/read'
import { changeCode, makeCode, pauseCode } from '../../../lib/signups/desk/codes'
import { copyFacts } from '../../../lib/signups/facts/copy-facts'
import { promoCodeOf } from '../../../lib/signups/facts/stored-facts'
import { eraseOwn } from '../../../lib/signups/keeping/erase'
import { record } from '../../../lib/signups/log/events'
import { signUp } from '../../../lib/signups/sign-up'
import { tokenOf } from '../../../lib/signups/tokens'
import { edition, hour, now, promoCode, seminar } from '../../support/seminars'
import { onBothEngines, signUps } from '../engines'

const secrets = ['a secret of at least thirty-two characters']
const ADMIN = 'beheer@podium.example'

onBothEngines((engine) => {
  beforeEach(async () => {
    await copyFacts(engine.db, edition([seminar('avond'), seminar('later')], [promoCode('Vrij')]), now)
  })
  const read = (filter = {}) => readLog(engine.db, { page: 1, ...filter })
  const kinds = async (filter = {}) => (await read(filter)).lines.map(({ kind }) => kind)
  const ask = (more: object = {}) =>
    signUp(engine.db, { seminar: 'avond', body: { name: 'Noor Geheim', email: 'noor@geheim.example', ...more } }, now)

  test('says what was and what became of a code, and who did it', async () => {
    await changeCode(engine.db, 'vrij', { maxSeats: 40, message: 'Welkom' }, ADMIN, now)
    await changeCode(engine.db, 'vrij', { maxSeats: 50 }, ADMIN, now + 1)
    await pauseCode(engine.db, 'vrij', ADMIN, now + 2)
    const { lines, count } = await read({ code: 'V R I J' })
    expect([count, lines.map(({ actor, code, at }) => [actor, code, at - now])]).toEqual([
      3,
      [2, 1, 0].map((at) => [ADMIN, 'Vrij', at]),
    ])
    expect(lines[1]?.changed).toEqual([{ field: 'maxSeats', was: '40', became: '50' }])
    expect(lines[2]?.changed).toEqual([
      { field: 'maxSeats', was: undefined, became: '40' },
      { field: 'message', was: undefined, became: 'Welkom' },
    ])
    expect(lines[0]?.changed).toMatchObject([{ field: 'validUntil', was: undefined }])
  })
  test('says of a code that is made all that it says', async () => {
    const facts = await promoCodeOf(engine.db, 'vrij')
    if (!facts) throw new Error('no code')
    await makeCode(engine.db, { ...facts, code: 'Nieuw', normalised: 'nieuw' }, ADMIN, now)
    const { lines } = await read({ atDesk: true })
    expect(lines[0]?.changed).toEqual([
      { field: 'seminars', was: undefined, became: 'alle' },
      { field: 'discount', was: undefined, became: 'gratis' },
      { field: 'perPerson', was: undefined, became: '1' },
    ])
  })
  test('shows who somebody is for as long as the sign-up says so, and writes it down nowhere', async () => {
    await ask()
    await ask({ email: 'geen' })
    const [row] = await signUps(engine.db)
    expect((await read({ seminar: 'avond' })).lines.find(({ kind }) => kind === 'signed_up')).toMatchObject({
      person: 'Noor Geheim',
      actor: 'visitor',
      seminar: { slug: 'avond', title: 'Seminar avond' },
    })
    await eraseOwn(engine.db, tokenOf(row?.id ?? '', secrets), secrets, now + hour)
    const { lines } = await read()
    expect(lines.some(({ person }) => person === '')).toBe(true)
    expect(JSON.stringify([lines, await engine.db.selectFrom('events').selectAll().execute()])).not.toMatch(/noor|geheim/i)
  })
  test('is told apart by evening, and by who did it at the desk', async () => {
    await ask()
    await record(
      engine.db,
      { kind: 'seminar_changed', actor: ADMIN, seminar: 'later', data: { was: {}, became: { capacity: 90 } } },
      now,
    )
    expect(await kinds({ seminar: 'later' })).toEqual(['seminar_changed'])
    expect(await kinds({ atDesk: true })).toEqual(['seminar_changed'])
    expect(await kinds({ seminar: 'avond' })).toEqual(['signed_up'])
    expect(await kinds({ seminar: 'geen\0', code: '\0' })).toEqual([])
    expect((await seminarsInLog(engine.db)).map(({ slug }) => slug).sort()).toEqual(['avond', 'later'])
  })
  test('is paged through, newest first, and nothing of it twice', async () => {
    for (let at = 0; at < LOG_PAGE + 3; at++) await record(engine.db, { kind: 'came_in', actor: ADMIN, data: {} }, now + at)
    const [first, second] = [await read(), await read({ page: 2 })]
    expect([first.count, first.lines.length, second.lines.length]).toEqual([LOG_PAGE + 3, LOG_PAGE, 3])
    const moments = [...first.lines, ...second.lines].map(({ at }) => at)
    expect(moments).toEqual([...moments].sort((a, b) => b - a))
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(LOG_PAGE + 3)
  })
})

test.each([
  ['price', 6500, 4000, '€\u00a065', '€\u00a040'],
  ['discount', { kind: 'percentage', hundredths: 1250 }, { kind: 'amount', cents: 1000 }, '12,5%', '€\u00a010'],
  ['validUntil', undefined, now, undefined, '24 november 2026, 12.00 uur'],
  ['venue', { name: 'De Weefzaal', city: 'Utrecht' }, null, 'De Weefzaal, Utrecht', undefined],
  ['waitlist', true, false, 'ja', 'nee'],
  ['seminars', ['avond'], ['avond', 'later'], 'avond', 'avond en later'],
])('a change of %s is said as people read it', (field, was, became, before, after) => {
  expect(changesIn({ [field]: was }, { [field]: became })).toEqual([{ field, was: before, became: after }])
})
test.each([undefined, null, 'x', [1], { a: 1 }])('an event of another time, with %j in it, is no trouble', (odd) => {
  expect(changesIn(odd, odd)).toEqual([])
})
