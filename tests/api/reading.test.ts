/** What the API tells: a seminar's state, what a code gives, health; and what it does with addresses and methods it does not know. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../support/server'
import { clientOf, refusalOf, somebody, start } from './client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

const read = async (path: string) => (await api.ask(path)).json()
const state = (slug: string) => read(`/api/seminars/${slug}`)
const code = async (typed: string, slug = 'betaald') => api.ask(`/api/seminars/${slug}/codes/${encodeURIComponent(typed)}`)

describe('publishing from elsewhere', () => {
  test.each([
    ['POST', '/api/publish'],
    ['GET', '/api/publish'],
    ['GET', '/api/publish/x'],
  ])('is not there where no token is set: %s %s', async (method, path) => {
    const answer = await fetch(server.url + path, { method, headers: { authorization: 'Bearer een-geheim' } })
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'not_found'])
  })
})

describe('the state of a seminar', () => {
  test('says what the contract promises, in the clock of Amsterdam', async () => {
    expect(await state('betaald')).toEqual({
      slug: 'betaald',
      title: 'Avond betaald',
      start: '2099-12-10T19:30:00+01:00',
      end: '2099-12-10T21:45:00+01:00',
      status: 'open',
      price: { amount: '65.00', currency: 'EUR' },
      capacity: 500,
      seatsLeft: 500,
      waitlist: true,
    })
  })
  test.each([
    ['nog-niet-open', 'not_open'],
    ['gesloten', 'closed'],
    ['geweest', 'past'],
    ['afgelast', 'cancelled'],
  ])('%s is %s', async (slug, status) => expect(await state(slug)).toMatchObject({ status }))

  test('is full when the last seat is taken; seats are not told where the editors will not have it', async () => {
    await api.signUp('klein', somebody())
    expect(await state('klein')).toMatchObject({ status: 'full', seatsLeft: 0, waitlist: true })
    expect(await state('stil')).toMatchObject({ status: 'open', seatsLeft: null })
  })
  test('is found by an old name, and not by a name that never was', async () => {
    expect(await state('oude-naam')).toMatchObject({ slug: 'nieuwe-naam' })
    expect((await refusalOf(await api.ask('/api/seminars/nergens'))).is).toBe('404 seminar_unknown')
  })
})

describe('a code', () => {
  test.each(['Vrijkaart', 'vrij kaart', '“VRIJ-KAART”.', ' vrijkaart) '])(
    '%s gives the price and is shown as printed',
    async (typed) => {
      const answer = await code(typed)
      expect(answer.status).toBe(200)
      expect(await answer.json()).toEqual({
        code: 'Vrijkaart',
        price: { amount: '0.00', currency: 'EUR' },
        message: 'Je zit er gratis bij.',
      })
    },
  )
  test('takes a percentage, rounded half up, or an amount', async () => {
    expect(await (await code('kwart', 'ook-betaald')).json()).toMatchObject({ price: { amount: '9.38' } })
    expect(await (await code('tientje')).json()).toMatchObject({ price: { amount: '55.00' } })
  })
  test('else says why not', async () => {
    const refusals = {
      Elders: '422 code_other_seminar',
      NogNiet: '422 code_not_yet_valid',
      Verlopen: '410 code_expired',
      '100%': '404 code_unknown',
    }
    for (const [typed, expected] of Object.entries(refusals)) {
      const { is, problem } = await refusalOf(await code(typed))
      expect(is).toBe(expected)
      expect(problem.detail).toContain(typed)
    }
    expect((await refusalOf(await code('Vrijkaart', 'nergens'))).is).toBe('404 seminar_unknown')
  })
})

describe('the list of seminars', () => {
  test('says of each what keeps one from coming', async () => {
    const html = await api.page('/seminars')
    const rowOf = (title: string) => html.split('<li class="row ').find((row: string) => row.includes(`>${title}<`)) ?? ''
    expect(rowOf('Avond gesloten')).toContain('aanmelden kan niet meer')
    expect(rowOf('Avond gratis')).not.toContain('aanmelden kan niet meer')
    expect(rowOf('Avond afgelast')).toContain('Gaat niet door')
  })
})

describe('the rest', () => {
  test('health names the database and the edition', async () => {
    expect(await read('/api/health')).toEqual({ status: 'ok', database: 'sqlite', edition: expect.stringMatching(/^\d{8}T/) })
  })
  test('an unknown address of the API is a problem, not a page', async () => {
    for (const method of ['GET', 'POST', 'DELETE'])
      expect((await refusalOf(await api.ask('/api/zomaar/iets', { method }))).is).toBe('404 not_found')
  })
  test('an unknown method is told which are known', async () => {
    const answer = await api.ask('/api/seminars/gratis/signups', { method: 'DELETE' })
    expect(answer.headers.get('allow')).toBe('POST')
    expect((await refusalOf(answer)).is).toBe('405 method_not_allowed')
    const post = await api.ask('/api/seminars/gratis', { method: 'POST' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await api.ask('/api/seminars/gratis', { method: 'HEAD' })).status).toBe(200)
  })
  test('anybody can have the calendar file of a seminar', async () => {
    const answer = await api.ask('/seminars/betaald/seminar.ics')
    expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/)
    expect(await answer.text()).toMatch(/DTSTART;TZID=Europe\/Amsterdam:20991210T193000/)
    expect((await api.ask('/seminars/nergens/seminar.ics')).status).toBe(404)
  })
})
