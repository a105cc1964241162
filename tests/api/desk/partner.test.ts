/** A partner's page, as who has the link sees it, and as who works at the desk makes and withdraws it. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskCookie, deskEnv, sendForm } from '../../support/desk'
import type { TestServer } from '../../support/server'
import { clientOf, contentDir, somebody, start } from '../client'

let server: TestServer
let api: ReturnType<typeof clientOf>
let cookie: string
beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'podium-partner-'))
  cpSync(contentDir, dir, { recursive: true })
  const code = 'code: Kader\nseminars: [gratis]\ndiscount: free\nmaxSeats: 25\npartner: Boekhandel Kader\n'
  writeFileSync(join(dir, 'promo-codes/kader.yaml'), code)
  server = await start({ env: deskEnv, contentDir: dir })
  api = clientOf(server)
  cookie = await deskCookie(server)
}, 300_000)
afterAll(() => server?.stop())

const desk = () => api.page('/beheer/partners', { cookie })
const linkOn = (html: string) => /\/partner\/[\w-]{44}/.exec(html)?.[0]

test('is made at the desk, shows what there is to share and what came of it, and is withdrawn', async () => {
  const { name, email } = somebody({ name: 'Zoë Geheim' })
  await api.signUp('gratis', { name, email, code: 'kader' })
  expect(linkOn(await desk())).toBeUndefined()
  expect((await sendForm(server, '/beheer/partners/maken', cookie, { partner: 'Niemand' })).status).toBe(404)
  await sendForm(server, '/beheer/partners/maken', cookie, { partner: 'Boekhandel Kader' })
  const link = linkOn(await desk()) ?? ''
  const answer = await api.ask(link)
  const { headers } = answer
  expect(headers.get('cache-control')).toContain('no-store')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('set-cookie')).toBeNull()
  const html = await answer.text()
  expect(html).toContain('/s/Kader?utm_source=boekhandel-kader&amp;utm_medium=partner')
  expect(html).toContain('nog 24 van de 25')
  expect(html).toMatch(/Aangemeld<\/dt><dd>1</)
  expect(html).toMatch(/Geweest<\/dt><dd>0</)
  expect(html).toContain('Meld je aan: ')
  expect(html).not.toMatch(/Geheim|voorbeeld\.example/)
  const english = await api.page(`/en${link}`)
  expect(english).toContain('24 of 25 left')
  expect(english).toMatch(/The code Kader is already filled in\.[\s\S]*Sign up: [^<]*\/en\/s\/Kader\?/)
  expect(english).not.toMatch(/Meld je aan|Met de code/)
  const qr = await api.ask(`${link}/qr?code=kader&vorm=svg`)
  expect([qr.status, qr.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  expect((await api.ask(`${link}/qr?code=vrijkaart&vorm=svg`)).status).toBe(404)

  const id = /name="id" value="([^"]+)"/.exec(await desk())?.[1] ?? ''
  await sendForm(server, '/beheer/partners/intrekken', cookie, { id })
  const withdrawn = await api.ask(link)
  expect(withdrawn.status).toBe(410)
  const said = await withdrawn.text()
  expect(said).toContain('Deze link werkt niet meer')
  expect(said).not.toMatch(/Kader/)
  expect((await api.ask(`${link}/qr?code=kader&vorm=svg`)).status).toBe(404)
  expect((await api.ask(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404)
  expect(await api.page('/beheer/logboek', { cookie })).toContain('De link van partner Boekhandel Kader is ingetrokken.')
})
