/** A code that is changed at the desk, on a running server: doors at once, the article within a second, whoever publishes. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../lib/database/open'
import { pauseCode, resumeCode } from '../../../lib/signups/desk/codes'
import { articleText, smallContent, type TestContent } from '../../support/content'
import { deskCookie, deskEnv, sendForm } from '../../support/desk'
import { startServer, type TestServer } from '../../support/server'

let content: TestContent
let server: TestServer
let db: Database
let cookie: string
const now = Date.UTC(2026, 10, 28, 12)
const actor = 'noor@podium.example'
const LONG = { timeout: 60_000, interval: 50 }
const article = async () => /promo-ticket.*?<section/.exec(await (await fetch(`${server.url}/artikelen/met-code`)).text())?.[0]
const code = async () => (await (await fetch(`${server.url}/api/seminars/betaald/codes/vrijkaart`)).json()).code
const edition = async () => (await (await fetch(`${server.url}/api/health`)).json()).edition

beforeAll(async () => {
  content = await smallContent()
  await content.write('articles/met-code.mdx', articleText({ title: 'Met code', body: '<PromoCode code="Vrijkaart" />' }))
  server = await startServer({ contentDir: content.dir, env: deskEnv })
  cookie = await deskCookie(server)
  db = openDatabase({ dataDir: server.dataDir })
}, 300_000)
afterAll(async () => {
  await db?.destroy()
  await server?.stop()
  await content?.clear()
})

test('paused it is over in the article, without a publish; taken up again it can be used', { timeout: 120_000 }, async () => {
  expect(await article()).not.toContain('Gold tot')
  const first = await edition()
  await pauseCode(db, 'vrijkaart', actor, now)
  expect(await code()).toBe('code_expired')
  await expect.poll(article, LONG).toContain('Gold tot 28 november 2026 om 13.00 uur')
  expect(await edition()).not.toBe(first)

  await resumeCode(db, 'vrijkaart', actor, now)
  await expect.poll(article, LONG).not.toContain('Gold tot')
  expect(await code()).toBe('Vrijkaart')
})

test('what is published after it leaves it paused', { timeout: 120_000 }, async () => {
  await pauseCode(db, 'vrijkaart', actor, now)
  await expect.poll(article, LONG).toContain('Gold tot')
  await content.write('articles/nieuw.mdx', articleText({ title: 'Nieuw' }))
  await server.publish()
  expect((await fetch(`${server.url}/artikelen/nieuw`)).status).toBe(200)
  await expect.poll(article, LONG).toContain('Gold tot')
})

/** A page of the desk, as text. */
const look = async (path: string) => {
  const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const send = async (path: string, fields: Record<string, string> = {}) => {
  const answer = await sendForm(server, path, cookie, fields)
  const to = answer.headers.get('location') ?? ''
  const after = answer.headers.getSetCookie().map((one) => one.split(';', 1)[0])
  const page = await fetch(server.url + to, { headers: { cookie: [cookie, ...after].join('; ') } })
  return { status: answer.status, to, text: await page.text() }
}
const terms = { discount: 'gratis', 'seminar.gratis': 'on', perPerson: '1' }

test('a code is made, changed, paused, resumed and ended by plain forms, and holds at once', { timeout: 120_000 }, async () => {
  const wrong = await send('/beheer/nieuwe-code/maken', { ...terms, code: '50/50', discount: '25' })
  expect([wrong.status, wrong.to]).toEqual([303, '/beheer/nieuwe-code'])
  expect(wrong.text).toMatch(/Het teken \/ betekent[\s\S]*Schrijf er een procentteken/)
  expect(wrong.text).toContain('value="50/50"')
  const made = await send('/beheer/nieuwe-code/maken', { ...terms, code: 'Aan de Balie' })
  expect(made.to).toBe('/beheer/codes/aandebalie')
  expect(made.text).toContain('De code Aan de Balie is gemaakt en werkt.')
  const priceOf = async () => (await (await fetch(`${server.url}/api/seminars/gratis/codes/aandebalie`)).json()).code
  expect(await priceOf()).toBe('Aan de Balie')
  expect((await send('/beheer/nieuwe-code/maken', { ...terms, code: 'AANDEBALIE' })).text).toContain('hetzelfde leest')
  const changed = await send('/beheer/codes/aandebalie/wijzigen', { ...terms, maxSeats: '7' })
  expect(changed.text).toMatch(/Bewaard\.[\s\S]*van 7/)
  expect((await send('/beheer/codes/aandebalie/pauzeren')).text).toContain('Gepauzeerd sinds')
  expect(await priceOf()).toBe('code_expired')
  expect((await send('/beheer/codes/aandebalie/hervatten')).text).toContain('De code geldt.')
  expect((await send('/beheer/codes/aandebalie/beeindigen')).text).toContain('is beëindigd')
  expect(await priceOf()).toBe('code_expired')
  const events = await db.selectFrom('events').select(['kind', 'actor']).where('code', '=', 'aandebalie').execute()
  expect(events).toHaveLength(5)
  expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set(['beheer@podium.example']))
})

test('above the buttons that pause a code, or call an evening off, stands what hangs on it; and why a code does not work', async () => {
  const { text } = await look('/beheer/codes/vrijkaart?seminar=betaald&moment=2026-12-01')
  expect(text).toMatch(
    /Eén pagina noemt hem[\s\S]*href="\/artikelen\/met-code"[\s\S]*action="\/beheer\/codes\/vrijkaart\/beeindigen"/,
  )
  expect(text).toMatch(/De code bestaat[\s\S]*klopt/)
  const evening = (await look('/beheer/seminars/betaald/instellen')).text
  expect(evening).toMatch(/href="\/artikelen\/met-code"[\s\S]*name="capacity"[\s\S]*Gelast de avond af/)
  expect(evening).not.toContain('houdt plaats en prijs')
})

test('five hundred codes of one sign-up each come as a file; paused, none gives anything', { timeout: 120_000 }, async () => {
  expect((await send('/beheer/bundels/maken', { ...terms, name: 'Noord', count: '501' })).text).toContain('1 tot en met 500')
  const made = await send('/beheer/bundels/maken', { ...terms, name: 'Noord', count: '500' })
  expect(made.text).toContain('500 codes gemaakt')
  const file = await look(`${made.to}/codes.csv`)
  const lines = file.text.split('\r\n').filter(Boolean)
  expect([file.type, lines.length]).toEqual(['text/csv; charset=utf-8', 501])
  const [code, link] = (lines[1] ?? '').split(';').map((cell) => cell.replaceAll('"', ''))
  expect(link).toMatch(/\/s\/[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  const status = async () => (await fetch(`${server.url}/s/${code}`, { redirect: 'manual' })).status
  expect(await status()).toBe(307)
  await send(`${made.to}/pauzeren`)
  expect(await status()).toBe(404)
  expect((await send(`${made.to}/wijzigen`, { ...terms, discount: '25' })).text).toContain('Schrijf er een procentteken')
  const changed = await send(`${made.to}/wijzigen`, { ...terms, discount: '50%' })
  expect(changed.text).toMatch(/Bewaard: dit geldt nu voor alle codes[\s\S]*Korting: 50%/)
})

test('a code may be called as a page of the desk is: it has one of its own', async () => {
  for (const name of ['Nieuw', 'Bundel', 'QR']) {
    const made = await send('/beheer/nieuwe-code/maken', { ...terms, code: name })
    expect([made.to, made.text.includes(`De code ${name} is gemaakt`)]).toEqual([`/beheer/codes/${name.toLowerCase()}`, true])
  }
})

test('a QR code comes as SVG and PNG; nothing of it is there for who is not in', async () => {
  expect((await look('/beheer/qr?code=vrijkaart&vorm=svg&regel=1')).type).toBe('image/svg+xml')
  expect((await look('/beheer/qr?code=vrijkaart&vorm=png&utm_source=flyer')).type).toBe('image/png')
  expect((await look('/beheer/qr?code=verzonnen&vorm=png')).status).toBe(404)
  for (const path of ['/beheer/codes', '/beheer/codes/vrijkaart', '/beheer/qr?code=vrijkaart', '/beheer/bundels/x/codes.csv'])
    expect((await fetch(server.url + path, { redirect: 'manual' })).status).toBe(303)
  expect((await sendForm(server, '/beheer/codes/vrijkaart/pauzeren', '')).headers.get('location')).toBe('/beheer/inloggen')
})
