/** How often one client may ask (CONTRACT: Limits), with RATE_LIMITS on and one proxy trusted. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '../support/server'
import { clientOf, refusalOf, somebody, start } from './client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start({ env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } })
  api = clientOf(server)
}, 60_000)
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

test('our own header cannot be sent from outside', async () => {
  const check = (i: number) =>
    api.ask('/api/seminars/betaald/codes/Tientje', { headers: { 'x-podium-client': `192.0.2.${i}` } })
  const answers = []
  for (let i = 0; i < 61; i++) answers.push((await check(i)).status)
  expect(answers.at(-1)).toBe(429)
})
