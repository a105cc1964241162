/** Signing up by the API: what is answered, once and again, and to an address that is signed up already. */
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

const count = (email: string) => rows(server, 'select id from signups where email = ?', email).length
/** What a client can tell two answers apart by. */
const seen = async (answer: Response) => ({
  status: answer.status,
  headers: [...answer.headers].filter(([name]) => name !== 'date'),
  body: await answer.text(),
})

describe('a sign-up', () => {
  test('says what it came to', async () => {
    const free = await api.signUp('betaald', somebody({ code: 'vrij-kaart', organisation: null }))
    expect(free.status).toBe(201)
    expect(await free.json()).toEqual({
      status: 'confirmed',
      seminar: 'betaald',
      price: { amount: '0.00', currency: 'EUR' },
      code: 'Vrijkaart',
    })
    const paid = await api.signUp('betaald', somebody({ billing }))
    expect(await paid.json()).toMatchObject({ price: { amount: '65.00' }, code: null })
  })
  test('joins the waiting list when it is full', async () => {
    expect(await (await api.signUp('klein', somebody())).json()).toMatchObject({ status: 'confirmed' })
    expect(await (await api.signUp('klein', somebody())).json()).toMatchObject({ status: 'waitlisted' })
  })
  test('keeps the address as it is written to, and where it came from', async () => {
    const source = { utm_source: 'nieuwsbrief', ref: 'sanne', iets: 'anders' }
    await api.signUp('gratis', { name: 'Zoë', email: '  Zoe.Jansen+podium@BÜCHER.example ', source })
    expect(
      rows(server, "select email, utm_source, ref from signups join sources on hash = source_hash where name = 'Zoë'"),
    ).toEqual([{ email: 'zoe.jansen+podium@xn--bcher-kva.example', utm_source: 'nieuwsbrief', ref: 'sanne' }])
  })
})

describe('a sign-up that says what the price was', () => {
  const paid = (more: object) => api.signUp('betaald', somebody({ billing, ...more }))
  test('is refused when it would cost more, with what it costs now', async () => {
    const { problem, is } = await refusalOf(await paid({ expectedPrice: '2.48' }))
    expect(is).toBe('409 price_changed')
    expect(problem).toMatchObject({ price: { amount: '65.00', currency: 'EUR' } })
    expect(problem.detail).toMatch(/€\s65/)
    const coded = await refusalOf(await paid({ code: 'Tientje', expectedPrice: '54.99' }))
    expect([coded.is, coded.problem.price]).toEqual(['409 price_changed', { amount: '55.00', currency: 'EUR' }])
  })
  test('passes when it costs as much or less, or when nothing was said', async () => {
    const said = [{ expectedPrice: '65.00' }, { expectedPrice: '65' }, { expectedPrice: '65', code: 'Vrijkaart' }, {}]
    for (const more of said) expect((await paid(more)).status).toBe(201)
  })
  test('is refused after the code and before the bill', async () => {
    expect((await refusalOf(await paid({ expectedPrice: '0', code: 'onzin' }))).is).toBe('404 code_unknown')
    expect((await refusalOf(await paid({ expectedPrice: '0', billing: {} }))).is).toBe('409 price_changed')
    expect((await refusalOf(await paid({ expectedPrice: '2,48' }))).is).toBe('422 validation_failed')
  })
})

describe('an address that is signed up already', () => {
  test('gets the very answer that a newcomer gets, and nothing is taken', async () => {
    const known = somebody()
    await api.signUp('gratis', known)
    const again = await api.signUp('gratis', { ...known, name: 'Iemand anders', email: known.email.toUpperCase() })
    const newcomer = await api.signUp('gratis', somebody())
    expect(await seen(again)).toEqual(await seen(newcomer))
    expect(count(known.email)).toBe(1)
  })
  test('the same for who has a seat while others wait, and for a code that is once per person', async () => {
    const seated = somebody()
    await api.signUp('klein-twee', seated)
    await api.signUp('klein-twee', somebody())
    const newcomer = await seen(await api.signUp('klein-twee', somebody()))
    expect(await seen(await api.signUp('klein-twee', seated))).toEqual(newcomer)
    expect(newcomer.body).toContain('waitlisted')

    const once = somebody({ code: 'Eenmaal' })
    await api.signUp('gratis', once)
    const first = await seen(await api.signUp('stil', somebody({ code: 'Eenmaal' })))
    expect(await seen(await api.signUp('stil', once))).toEqual(first)
    expect(count(once.email)).toBe(1)
  })
  test('the same by the form', async () => {
    const known = somebody()
    const first = await seen(await api.postForm('gratis', known))
    expect(await seen(await api.postForm('gratis', known))).toEqual(first)
    expect(first.status).toBe(303)
  })
})

describe('an idempotency key', () => {
  const withKey = (key: string) => ({ 'idempotency-key': key })

  test('repeats the first answer, whatever has changed since', async () => {
    const body = somebody({ code: 'Wacht' })
    const first = await seen(await api.signUp('klein', body, withKey('herhaal')))
    expect(await seen(await api.signUp('klein', body, withKey('herhaal')))).toEqual(first)
    expect(count(body.email)).toBe(1)
  })
  test('ten at once are one sign-up', async () => {
    const body = somebody()
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.signUp('gratis', body, withKey('tien'))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(count(body.email)).toBe(1)
  })
  test('with another body is refused, before that body is looked at', async () => {
    await api.signUp('gratis', somebody(), withKey('anders'))
    expect((await refusalOf(await api.signUp('gratis', {}, withKey('anders')))).is).toBe('422 idempotency_mismatch')
  })
  test('is the seminar’s own, and a refusal does not use it up', async () => {
    const body = somebody({ billing })
    expect((await api.signUp('betaald', { ...body, code: 'weg' }, withKey('per seminar'))).status).toBe(404)
    expect((await api.signUp('betaald', body, withKey('per seminar'))).status).toBe(201)
    expect((await api.signUp('ook-betaald', body, withKey('per seminar'))).status).toBe(201)
  })
  test('is kept for a repeat by a known address too', async () => {
    const known = somebody()
    await api.signUp('gratis', known)
    expect((await api.signUp('gratis', known, withKey('bekend'))).status).toBe(201)
    const other = await api.signUp('gratis', somebody(), withKey('bekend'))
    expect((await refusalOf(other)).is).toBe('422 idempotency_mismatch')
  })
})
