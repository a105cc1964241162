/** Every refusal of a sign-up, and which goes first when several hold (CONTRACT, API). */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { billing, clientOf, refusalOf, rows, somebody, start } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

const refusal = async (slug: string, body: unknown, headers: Record<string, string> = {}) =>
  (await refusalOf(await api.signUp(slug, body, headers))).is
const foreign = { 'sec-fetch-site': 'cross-site' }
const text = { 'content-type': 'text/plain' }
const big = JSON.stringify({ name: 'n'.repeat(17 * 1024) })

describe('before the body is read', () => {
  test('another site is refused, whatever it sends', async () => {
    expect(await refusal('nergens', big, { ...foreign, ...text })).toBe('403 cross_site')
    expect(await refusal('gratis', somebody(), { origin: 'https://else.example' })).toBe('403 cross_site')
    expect(await refusal('gratis', somebody(), { 'sec-fetch-site': 'same-site' })).toBe('403 cross_site')
  })
  test('our own pages and programs are not', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin: server.url }, {}])
      expect((await api.signUp('gratis', somebody(), headers as Record<string, string>)).status).toBe(201)
  })
  test('SITE_URL is one of our own origins', async () => {
    expect((await api.signUp('gratis', somebody(), { origin: `http://localhost:${server.port}` })).status).toBe(201)
  })
  test('then its type, then its size, then whether it can be read', async () => {
    expect(await refusal('nergens', big, text)).toBe('415 unsupported_media_type')
    expect(await refusal('nergens', big)).toBe('413 payload_too_large')
    expect(await refusal('nergens', '{')).toBe('400 malformed_json')
  })
  test('a body that does not say how long it is, is counted', async () => {
    expect(await chunked(`/api/seminars/gratis/signups`, 40)).toBe(413)
    expect(await chunked(`/api/seminars/gratis/signups`, 1)).toBe(400)
  })
})

/** Posts so many KiB of "x" in chunks, without Content-Length. */
const chunked = (path: string, kib: number) =>
  new Promise<number | undefined>((done, fail) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    const post = request(`${server.url}${path}`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      done(answer.statusCode)
    })
    post.on('error', fail)
    for (let i = 0; i < kib; i++) post.write('x'.repeat(1024))
    post.end()
  })

describe('then what it asks for, in this order', () => {
  test('a seminar that is not there', async () => expect(await refusal('nergens', {})).toBe('404 seminar_unknown'))

  test('name and e-mail, before the seminar’s hours', async () => {
    const { is, problem } = await refusalOf(await api.signUp('afgelast', { email: 'geen adres', code: 'weg' }))
    expect(is).toBe('422 validation_failed')
    expect(problem.errors?.map(({ field }) => field)).toEqual(['name', 'email'])
    for (const body of ['null', '[]', '"x"', '{}']) expect(await refusal('gratis', body)).toBe('422 validation_failed')
  })
  test.each([
    ['afgelast', '409 seminar_cancelled'],
    ['nog-niet-open', '409 signup_not_open'],
    ['gesloten', '409 signup_closed'],
    ['geweest', '409 signup_closed'],
  ])('the hours of a seminar, before the code: %s is %s', async (slug, expected) => {
    expect(await refusal(slug, somebody({ code: 'bestaat niet' }))).toBe(expected)
  })
  test.each([
    ['bestaat niet', '404 code_unknown'],
    ['Elders', '422 code_other_seminar'],
    ['NogNiet', '422 code_not_yet_valid'],
    ['Verlopen', '410 code_expired'],
  ])('the code, before the billing address: %s is %s', async (code, expected) => {
    const { is, problem } = await refusalOf(await api.signUp('betaald', somebody({ code })))
    expect(is).toBe(expected)
    expect(problem.detail).toContain(code)
    expect(problem.errors?.[0]?.field).toBe('code')
  })
  test('a code whose seats are gone', async () => {
    expect((await api.signUp('betaald', somebody({ code: 'Op' }))).status).toBe(201)
    expect(await refusal('betaald', somebody({ code: 'Op' }))).toBe('409 code_used_up')
  })
  test('the billing address, when there is something to pay', async () => {
    const { is, problem } = await refusalOf(await api.signUp('betaald', somebody({ billing: { ...billing, city: ' ' } })))
    expect(is).toBe('422 validation_failed')
    expect(problem.errors?.map(({ field }) => field)).toEqual(['billing.city'])
  })
  test('a full seminar without a waiting list', async () => {
    expect((await api.signUp('klein-zonder-wachtlijst', somebody())).status).toBe(201)
    expect(await refusal('klein-zonder-wachtlijst', somebody())).toBe('409 seminar_full')
  })
  test('nothing that was refused left anything', () => {
    expect(
      rows(server, "select name from signups where seminar in ('afgelast', 'gesloten', 'geweest', 'nog-niet-open')"),
    ).toEqual([])
  })
})

describe('the words', () => {
  test('are Dutch, or English when asked for by the header, the body or the address', async () => {
    const detail = async (headers: Record<string, string>, body: object) =>
      (await refusalOf(await api.signUp('afgelast', somebody(body), headers))).problem.detail
    expect(await detail({}, {})).toMatch(/gaat niet door.*De spreker is ziek/)
    expect(await detail({ 'accept-language': 'en' }, {})).toMatch(/has been cancelled/)
    expect(await detail({}, { locale: 'en' })).toMatch(/has been cancelled/)
    const { problem } = await refusalOf(await api.ask('/api/seminars/nergens?locale=en'))
    expect(problem.title).toBe('We do not know this seminar')
  })
  test('come as problem details', async () => {
    const answer = await api.signUp('afgelast', somebody())
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(await answer.json()).toMatchObject({ type: 'urn:podium:problem:seminar_cancelled', status: 409 })
  })
})
