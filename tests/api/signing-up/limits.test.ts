/** How often one client may ask (CONTRACT: Limits), with RATE_LIMITS on and one proxy trusted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { billing, clientOf, refusalOf, rows, somebody, start } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start({ env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } })
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

const from = (client: string) => ({ 'x-forwarded-for': `6.6.6.6, ${client}` })

test('20 sign-ups in 10 minutes; then it says when to come back, and another client is not held up', async () => {
  for (let i = 0; i < 20; i++) expect((await api.signUp('gratis', somebody(), from('192.0.2.1'))).status).toBe(201)
  const answer = await api.signUp('nergens', somebody(), from('192.0.2.1'))
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(500)
  expect((await refusalOf(answer)).is).toBe('429 rate_limited')
  // What cannot be read is counted before it is read.
  expect((await api.signUp('gratis', '{', from('192.0.2.1'))).status).toBe(429)
  for (let i = 0; i < 20; i++) expect((await api.signUp('gratis', '{', from('192.0.2.9'))).status).toBe(400)
  expect((await api.signUp('gratis', '{', from('192.0.2.9'))).status).toBe(429)
  expect((await api.signUp('gratis', somebody(), from('192.0.2.2'))).status).toBe(201)
  // Other servers on this database hear of it, and of no address.
  const counted = () => rows<{ times: number }>(server, "select times from attempts where kind = 'signUps'")
  await expect.poll(() => counted().reduce((sum, { times }) => sum + times, 0)).toBe(41)
  const networks = rows<{ network: string }>(server, 'select network from signup_networks').map(({ network }) => network)
  expect([networks.length, new Set(networks).size]).toEqual([21, 2])
  expect(networks.join()).not.toContain('192')
})

test('the form says so as well, with what was typed', async () => {
  for (let i = 0; i < 20; i++) await api.postForm('gratis', {}, from('192.0.2.3'))
  const answer = await api.postForm('gratis', somebody(), from('192.0.2.3'))
  expect(answer.status).toBe(303)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await api.page(answer.headers.get('location') ?? '', { cookie })).toContain('te veel verzoeken')
})

test('60 code checks a minute, counted for a /64 as a whole', async () => {
  const check = (client: string) => api.ask('/api/seminars/betaald/codes/Tientje', { headers: from(client) })
  for (let i = 0; i < 60; i++) expect((await check(`2001:db8:1:2::${i.toString(16)}`)).status).toBe(200)
  const answer = await check('2001:db8:1:2:ffff::1')
  expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60)
  expect((await refusalOf(answer)).is).toBe('429 rate_limited')
  expect((await check('2001:db8:1:3::1')).status).toBe(200)
})

describe('guesses at codes', () => {
  const ask = (path: string, client: string) => api.ask(path, { headers: from(client) })
  const doors = [
    (code: string) => `/s/${code}`,
    (code: string) => `/en/s/${code}`,
    (code: string) => `/seminars/betaald/aanmelden?code=${code}`,
    (code: string) => `/kaart/nl/s/${code}.png`,
    (code: string) => `/api/seminars/betaald/codes/${code}`,
  ]
  test('have one limit over all doors, 60 a minute; then nothing is told of any code', async () => {
    for (let i = 0; i < 60; i++) {
      const { status } = await ask(doors[i % doors.length]?.(`Onzin${i}`) ?? '', '192.0.2.40')
      expect([200, 404]).toContain(status)
    }
    for (const door of doors)
      for (const code of ['Tientje', 'Onzin']) {
        const answer = await ask(door(code), '192.0.2.40')
        expect([door(code), answer.status]).toEqual([door(code), 429])
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
    expect(await (await ask('/s/Tientje', '192.0.2.40')).text()).toContain('Even rustig aan')
    expect((await ask('/seminars/betaald/aanmelden', '192.0.2.40')).status).toBe(200)
    expect((await ask('/s/Tientje', '192.0.2.41')).status).not.toBe(429)
  })
  test('are one count for a second server on the same database, which lets in one before it has heard', async () => {
    const whole = "select client from attempts where kind = 'guesses' group by client having sum(times) = 60"
    const before = rows(server, whole).length
    for (let i = 0; i < 60; i++) await ask(`/s/Onzin${i}`, '192.0.2.45')
    await expect.poll(() => rows(server, whole).length).toBeGreaterThan(before)
    const other = await start({ dataDir: server.dataDir, env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } })
    try {
      const there = (path: string) => clientOf(other).ask(path, { headers: from('192.0.2.45') })
      expect((await there('/s/Onzin')).status).toBe(404)
      await expect.poll(async () => (await there('/s/Tientje')).status).toBe(429)
      expect((await there('/api/seminars/betaald/codes/Tientje')).status).toBe(429)
    } finally {
      await other.stop()
    }
  })
  test('are counted at a sign-up too, which tells as much', async () => {
    const signUp = (more: object) => api.signUp('betaald', somebody({ billing, ...more }), from('192.0.2.42'))
    expect((await signUp({ code: 'Onzin' })).status).toBe(404)
    for (let i = 0; i < 59; i++) await ask(`/s/Onzin${i}`, '192.0.2.42')
    expect((await signUp({ code: 'Tientje' })).status).toBe(429)
    expect((await signUp({})).status).toBe(201)
  })
  test('are not what an office does that follows the link of a mailing', async () => {
    for (let i = 0; i < 200; i++) expect((await ask('/s/Vrijkaart', '192.0.2.43')).status).toBe(307)
    for (let i = 0; i < 100; i++)
      expect((await ask('/seminars/betaald/aanmelden?code=Vrijkaart', '192.0.2.43')).status).toBe(200)
  })
  test('with a cookie of one’s own, or in a long address, are guesses all the same', async () => {
    const guess = (i: number) =>
      api.ask(`/seminars/betaald/aanmelden?code=Onzin${i}&x=${'y'.repeat(600)}`, {
        headers: { ...from('192.0.2.44'), cookie: 'podium-form=x' },
      })
    for (let i = 0; i < 60; i++) await guess(i)
    expect((await guess(61)).status).toBe(429)
  })
})

test('our own header cannot be sent from outside', async () => {
  const check = (i: number) =>
    api.ask('/api/seminars/betaald/codes/Tientje', { headers: { 'x-podium-client': `192.0.2.${i}` } })
  const answers = []
  for (let i = 0; i < 61; i++) answers.push((await check(i)).status)
  expect(answers.at(-1)).toBe(429)
})
