/** Mails about something else: asked for by a box that nobody ticked for anybody, and ended by one press, in a mail program too (RFC 8058). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secrets } from '../../../lib/secret/secret'
import { unsubscribeToken } from '../../../lib/signups/news/token'
import type { TestServer } from '../../support/server'
import { clientOf, rows, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
beforeAll(async () => {
  server = await start()
  api = clientOf(server)
}, 300_000)
afterAll(() => server?.stop())

type News = { news_at: number | null; news_words: string | null; news_key: string | null }
const newsOf = (email: string) =>
  rows<News>(server, 'select news_at, news_words, news_key from signups where email = ?', email)[0]

/** Who asked for them, and the address in the header of such a mail. */
async function asked(more: object = { news: true }) {
  const who = somebody()
  expect((await api.signUp('gratis', { ...who, ...more })).status).toBe(201)
  const key = newsOf(who.email)?.news_key ?? ''
  const token = key && unsubscribeToken(key, secrets({ dataDir: server.dataDir }))
  return {
    who,
    page: `/uitschrijven/${token}`,
    press: `/uitschrijven/${token}/nu`,
    own: `/aanmelding/${tokenFor(server, who.email)}`,
  }
}
const oneClick = { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') }

describe('the box of the form', () => {
  test('is there in both languages, and is not ticked, whatever the address says', async () => {
    for (const path of ['/seminars/gratis/aanmelden?news=ja', '/en/seminars/gratis/register']) {
      const [box = ''] = /<input[^>]*name="news"[^>]*>/.exec(await api.page(path)) ?? []
      expect(box).toContain('type="checkbox"')
      expect(box).not.toContain('checked')
    }
  })
  test('is kept with what stood beside it, by form and API alike; anything but a yes is no', async () => {
    expect(newsOf((await asked()).who.email)?.news_words).toMatch(/^Mail me ook over andere avonden/)
    expect(newsOf((await asked({ news: true, locale: 'en' })).who.email)?.news_words).toMatch(/^Email me about/)
    for (const news of [undefined, false, 'nee', 'true', 1, [], {}])
      expect(newsOf((await asked({ news })).who.email)).toEqual({ news_at: null, news_words: null, news_key: null })
    const who = somebody()
    const body = new URLSearchParams({ ...who, news: 'ja' })
    expect((await api.ask('/api/seminars/gratis/signups', { method: 'POST', body })).status).toBe(303)
    expect(newsOf(who.email)?.news_at).not.toBeNull()
  })
  test('is shown as it was when something else was wrong', async () => {
    const body = new URLSearchParams({ name: '', email: 'goed@voorbeeld.example', news: 'ja' })
    const answer = await api.ask('/api/seminars/gratis/signups', { method: 'POST', body })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const form = await (await api.ask(answer.headers.get('location') ?? '', { headers: { cookie } })).text()
    expect(/<input[^>]*name="news"[^>]*>/.exec(form)?.[0]).toContain('checked')
  })
})

describe('ending them', () => {
  test('looking changes nothing: the page has a button, and the address of the header leads to it', async () => {
    const { who, page, press } = await asked()
    for (const method of ['GET', 'HEAD']) for (const path of [page, press]) await api.ask(path, { method })
    const html = await api.page(page)
    expect(html).toMatch(new RegExp(`<form[^>]*action="${press}"`))
    const led = await api.ask(press)
    expect([led.status, led.headers.get('location')]).toEqual([303, page])
    expect(newsOf(who.email)?.news_at).not.toBeNull()
    for (const name of ['x-robots-tag', 'referrer-policy', 'cache-control'])
      expect((await api.ask(page)).headers.get(name)).toMatch(/noindex|same-origin|no-store/)
  })
  test('a mail program presses without Origin, or with its own, and gets no page to follow', async () => {
    for (const headers of [{}, { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[]) {
      const { who, press } = await asked()
      const answer = await api.ask(press, { ...oneClick, headers })
      expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([200, null, null])
      expect(newsOf(who.email)).toEqual({ news_at: null, news_words: null, news_key: null })
      expect((await api.ask(press, oneClick)).status).toBe(200)
    }
  })
  test('as a whole form too, as some mail programs send it', async () => {
    const { who, press } = await asked()
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    expect((await api.ask(press, { method: 'POST', body })).status).toBe(200)
    expect(newsOf(who.email)?.news_at).toBeNull()
  })
  test('by the button one is led to the page that says so; the sign-up stays', async () => {
    const { who, page, press } = await asked()
    const answer = await api.ask(press, { method: 'POST' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
    expect(await api.page(page)).toContain('Je krijgt ze niet meer')
    expect(await api.page(page.replace('/uitschrijven', '/en/unsubscribe'))).toContain('You will not get them any more')
    expect(rows(server, 'select status from signups where email = ?', who.email)).toEqual([{ status: 'confirmed' }])
  })
  test('a link that got something along in the mail leads to what it was', async () => {
    const { page } = await asked()
    const led = await api.ask(`${page}).`)
    expect([led.status, led.headers.get('location')]).toEqual([307, page])
  })
  test('the key opens nothing else, and no other key opens this', async () => {
    const { who, page, own } = await asked()
    const token = page.split('/').at(-1) ?? ''
    expect((await api.ask(`/aanmelding/${token}`)).status).toBe(404)
    expect((await api.ask(`/aanmelding/${token}/annuleren`, { method: 'POST' })).status).toBe(404)
    const other = own.split('/').at(-1) ?? ''
    for (const wrong of [other, 'onzin', `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`]) {
      expect((await api.ask(`/uitschrijven/${wrong}`)).status).toBe(404)
      expect((await api.ask(`/uitschrijven/${wrong}/nu`, oneClick)).status).toBe(404)
    }
    expect(newsOf(who.email)?.news_at).not.toBeNull()
  })
  test('nothing is read that is too large, and nothing else can be done there', async () => {
    const { press, page } = await asked()
    expect((await api.ask(press, { method: 'POST', body: 'x'.repeat(20_000) })).status).toBe(413)
    expect((await api.ask(press, { method: 'DELETE' })).status).toBe(405)
    expect((await api.ask(page, { method: 'POST' })).status).toBe(405)
  })
})

describe('one’s own page', () => {
  test('has the box, by which one takes it back and gives it again; not from another site', async () => {
    const { who, own } = await asked()
    const box = async () => /<input[^>]*name="news"[^>]*>/.exec(await api.page(own))?.[0] ?? ''
    expect(await box()).toContain('checked')
    const cross = await api.ask(`${own}/nieuws`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    expect([cross.status, newsOf(who.email)?.news_at === null]).toEqual([403, false])
    expect((await api.ask(`${own}/nieuws`, { method: 'POST', body: new URLSearchParams() })).status).toBe(303)
    expect([await box(), newsOf(who.email)?.news_at]).toEqual([expect.not.stringContaining('checked'), null])
    await api.ask(`${own}/nieuws`, { method: 'POST', body: new URLSearchParams({ news: 'ja' }) })
    expect(await box()).toContain('checked')
  })
})
