/** Coming in at the desk, on both engines: once, five tries, and nothing of it in a copy. */
import { expect, test } from 'vitest'
import { copyOut, type Line } from '../../../lib/database/copy'
import { cookieHeader, cookieIn } from '../../../lib/desk/cookies'
import { beginSession, endAllSessions, sessionOf } from '../../../lib/desk/session'
import { askedBy, comeIn, isOpen, mailLink, newAsk, tidySignIns } from '../../../lib/desk/sign-in'
import { deliverOutbox } from '../../../lib/mail/delivery/deliver'
import { holdSending } from '../../../lib/outbox/held'
import { SIGN_IN_LASTS } from '../../../lib/outbox/sign-in'
import { shortCode, signInIdOf, signInToken } from '../../../lib/secret/sign-in-token'
import { hour, now } from '../../support/seminars'
import { onBothEngines } from '../engines'

const email = 'beheer@podium.example'
const door = { adminEmails: [email], secrets: ['a secret of at least thirty-two characters'], secure: true }
const nobody = { asked: undefined, code: '' }

onBothEngines((engine) => {
  const asked = async () => {
    const { id, cookie } = await newAsk(undefined, door)
    expect(await mailLink(engine.db, { id, email }, door, now)).toBe(true)
    return { id, cookie: cookie.split(';', 1)[0] as string }
  }

  test('of many that press at once with the right cookie one comes in', async () => {
    const { id, cookie } = await asked()
    const by = { asked: await askedBy(cookie, door), code: '' }
    const all = await Promise.all(Array.from({ length: 8 }, () => comeIn(engine.db, id, by, door, now)))
    expect(all.filter(({ ok }) => ok)).toEqual([{ ok: true, email }])
  })
  test('the right code is right on the fifth try, and not after it', async () => {
    for (const [wrong, isIn] of [
      [4, true],
      [5, false],
    ] as const) {
      const { id } = await asked()
      for (let tries = 0; tries < wrong; tries++) await comeIn(engine.db, id, nobody, door, now)
      expect((await comeIn(engine.db, id, { asked: undefined, code: shortCode(id, door.secrets) }, door, now)).ok).toBe(isIn)
    }
  })
  test('of many guesses at once five are looked at', async () => {
    const { id } = await asked()
    const all = await Promise.all(Array.from({ length: 12 }, () => comeIn(engine.db, id, nobody, door, now)))
    expect(all.filter((one) => !one.ok && one.why === 'wrong code')).toHaveLength(4)
    expect(await isOpen(engine.db, id, door, now)).toBe(false)
  })
  test('who is no administrator any more comes in neither by a link nor by a session', async () => {
    const { id, cookie } = await asked()
    const session = await beginSession(engine.db, email, door, now)
    const closed = { ...door, adminEmails: ['ander@podium.example'] }
    expect((await comeIn(engine.db, id, { asked: await askedBy(cookie, door), code: '' }, closed, now)).ok).toBe(false)
    expect(await sessionOf(engine.db, session, closed, now)).toBeUndefined()
    expect(await sessionOf(engine.db, session, door, now)).toMatchObject({ email })
  })
  test('a session ends after twelve hours, everywhere at once when asked, and when the secret is another', async () => {
    const session = await beginSession(engine.db, email, door, now)
    expect(await sessionOf(engine.db, session, door, now + 12 * hour - 1)).toMatchObject({ email })
    expect(await sessionOf(engine.db, session, door, now + 12 * hour)).toBeUndefined()
    const secrets = ['another secret of at least thirty-two', ...door.secrets]
    expect(await sessionOf(engine.db, session, { ...door, secrets }, now)).toMatchObject({ email })
    expect(await sessionOf(engine.db, session, { ...door, secrets: secrets.slice(0, 1) }, now)).toBeUndefined()
    await endAllSessions(engine.db, email)
    expect(await sessionOf(engine.db, session, door, now)).toBeUndefined()
  })
  test('nothing of it travels in a copy, but the mail that is over by then; and all of it is gone when its time is', async () => {
    await asked()
    await beginSession(engine.db, email, door, now)
    const lines: Line[] = []
    await copyOut(engine.db, async (some) => void lines.push(...some))
    expect(lines.map(([table]) => table)).not.toEqual(expect.arrayContaining(['sign_ins']))
    expect(lines.map(([table]) => table)).not.toEqual(expect.arrayContaining(['desk_sessions']))
    await tidySignIns(engine.db, now + 12 * hour)
    for (const table of ['sign_ins', 'desk_sessions', 'outbox'] as const)
      expect(await engine.db.selectFrom(table).selectAll().execute()).toEqual([])
  })
  test('the mail goes while sending is held, says the link and no code, and does not go once that is over', async () => {
    const { id } = await asked()
    await holdSending(engine.db, now)
    const sent: string[] = []
    const transport = { send: async (message: object) => void sent.push(JSON.stringify(message)), close: () => {} }
    const deliver = (moment: number) =>
      deliverOutbox({
        db: engine.db,
        transport,
        settings: { siteUrl: 'https://podium.example' },
        secrets: door.secrets,
        site: () => ({ name: 'Podium', email: 'redactie@podium.example' }),
        clock: () => moment,
      })
    expect(await deliver(now)).toMatchObject({ sent: 1 })
    expect(sent[0]).toContain(`https://podium.example/beheer/inloggen/${signInToken(id, door.secrets)}`)
    expect(sent[0]).not.toContain(shortCode(id, door.secrets))
    await asked()
    expect(await deliver(now + SIGN_IN_LASTS)).toMatchObject({ sent: 0, retry: 1 })
  })
})

test('a link is ours alone, and of its id', () => {
  const { secrets } = door
  const id = 'A'.repeat(22)
  const token = signInToken(id, secrets)
  expect([signInIdOf(token, secrets), signInIdOf(token, ['x'.repeat(32), ...secrets])]).toEqual([id, id])
  expect(signInIdOf(token, ['x'.repeat(32)])).toBeUndefined()
  expect(signInIdOf(`B${token.slice(1)}`, secrets)).toBeUndefined()
  expect(shortCode(id, secrets)).toMatch(/^[A-HJ-KM-NP-Z2-9]{3} [A-HJ-KM-NP-Z2-9]{3}$/)
})
test('a cookie over https is this host’s alone, and only sent over https', () => {
  const header = cookieHeader('podium-beheer', 'x', 60, { secure: true })
  expect(header).toBe('__Host-podium-beheer=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure')
  expect(cookieIn('podium-beheer=planted', 'podium-beheer', { secure: true })).toBeUndefined()
})
