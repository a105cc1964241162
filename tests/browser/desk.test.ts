/** The desk in a browser: every page of it by day and by night, on a phone, without a script. **A new page gets a line in the list**; each is visited once. */
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '../../lib/clock'
import type { Database } from '../../lib/database/open'
import { readDiscount } from '../../lib/domain/codes/promo-code'
import { secrets } from '../../lib/secret/secret'
import { makeCode } from '../../lib/signups/desk/codes'
import { makePartnerLink, partnerToken } from '../../lib/signups/partners/links'
import { billing, clientOf, tokenFor } from '../api/client'
import { theBrowser } from '../support/browser/browser'
import { goTo } from '../support/browser/settled'
import { ADMIN, deskCookie, deskEnv, inDatabaseOf } from '../support/desk'
import { startServer, type TestServer } from '../support/server'
import { desk, wrongs } from './visit/accessible'

/** What it is, where it is, and what must stand in it. */
const pages: [name: string, path: string, says: string][] = [
  ['evenings', '/beheer', 'Avond gratis'],
  ['an evening', '/beheer/seminars/gratis', 'plaatsen bezet'],
  ['how the publication stands', '/redactie', 'Verschenen deze maand'],
  ['figures', '/beheer/cijfers', 'Aanmeldingen per dag'],
  ['figures of an evening, by source', '/beheer/cijfers?avond=betaald&per=source&periode=alles', 'Elke maandag in je mail'],
  ['codes', '/beheer/codes', 'Vrijkaart'],
  ['a new code', '/beheer/nieuwe-code', 'Alle seminars'],
  ['a new batch', '/beheer/bundels', 'Hoeveel codes'],
  ['a code, and why it does not work', '/beheer/codes/verlopen?seminar=gratis&moment=2026-12-01', 'De code geldt nog'],
  ['a link for a channel', '/beheer/seminars/betaald/link?code=vrijkaart&kanaal=linkedin&partner=Noord', 'utm_source=noord'],
  ['who is coming', '/beheer/seminars/betaald/aanwezigen?zoek=alvarez', '1 persoon gevonden'],
  ['somebody to add', '/beheer/seminars/betaald/aanwezigen/nieuw', 'Factuur, als er betaald wordt'],
  ['the door', '/beheer/seminars/betaald/deur', 'Links voor wie helpt'],
  ['the list at the door', '/beheer/seminars/betaald/tekenlijst', '1 aanwezige, op naam'],
  ['what is said of an evening', '/beheer/seminars/betaald/instellen', 'Wat eraan hangt'],
  ['messages', '/beheer/seminars/betaald/berichten', 'De sheets van gisteren'],
  ['a new message', '/beheer/seminars/betaald/berichten/nieuw', 'Gaat dit over deze avond?'],
  ['a message that is written', '/beheer/seminars/betaald/berichten/concept', 'Dit gaat naar 1 mens.'],
  ['to how many it goes', '/beheer/seminars/betaald/berichten/concept/versturen', 'Ja, verstuur aan 1 mens'],
  ['a message that was sent', '/beheer/seminars/betaald/berichten/weg', 'het adres bestaat niet, of de bus is vol'],
  ['partners', '/beheer/partners', 'Boekhandel Kader'],
  ['the mails', '/beheer/mail?stand=verstuurd', 'Elke mail gaat één keer'],
  ['the log', '/beheer/logboek', 'Logboek'],
  ['the way out', '/beheer/uit', 'Overal uitloggen'],
]

/** What brings colours of its own: the others have the lists, forms and words of these. */
const ofOwnColours =
  /^(evenings|an evening|how the publication stands|figures|codes|a code,.*|who is coming|the door|a new message|a message that was sent|the mails)$/

/** One that is written, and one that was sent and was refused. */
async function writeMessages(db: Database) {
  const at = clock.now()
  const message = { seminar: 'betaald', kind: 'service', audience: '{"who":"all"}', made_at: at, changed_at: at } as const
  const sent = { id: 'weg', subject: 'De sheets van gisteren', body: 'Zie https://podium.example', sent_at: at, sent_to: 2 }
  await db
    .insertInto('messages')
    .values([
      { ...message, id: 'concept', subject: 'Andere zaal', body: 'We zitten boven.' },
      { ...message, ...sent },
    ])
    .execute()
  const { id } = await db.selectFrom('signups').select('id').executeTakeFirstOrThrow()
  const mail = { template: 'message', locale: 'nl', recipient: 'zoe@voorbeeld.example', data: '{"seminar":"betaald"}' } as const
  const failed = { failed_at: at, last_error: 'refused: RCPT TO 550 5.1.1', next_attempt_at: at, created_at: at }
  await db
    .insertInto('outbox')
    .values({ ...mail, ...failed, id: 'b7e1c1a2-0000-4000-8000-000000000001', signup_id: id, message: 'weg', message_id: 'x' })
    .execute()
}

/** A code that is with a partner, and their link. */
async function giveToPartner(db: Database) {
  const code = { code: 'Kader', normalised: 'kader', discount: readDiscount('free'), perPerson: 1, maxSeats: 25 }
  await makeCode(db, { ...code, seminars: ['gratis'], partner: 'Boekhandel Kader' }, ADMIN, clock.now())
  return partnerToken(await makePartnerLink(db, 'Boekhandel Kader', ADMIN, clock.now()), secrets({ dataDir: server.dataDir }))
}

const LINK = /\/beheer\/inloggen\/[\w-]{44}/

let browser: Browser
let server: TestServer
let context: BrowserContext
let page: Page
/** The token of their page. */
let partner: string
beforeAll(async () => {
  const contentDir = resolve(import.meta.dirname, '../fixtures/content-signup')
  ;[browser, server] = await Promise.all([theBrowser(), startServer({ contentDir, env: deskEnv })])
  await clientOf(server).signUp('betaald', { name: 'Zoë Álvarez', email: 'zoe@voorbeeld.example', billing })
  await clientOf(server).signUp('met-vragen', { name: 'Noor', email: 'noor@voorbeeld.example', answers: { eten: 'Alles' } })
  await inDatabaseOf(server, writeMessages)
  partner = await inDatabaseOf(server, giveToPartner)
  context = await browser.newContext({ viewport: desk, javaScriptEnabled: true })
  const [name = '', value = ''] = (await deskCookie(server)).split(/=(.*)/)
  await context.addCookies([{ name, value, url: server.url }])
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe.each(pages)('%s', (name, path, says) => {
  it('stands in nobody’s way, and says what one comes for', async () => {
    const answer = await goTo(page, server.url + path)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('main').innerText()).toContain(says)
    expect(await wrongs(page, { sameColours: !ofOwnColours.test(name) })).toEqual({})
  })
})

it('leads from a list to somebody’s page, which stands in nobody’s way', async () => {
  await goTo(page, `${server.url}/beheer/seminars/betaald`)
  await page.getByRole('link', { name: 'Zoë Álvarez' }).click()
  await page.getByRole('button', { name: 'Stuur de bevestiging opnieuw' }).waitFor()
  expect(await page.locator('main').innerText()).toContain('Voorbeeld bv, Laan 1')
  expect(await wrongs(page, { sameColours: true })).toEqual({})
})

it('shows what an evening asks beside who answered, and a partner and a person what is theirs, in nobody’s way', async () => {
  const own = `/aanmelding/${tokenFor(server, 'noor@voorbeeld.example')}`
  const people = '/beheer/seminars/met-vragen/aanwezigen'
  for (const [path, says] of [
    [people, 'Wat eet je die avond?'],
    [`/partner/${partner}`, 'nog 25 van de 25'],
    [own, 'Je antwoorden'],
  ] as const) {
    await goTo(page, server.url + path)
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    expect(await page.locator('main').innerText()).toContain(says)
    expect(await wrongs(page, { sameColours: path !== own })).toEqual({})
  }
})

it('copies what is shown with one press, also where the clipboard is closed; and filters a list while one types', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  await goTo(page, `${server.url}/beheer/seminars/betaald/link?code=vrijkaart&kanaal=linkedin&partner=Noord`)
  const [link, mail] = [page.locator('copy-code').first(), page.locator('h3 copy-code').first()]
  await link.getByRole('button', { name: 'Kopieer' }).click()
  await link.getByRole('button', { name: 'Gekopieerd' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^https?:\/\/[^/]+\/s\/Vrijkaart\?utm_source=noord/)
  expect(await page.locator('main').innerText()).toContain(copied)
  await page.evaluate(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error()) }))
  await mail.getByRole('button', { name: 'Kopieer' }).click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain(copied)

  await goTo(page, `${server.url}/beheer/codes`)
  const rows = page.locator('table[aria-labelledby=codes] tbody tr:visible')
  const all = await rows.count()
  await page.getByRole('searchbox').fill('vrij KAART')
  await expect.poll(() => rows.count()).toBe(1)
  expect(await rows.first().innerText()).toContain('Vrijkaart')
  await page.getByRole('searchbox').fill('')
  await expect.poll(() => rows.count()).toBe(all)
  expect(new URL(page.url()).search).toBe('')
})

describe('without a script', () => {
  it('one writes a message, sees how it looks, and sends it by a second press', async () => {
    const here = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() })
    const tab = await here.newPage()
    await tab.goto(`${server.url}/beheer/seminars/betaald/berichten`)
    await tab.getByRole('link', { name: 'Schrijf een bericht' }).click()
    await tab.getByLabel('Ja. Het gaat naar iedereen in de groep.').check()
    await tab.getByLabel('Onderwerp').fill('Neem een pen mee')
    await tab.getByLabel('Bericht', { exact: true }).fill('Er is papier.\n\nZie https://podium.example/pen')
    await tab.getByRole('button', { name: 'Bewaar het concept' }).click()
    expect(await tab.getByRole('status').innerText()).toBe('Bewaard. Er is nog niets verstuurd.')
    const mail = tab.frameLocator('iframe')
    expect(await mail.getByRole('heading', { level: 1 }).innerText()).toBe('Neem een pen mee')
    expect(await mail.getByRole('link', { name: 'https://podium.example/pen' }).count()).toBe(1)
    await tab.getByRole('link', { name: 'Verder naar versturen' }).click()
    await tab.getByRole('button', { name: 'Ja, verstuur aan 1 mens' }).click()
    expect(await tab.getByRole('status').innerText()).toBe('Het bericht gaat naar 1 mens.')
    await here.close()
  })
  it('one asks for a link, comes in by it, looks, and goes out; no page of it stands in anybody’s way', async () => {
    const [here, there] = [
      await browser.newContext({ javaScriptEnabled: false }),
      await browser.newContext({ javaScriptEnabled: false }),
    ]
    const [one, phone] = [await here.newPage(), await there.newPage()]
    await one.goto(`${server.url}/beheer/seminars/gratis`)
    await one.getByLabel('E-mailadres').fill(ADMIN)
    await one.getByRole('button', { name: 'Stuur me een link' }).click()
    const code = await one.locator('.lit').innerText()
    await expect.poll(() => LINK.test(server.output())).toBe(true)
    const [link = ''] = LINK.exec(server.output()) ?? []
    // A program that reads mail, or a telephone, is asked for the code.
    await phone.goto(server.url + link)
    expect(await phone.getByLabel('Code').count()).toBe(1)
    await phone.getByLabel('Code').fill('AAA AAA')
    await phone.getByRole('button', { name: 'Inloggen' }).click()
    expect(await phone.locator('main').innerText()).toContain('Je kunt het nog 4 keer proberen.')
    expect(code).toMatch(/^[A-Z2-9]{3} [A-Z2-9]{3}$/)
    await one.goto(server.url + link)
    await one.getByRole('button', { name: 'Inloggen' }).click()
    expect(new URL(one.url()).pathname).toBe('/beheer/seminars/gratis')
    await one.getByRole('link', { name: 'Uit' }).click()
    await one.getByRole('button', { name: 'Uitloggen', exact: true }).click()
    expect(await one.getByRole('status').innerText()).toBe('Je bent uitgelogd.')
    await Promise.all([here.close(), there.close()])
  })
})

describe('before the door', () => {
  it.each(['/beheer/inloggen', '/beheer/inloggen/wacht', '/beheer/inloggen/verlopen'])(
    '%s stands in nobody’s way',
    async (path) => {
      const outside = await browser.newContext({ viewport: desk })
      const tab = await outside.newPage()
      await goTo(tab, server.url + path)
      expect(await wrongs(tab, { sameColours: path !== '/beheer/inloggen' })).toEqual({})
      await outside.close()
    },
  )
})
