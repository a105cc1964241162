/** A message from the desk, from its first words to the mails: kept, seen, tried, counted, confirmed, sent. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADMIN, deskCookie, deskEnv, sendForm } from '../../support/desk'
import type { TestServer } from '../../support/server'
import { clientOf, rows, start } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
let cookie: string
beforeAll(async () => {
  server = await start({ env: { ...deskEnv, MAILS_PER_MINUTE: '10000' } })
  api = clientOf(server)
  cookie = await deskCookie(server)
  for (const [email, news] of [
    ['anna@voorbeeld.example', true],
    ['bo@voorbeeld.example', false],
  ] as const)
    await api.signUp('gratis', { name: 'Iemand', email, news })
}, 300_000)
afterAll(() => server?.stop())

const LIST = '/beheer/seminars/gratis/berichten'
const page = async (path: string) => (await api.ask(path, { headers: { cookie } })).text()
const words = async (path: string) => (await page(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const send = (path: string, fields: Record<string, string> = {}) => sendForm(server, path, cookie, fields)
const text = { who: 'seat', group: '', kind: 'service', subject: 'Andere zaal', body: 'We zitten boven.\n\nTot dan!' }
const make = async (more: Record<string, string> = {}) => {
  const answer = await send(`${LIST}/maken`, { ...text, ...more })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
const hidden = (html: string) =>
  Object.fromEntries([...html.matchAll(/type="hidden" name="(\w+)" value="(\d+)"/g)].map(([, name, value]) => [name, value]))
const mails = () => {
  const folder = join(server.dataDir, 'mail')
  const files = readdirSync(folder).filter((name) => /-message-.*\.eml$/.test(name))
  return files.map((name) => readFileSync(join(folder, name), 'utf8'))
}

describe('a message', () => {
  test('is kept as a draft, seen as the mail looks, tried on oneself, and sent to so many by a second press; once', async () => {
    expect(await words(LIST)).toContain('Nog geen berichten')
    const here = await make()
    expect(await words(here)).toContain('Dit gaat naar 2 mensen.')
    expect(await words(LIST)).toContain('Andere zaal')

    const frame = await api.ask(`${here}/voorbeeld`, { headers: { cookie } })
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'.*sandbox/)
    expect(await frame.text()).toMatch(/We zitten boven\.<\/p>.*Tot dan!<\/p>/s)

    expect((await send(`${here}/proef`)).status).toBe(303)
    await expect.poll(() => mails().length).toBe(1)
    expect(mails()[0]).toMatch(new RegExp(`^To: ${ADMIN}`, 'm'))
    expect(mails()[0]).toMatch(/^Subject: Proef: Andere zaal/m)

    const confirm = await page(`${here}/versturen`)
    expect(confirm).toContain('Ja, verstuur aan 2 mensen')
    const seen = hidden(confirm)
    const [first, second] = await Promise.all([send(`${here}/verzenden`, seen), send(`${here}/verzenden`, seen)])
    expect([first.status, second.status, first.headers.get('location')]).toEqual([303, 303, here])
    await expect.poll(() => mails().length).toBe(3)
    await expect.poll(() => words(here)).toMatch(/verstuurd 2 van 2 wacht op zijn beurt 0/)
    await send(`${here}/verzenden`, seen)
    expect(rows(server, "select id from outbox where key like 'message:%'")).toHaveLength(2)
    expect(rows(server, "select actor from events where kind = 'message_sent'")).toEqual([{ actor: ADMIN }])
    expect(await words('/beheer/logboek')).toContain('ging naar 2 mensen')
    expect(await words(`${here}/versturen`)).toContain('was al verstuurd')
  })

  test('about something else goes to who asked for it, with one press to end it', async () => {
    const here = await make({ kind: 'news', subject: 'Nieuw: een avond over tijd' })
    expect(await words(here)).toMatch(/Dit gaat naar 1 mens\. In deze groep zitten 2 mensen/)
    await send(`${here}/verzenden`, hidden(await page(`${here}/versturen`)))
    await expect.poll(() => mails().filter((mail) => /^Subject: Nieuw/m.test(mail)).length).toBe(1)
    const [mail = ''] = mails().filter((one) => /^Subject: Nieuw/m.test(one))
    expect(mail).toMatch(/^To: .*anna@/m)
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    const address = /^List-Unsubscribe:\s+<https?:\/\/[^/]+(\/uitschrijven\/[\w-]{44}\/nu)>/m.exec(mail)?.[1] ?? ''
    expect((await api.ask(address, { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') })).status).toBe(
      200,
    )
    expect(await words(await make({ kind: 'news' }))).toContain('Dit gaat naar niemand.')
  })

  test('asks again when something changed meanwhile, keeps what was typed when something is wrong, and can be thrown away', async () => {
    const here = await make({ who: 'all' })
    const seen = hidden(await page(`${here}/versturen`))
    await api.signUp('gratis', { name: 'Nog een', email: 'cas@voorbeeld.example' })
    const answer = await send(`${here}/verzenden`, seen)
    expect(answer.headers.get('location')).toBe(`${here}/versturen`)
    await send(`${here}/wijzigen`, { ...text, subject: '' })
    expect(await words(here)).toContain('Er is nog geen onderwerp of tekst')

    const { kind: _, ...without } = text
    const wrong = await send(`${LIST}/maken`, without)
    expect(wrong.headers.get('location')).toBe(`${LIST}/nieuw`)
    const typed = wrong.headers.get('set-cookie')?.split(';')[0] ?? ''
    const form = await (await api.ask(`${LIST}/nieuw`, { headers: { cookie: `${cookie}; ${typed}` } })).text()
    expect(form).toContain('Zeg of dit over deze avond gaat.')
    expect(form).toContain('We zitten boven.')
    const long = await send(`${LIST}/maken`, { ...without, body: `${'lang '.repeat(900)}tot hier` })
    expect([long.status, (await long.text()).includes('lang tot hier</textarea>')]).toEqual([422, true])

    expect((await send(`${here}/weggooien`)).headers.get('location')).toBe(LIST)
    expect((await api.ask(here, { headers: { cookie } })).status).toBe(404)
  })

  test('of another evening is not here', async () => {
    const id = (await make()).split('/').at(-1)
    expect((await api.ask(`/beheer/seminars/betaald/berichten/${id}`, { headers: { cookie } })).status).toBe(404)
    expect((await send(`/beheer/seminars/betaald/berichten/${id}/verzenden`, { count: '2', changedAt: '1' })).status).toBe(404)
  })
})
