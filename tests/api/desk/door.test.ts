/** The door of a seminar, as who stands there has it, and as somebody who should not be there tries it. */
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secrets } from '../../../lib/secret/secret'
import { idOf, ticketTokenOf } from '../../../lib/signups/tokens'
import { setClock } from '../../support/clock'
import { deskCookie, deskEnv, sendForm } from '../../support/desk'
import { readPdf } from '../../support/pdf'
import type { TestServer } from '../../support/server'
import { billing, clientOf, rows, start, tokenFor } from '../client'

const EVENING = Date.parse('2099-12-10T18:12:00Z')
const AFTERWARDS = Date.parse('2099-12-10T21:30:00Z')
const NOOR = 'Noor Geheimzin'

let server: TestServer
let api: ReturnType<typeof clientOf>
let desk: string
let helper: string
const own: Record<string, string> = {}
const tickets: Record<string, string> = {}

beforeAll(async () => {
  setClock(EVENING)
  server = await start({ env: deskEnv })
  api = clientOf(server)
  desk = await deskCookie(server)
  const people = { noor: ['gratis', NOOR], bas: ['gratis', 'Bas'], jet: ['betaald', 'Jet'], wim: ['gratis', 'Wim'] } as const
  for (const [who, [slug, name]] of Object.entries(people)) {
    await api.signUp(slug, { name, email: `${who}@geheim.example`, billing })
    own[who] = tokenFor(server, `${who}@geheim.example`)
    tickets[who] = ticketTokenOf(own[who].slice(0, 22), secrets({ dataDir: server.dataDir }))
  }
  helper = await comeIn(await linkFor('gratis'))
}, 300_000)
afterAll(() => server?.stop())

/** Made at the desk, as it stands there. */
async function linkFor(slug: string, forWhom = 'Hal'): Promise<string> {
  const page = `/beheer/seminars/${slug}/deur`
  expect((await sendForm(server, `${page}/maken`, desk, { forWhom })).status).toBe(303)
  const links = Array.from(
    (await api.page(page, { cookie: desk })).matchAll(/\/deur\/helpen\/([\w-]{44})/g),
    ([, token = '']) => token,
  )
  return links.at(-1) ?? ''
}
async function comeIn(link: string): Promise<string> {
  const answer = await sendForm(server, `/deur/helpen/${link}/openen`, '')
  return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
}
const see = (who: string, cookie = '') => api.page(`/deur/${tickets[who]}`, { cookie })
const press = (who: string, cookie: string, what = 'is-er') => sendForm(server, `/deur/${tickets[who]}/${what}`, cookie)
const attended = (who: string) =>
  rows<{ attended_at: number | null }>(server, 'select attended_at from signups where email = ?', `${who}@geheim.example`)[0]
    ?.attended_at

test('whoever comes upon a ticket sees the seminar and no name, nothing keeps it, and nothing is done by it', async () => {
  const answer = await api.ask(`/deur/${tickets.noor}`)
  const page = await answer.text()
  expect(page).toContain('Avond gratis')
  expect(page).not.toMatch(/Geheimzin|is-er/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(await api.page(`/en/door/${tickets.noor}`)).toContain('This ticket is for this seminar')
  expect((await press('noor', '')).headers.get('location')).toBe(`/deur/${tickets.noor}`)
  expect(attended('noor')).toBeNull()
})

test('a ticket opens nothing of one’s own sign-up, and the link to that is no ticket', async () => {
  expect((await api.ask(`/aanmelding/${tickets.noor}`)).status).toBe(404)
  expect((await sendForm(server, `/aanmelding/${tickets.noor}/annuleren`, '')).status).toBe(404)
  expect((await api.ask(`/deur/${own.noor}`, { headers: { cookie: helper } })).status).toBe(404)
  expect((await sendForm(server, `/deur/${own.noor}/is-er`, helper)).status).toBe(404)
  expect((await api.ask(`/bewijs/${tickets.noor}`)).status).toBe(404)
  expect((await api.ask(`/deur/helpen/${tickets.noor}`)).status).toBe(404)
  const forged = `${tickets.noor?.slice(0, 22)}${tickets.bas?.slice(22)}`
  expect((await sendForm(server, `/deur/${forged}/is-er`, helper)).status).toBe(404)
})

test('two who look at once, of whom one may, each see what is theirs to see', async () => {
  const [anybody, doorkeeper] = await Promise.all([see('noor'), see('noor', helper)])
  expect(anybody).not.toContain('Geheimzin')
  expect(doorkeeper).toContain(NOOR)
})

test('who helps sees the name, and ticks off once; another sees since when; a mistake is undone', async () => {
  const both = await Promise.all([press('noor', helper), press('noor', desk)])
  const locations = both.map((answer) => answer.headers.get('location'))
  expect(locations.sort()).toEqual([`/deur/${tickets.noor}`, `/deur/${tickets.noor}?net=is-er`])
  expect(await see('noor', desk)).toMatch(/Is er al, 19\.1\d uur/)
  expect(rows(server, "select id from events where kind = 'attended'")).toHaveLength(1)
  await press('noor', helper, 'toch-niet')
  expect(attended('noor')).toBeNull()
  await press('noor', helper)
  expect(attended('noor')).toBeGreaterThan(0)
})

test('in English a doorkeeper reads, and is answered, in English', async () => {
  const page = await api.page(`/en/door/${tickets.wim}`, { cookie: helper })
  expect(page).toMatch(/Has a seat\.[\s\S]*Is here<\/button>[\s\S]*The list by name/)
  const answer = await sendForm(server, `/deur/${tickets.wim}/is-er`, helper, { locale: 'en' })
  expect(answer.headers.get('location')).toBe(`/en/door/${tickets.wim}?net=is-er`)
  expect(await api.page(answer.headers.get('location') ?? '', { cookie: helper })).toMatch(/Is here\. Noted at 19:1\d\./)
  await press('wim', helper, 'toch-niet')
})

test('nothing is pressed from another site', async () => {
  const headers = { cookie: helper, origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' }
  expect((await api.ask(`/deur/${tickets.bas}/is-er`, { method: 'POST', headers })).status).toBe(403)
  const link = await linkFor('gratis')
  expect((await api.ask(`/deur/helpen/${link}/openen`, { method: 'POST', headers })).status).toBe(403)
  expect((await api.ask(`/deur/${tickets.bas}/is-er`, { headers: { cookie: helper } })).status).toBe(405)
  expect(attended('bas')).toBeNull()
})

test('a helper has one seminar: of another no name, no tick, no list; and nothing of the desk', async () => {
  const page = await see('jet', helper)
  expect(page).toContain('ander seminar')
  expect(page).not.toMatch(/>Jet</)
  await press('jet', helper)
  expect(attended('jet')).toBeNull()
  expect((await api.ask('/deur/lijst/betaald', { headers: { cookie: helper } })).status).toBe(404)
  expect((await api.ask('/deur/lijst/gratis')).status).toBe(404)
  expect((await api.ask('/beheer', { headers: { cookie: helper } })).status).toBe(303)
})

test('the list has names and no addresses, is searched by name, and ticks off where it is', async () => {
  const list = await api.page('/deur/lijst/gratis?zoek=bas', { cookie: helper })
  expect(list).toContain('Bas')
  expect(list).not.toMatch(/geheim\.example|Geheimzin/)
  const answer = await sendForm(server, `/deur/${tickets.bas}/is-er`, helper, { lijst: 'gratis', zoek: 'bas' })
  expect(answer.headers.get('location')).toMatch(/^\/deur\/lijst\/gratis\?zoek=bas#w-/)
  expect(attended('bas')).toBe(attended('bas'))
  expect(attended('bas')).toBeGreaterThan(0)
})

test('a ticket that was seen and then cancelled says so', async () => {
  expect(await see('wim', helper)).toContain('Heeft een plaats')
  expect((await sendForm(server, `/aanmelding/${own.wim}/annuleren`, '')).status).toBe(303)
  expect(await see('wim', helper)).toContain('Afgemeld')
  await press('wim', helper)
  expect(attended('wim')).toBeNull()
})

test('a link opens by its button alone, and lets nobody in once it is withdrawn', async () => {
  const link = await linkFor('gratis', 'Zijingang')
  const looked = await api.ask(`/deur/helpen/${link}`)
  expect(looked.headers.getSetCookie()).toEqual([])
  expect(await looked.text()).toContain('Open de lijst')
  const cookie = await comeIn(link)
  expect(await see('noor', cookie)).toContain(NOOR)
  await sendForm(server, '/beheer/seminars/gratis/deur/intrekken', desk, { link: link.slice(0, 22) })
  expect(await see('noor', cookie)).not.toContain(NOOR)
  expect(await api.page(`/deur/helpen/${link}`)).toContain('ingetrokken')
  expect(await comeIn(link)).toBe('')
})

/** What the QR code on a page says. */
async function codeOn(page: string): Promise<string> {
  const [svg = ''] = /<svg class="qr.*?<\/svg>/s.exec(page) ?? []
  const drawn = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" ')
  const { data, info } = await sharp(Buffer.from(drawn)).flatten().ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) })
}

test('the QR code on one’s own page and on the ticket says where the ticket is', async () => {
  for (const path of [`/aanmelding/${own.noor}`, `/aanmelding/${own.noor}/kaartje`, `/en/registration/${own.noor}/ticket`]) {
    expect(await codeOn(await api.page(path))).toMatch(new RegExp(`^https?://[^/]+/deur/${tickets.noor}$`))
  }
  const pdf = await api.ask(`/aanmelding/${own.noor}/kaartje.pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const paper = await readPdf(Buffer.from(await pdf.arrayBuffer()))
  expect(await paper.qr()).toMatch(new RegExp(`^https?://[^/]+/deur/${tickets.noor}$`))
  expect(paper.lines.join(' ')).not.toContain('Geheimzin')
})

test('a name that our typeface cannot draw leads from the paper to the page, which has it whole', async () => {
  setClock(EVENING)
  await api.signUp('gratis', { name: '中村 美咲', email: 'misaki@geheim.example', billing })
  const token = tokenFor(server, 'misaki@geheim.example')
  tickets.misaki = ticketTokenOf(token.slice(0, 22), secrets({ dataDir: server.dataDir }))
  await press('misaki', desk)
  setClock(AFTERWARDS)
  const answer = await api.ask(`/aanmelding/${token}/bewijs.pdf`, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(await api.page(answer.headers.get('location') ?? '')).toContain('中村 美咲')
  setClock(EVENING)
})

test('afterwards who was there has a certificate, whose address proves it until they are erased; nobody else has', async () => {
  expect(await api.page(`/aanmelding/${own.noor}/bewijs`)).toContain('Je hebt geen bewijs')
  setClock(AFTERWARDS)
  const page = await api.page(`/aanmelding/${own.noor}/bewijs`)
  expect(page).toContain(NOOR)
  const proof = /\/bewijs\/([\w-]{44})/.exec(page)?.[0] ?? ''
  expect((await codeOn(page)).endsWith(proof)).toBe(true)
  expect(idOf(proof.slice(8), secrets({ dataDir: server.dataDir }))).toBeUndefined()
  expect(await api.page(proof)).toContain(NOOR)
  const pdf = await api.ask(`/aanmelding/${own.noor}/bewijs.pdf`)
  const paper = await readPdf(Buffer.from(await pdf.arrayBuffer()))
  expect(paper.lines).toContain(NOOR)
  expect((await paper.qr()).endsWith(proof)).toBe(true)
  expect((await api.ask(`/aanmelding/${own.wim}/bewijs.pdf`)).status).toBe(404)
  await sendForm(server, `/aanmelding/${own.noor}/wissen`, '')
  const gone = await api.page(proof)
  expect(gone).toContain('Dit bewijs is gegeven')
  expect(gone).not.toContain('Geheimzin')
  expect(rows(server, 'select id from signups where attended_at is not null and erased_at is not null')).toHaveLength(1)
})
