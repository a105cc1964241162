/** One's own sign-up, behind the link in the mail: looking changes nothing, cancelling frees the seat. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../../support/server'
import { clientOf, rows, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

/** The path of a new sign-up's page. */
async function signedUp(slug: string) {
  const who = somebody()
  expect((await api.signUp(slug, who)).status).toBe(201)
  const token = tokenFor(server, who.email)
  return { who, path: `/aanmelding/${token}`, english: `/en/registration/${token}` }
}
const statusOf = (email: string) =>
  rows<{ status: string }>(server, 'select status from signups where email = ?', email)[0]?.status
const everything = () =>
  rows(server, 'select id, status, cancelled_at from signups union all select id, template, created_at from outbox')
const cancel = (path: string, headers: Record<string, string> = {}) => api.ask(`${path}/annuleren`, { method: 'POST', headers })

describe('the page', () => {
  test('says how things stand, in both languages, and where to cancel', async () => {
    const { path, english } = await signedUp('gratis')
    const html = await api.page(path)
    expect(html).toContain('Je hebt een plaats')
    expect(html).toContain('Avond gratis')
    expect(html).toMatch(new RegExp(`<form[^>]*action="${path}/annuleren"`))
    expect(await api.page(english)).toContain('You have a seat')
  })
  test('lights one seat in the hall, until it is given up', async () => {
    const { path } = await signedUp('klein-twee')
    const html = await api.page(path)
    expect(html).toContain('De ene plaats is van jou.')
    expect(html.match(/class="fill-light/g)).toHaveLength(1)
    await cancel(path)
    expect(await api.page(path)).not.toMatch(/van jou\.|fill-light/)
  })
  test.each([
    ['gratis', 'Een van de 500 plaatsen is van jou.'],
    ['stil', 'Er is een plaats voor je.'],
  ])('says it in a sentence where the hall is large, or its seats are not shown: %s', async (slug, sentence) => {
    const html = await api.page((await signedUp(slug)).path)
    expect(html).toContain(sentence)
    expect(html).not.toContain('fill-light')
  })
  test('is nobody else’s business', async () => {
    const { path, english } = await signedUp('gratis')
    for (const address of [path, english, `${path}/seminar.ics`]) {
      const { headers } = await api.ask(address)
      expect(headers.get('x-robots-tag')).toContain('noindex')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cache-control')).toContain('no-store')
    }
    expect(await api.page(path)).toMatch(/<meta name="robots" content="noindex/)
  })
  test('changes nothing for who follows every link, as mail scanners do', async () => {
    const { path } = await signedUp('gratis')
    const links = [...(await api.page(path)).matchAll(/href="(\/aanmelding\/[^"]*)"/g)].map(([, link]) => link ?? '')
    const before = everything()
    for (const link of [path, `${path}/annuleren`, ...links])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) await api.ask(link, { method })
    expect(everything()).toEqual(before)
    expect((await api.ask(`${path}/annuleren`)).status).toBe(405)
  })
  test('a token that is not ours is a 404', async () => {
    const { path } = await signedUp('gratis')
    const forged = `${path.slice(0, -2)}${path.endsWith('AA') ? 'BB' : 'AA'}`
    for (const address of ['/aanmelding/onzin', forged, '/en/registration/onzin', '/aanmelding/onzin/seminar.ics'])
      expect((await api.ask(address)).status).toBe(404)
    expect((await cancel('/aanmelding/onzin')).status).toBe(404)
  })
  test('has the seminar for one’s calendar, without the way to cancel: calendars are shared', async () => {
    const { path } = await signedUp('gratis')
    const answer = await api.ask(`${path}/seminar.ics`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/)
    const file = (await answer.text()).replace(/\r\n /g, '')
    expect(file).toContain('/seminars/gratis')
    expect(file).not.toContain(path)
  })
})

describe('cancelling', () => {
  test('frees the seat, says so, and tells both by mail', async () => {
    const { who, path } = await signedUp('klein')
    const answer = await cancel(path, { 'sec-fetch-site': 'same-origin' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
    expect(statusOf(who.email)).toBe('cancelled')
    const html = await api.page(path)
    expect(html).toContain('Je bent afgemeld')
    expect(html).not.toContain('annuleren')
    expect(await (await api.ask('/api/seminars/klein')).json()).toMatchObject({ seatsLeft: 1, status: 'open' })
  })
  test('a second press changes nothing', async () => {
    const { path } = await signedUp('gratis')
    await cancel(path)
    const before = everything()
    expect((await cancel(path)).status).toBe(303)
    expect(everything()).toEqual(before)
  })
  test('in English it stays English', async () => {
    const { english } = await signedUp('gratis')
    const answer = await api.ask(`${english}/cancel`, { method: 'POST' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, english])
    expect(await api.page(english)).toContain('You have cancelled')
  })
  test('another site cannot do it', async () => {
    const { who, path } = await signedUp('gratis')
    expect((await cancel(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await cancel(path, { origin: 'https://else.example' })).status).toBe(403)
    expect(statusOf(who.email)).toBe('confirmed')
  })
  test('too late, the page says until when it could, and whom to mail', async () => {
    const { who, path } = await signedUp('afzeggen-te-laat')
    expect((await cancel(path)).status).toBe(303)
    expect(statusOf(who.email)).toBe('confirmed')
    const html = await api.page(path)
    expect(html).toContain('tot en met 1 februari 2020')
    expect(html).toContain('mailto:redactie@podium.example')
  })
})
