/** People at the desk, as who works there has them: plain pages and forms, without script. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address } from '../../../lib/addresses'
import { ADMIN, deskCookie, deskEnv, sendForm } from '../../support/desk'
import type { TestServer } from '../../support/server'
import { billing, clientOf, rows, somebody, start, tokenFor } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
let cookie: string
beforeAll(async () => {
  server = await start({ env: deskEnv })
  api = clientOf(server)
  cookie = await deskCookie(server)
  await api.signUp('betaald', { name: 'Zoë Álvarez', email: 'zoe@voorbeeld.example', organisation: 'Studio', billing })
  for (let i = 0; i < 6; i++) await api.signUp('gratis', somebody())
}, 300_000)
afterAll(() => server?.stop())

const see = (path: string) => api.page(path, { cookie })
const send = (path: string, fields: Record<string, string> = {}) => sendForm(server, path, cookie, fields)
/** The page that a press leads to, as the browser shows it. */
async function after(answer: Response): Promise<string> {
  const set = answer.headers.getSetCookie().map((one) => one.split(';', 1)[0])
  return api.page(answer.headers.get('location') ?? '', { cookie: [cookie, ...set].join('; ') })
}
const idOf = (email: string) =>
  rows<{ id: string }>(server, 'select id from signups where email = ? order by created_at desc', email)[0]?.id ?? ''

test('an evening shows who came last and leads to all of them, who can be looked for', async () => {
  const page = await see('/beheer/seminars/gratis')
  expect(page).toContain('5 van 6 getoond.')
  expect(page).toContain('href="/beheer/seminars/gratis/aanwezigen.xlsx"')
  const all = await see('/beheer/seminars/gratis/aanwezigen')
  expect(all.match(/href="\/beheer\/aanmeldingen\//g)).toHaveLength(6)
  const found = await see('/beheer/seminars/betaald/aanwezigen?zoek=alvarez&stand=plaats')
  expect(found).toContain('1 persoon gevonden')
  expect(found).toMatch(/€\u00a0\d/)
  expect(await see('/beheer/seminars/betaald/aanwezigen?zoek=%3Cscript%3E')).toContain('Niemand past bij wat je zoekt.')
})

test('the list is taken along, whole, as a workbook or as text, and the log says by whom', async () => {
  const get = (path: string) => api.ask(path, { headers: { cookie } })
  const book = await get('/beheer/seminars/gratis/aanwezigen.xlsx')
  expect(book.headers.get('content-type')).toContain('spreadsheetml')
  expect(book.headers.get('content-disposition')).toContain('gratis-aanwezigen.xlsx')
  expect(
    Buffer.from(await book.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const text = await (await get('/beheer/seminars/betaald/facturen.csv')).text()
  expect(text).toContain('"Zoë Álvarez"')
  expect(text.trimEnd().split('\r\n').at(-1)).toMatch(/^"Aantal: 1"/)
  const logged = rows(server, "select actor, data from events where kind = 'exported' order by at")
  expect(logged).toEqual([
    { actor: ADMIN, data: '{"what":"aanwezigen.xlsx","rows":6}' },
    { actor: ADMIN, data: '{"what":"facturen.csv","rows":1}' },
  ])
  expect((await api.ask('/beheer/seminars/gratis/aanwezigen.csv')).status).toBe(303)
})

test('who calls is added by hand; what is wrong comes back with what was typed', async () => {
  const wrong = await send('/beheer/seminars/gratis/aanwezigen/toevoegen', { name: 'Bo Belt', email: 'bo@', code: '' })
  const form = await after(wrong)
  expect([wrong.status, form.includes('value="Bo Belt"')]).toEqual([303, true])
  expect(form).toMatch(/id="email"[^>]*aria-invalid="true"/)
  const added = await send('/beheer/seminars/gratis/aanwezigen/toevoegen', { name: 'Bo Belt', email: 'bo@voorbeeld.example' })
  expect(await after(added)).toContain('Bo Belt staat op de lijst en krijgt een mail.')
  expect(rows(server, 'select status from signups where email = ?', 'bo@voorbeeld.example')).toEqual([{ status: 'confirmed' }])
  const twice = await send('/beheer/seminars/gratis/aanwezigen/toevoegen', { name: 'Bo', email: 'bo@voorbeeld.example' })
  expect(await after(twice)).toContain('Dit adres staat al op de lijst')
})

test('somebody is written to again, renamed, moved, and taken off with a reason that they read', async () => {
  const page = `/beheer/aanmeldingen/${idOf('zoe@voorbeeld.example')}`
  expect(await see(page)).toContain('Voorbeeld bv, Laan 1')
  expect(await after(await send(`${page}/mail`))).toContain('De mail gaat opnieuw.')
  expect(await after(await send(`${page}/naam`, { form: 'naam', name: 'Zoe Alvarez' }))).toContain('De naam is gewijzigd.')
  expect(await after(await send(`${page}/overzetten`, { form: 'overzetten', to: 'betaald' }))).toContain('Daar staat')
  const moved = await send(`${page}/overzetten`, { form: 'overzetten', to: 'ook-betaald', anyway: 'nee' })
  const there = moved.headers.get('location') ?? ''
  expect(await after(moved)).toContain('Overgezet')
  expect(await after(await send(`${there}/annuleren`, { form: 'annuleren', reason: '' }))).toContain(
    'Schrijf in een zin waarom',
  )
  expect(await after(await send(`${there}/annuleren`, { form: 'annuleren', reason: 'De zaal is te klein.' }))).toContain(
    'Van de lijst gehaald.',
  )
  const mails = rows<{ template: string }>(server, 'select template from outbox where recipient = ?', 'zoe@voorbeeld.example')
  expect(mails.map(({ template }) => template).sort()).toEqual(['confirmed', 'confirmed', 'confirmed', 'takenOff', 'takenOff'])
  expect((await send('/beheer/aanmeldingen/onzin/mail')).status).toBe(404)
})

test('what the desk says of an evening holds at once: seats, and that it does not go on; and is taken back', async () => {
  const set = (fields: Record<string, string>) => send('/beheer/seminars/klein-twee/zetten', fields)
  const state = async () => (await api.ask('/api/seminars/klein-twee')).json()
  expect(await after(await set({ form: 'capacity', capacity: 'veel' }))).toContain('Een heel getal')
  expect(await after(await set({ form: 'capacity', capacity: '7' }))).toContain('Het aantal plaatsen is gezet.')
  expect(await state()).toMatchObject({ capacity: 7, status: 'open' })
  await set({ form: 'cancelled', cancelled: 'De spreker is ziek.' })
  expect(await state()).toMatchObject({ status: 'cancelled' })
  expect(await api.page(address.register('nl', 'klein-twee'))).toContain('De spreker is ziek.')
  await expect.poll(() => api.page(address.seminar('nl', 'klein-twee')), { timeout: 30_000 }).toContain('De spreker is ziek.')
  expect(await see('/beheer/seminars/klein-twee/instellen')).toContain('Deze avond is hier afgelast: De spreker is ziek.')
  await set({ form: 'cancelled-file' })
  await set({ form: 'capacity-file' })
  expect(await state()).toMatchObject({ capacity: 1, status: 'open' })
})

test('at the door there is a list by name to sign, of who has a seat', async () => {
  const page = await see('/beheer/seminars/gratis/tekenlijst')
  expect(page).toContain('7 aanwezigen')
  expect(page.indexOf('Bo Belt')).toBeLessThan(page.indexOf('Iemand'))
})

test('the outbox says what was sent and what failed, and one press tries again', async () => {
  expect(await see('/beheer/mail?stand=verstuurd')).toContain('Bevestiging')
  const token = tokenFor(server, 'bo@voorbeeld.example')
  expect(await see('/beheer/mail')).not.toContain(token)
  const answer = await send('/beheer/mail/opnieuw')
  expect(await after(answer)).toContain('Er was niets opnieuw te proberen')
})

test('what an evening asks is counted for the kitchen, seen and changed at a person, and asked of who is added by hand', async () => {
  const asked = '/beheer/seminars/met-vragen/aanwezigen'
  const { email, name } = somebody()
  await api.signUp('met-vragen', { name, email, answers: { eten: 'Vegetarisch', opmerking: 'Ik kom later' } })
  const list = await see(asked)
  expect(list).toMatch(/Vegetarisch<\/span> <b[^>]*>1<\/b>/)
  // What is sensitive is counted, and stands beside nobody's name.
  expect(list).toMatch(/data-label="Antwoorden"[^>]*>Ik kom later</)
  const person = `/beheer/aanmeldingen/${idOf(email)}`
  expect(await see(person)).toMatch(/Wat eet je die avond\?<\/dt><dd[^>]*>Vegetarisch/)
  const wrong = await after(await send(`${person}/antwoorden`, { form: 'antwoorden', 'answers.eten': 'Steen' }))
  expect(wrong).toContain('Kies een van de antwoorden: Wat eet je die avond?')
  const changed = await after(await send(`${person}/antwoorden`, { form: 'antwoorden', 'answers.trein': 'ja' }))
  expect(changed).toContain('De antwoorden zijn gewijzigd.')
  const added = await send(`${asked}/toevoegen`, { ...somebody(), anyway: 'nee', 'answers.eten': 'Alles' })
  expect(await after(added)).toMatch(/Wat eet je die avond\?<\/dt><dd[^>]*>Alles/)
  expect(await see(`${asked}/nieuw`)).toContain('name="answers.eten"')
})
