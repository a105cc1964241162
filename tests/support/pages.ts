/** Every kind of page that a reader can come upon, once in each language: what holds for "every page" is tested on these. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { address } from '../../lib/addresses'
import { openSqliteFile } from '../../lib/files/sqlite'
import { secrets } from '../../lib/secret/secret'
import { unsubscribeToken } from '../../lib/signups/news/token'
import { certificateTokenOf, idOf, ticketTokenOf, tokenOf } from '../../lib/signups/tokens'
import { type SampleServer, theSample } from './run/one-for-all'
import { startServer, type TestServer } from './server'

export interface Kind {
  name: string
  /** Public path, with its query. */
  path: string
  /** Whose content: the sample's, or that of the tests, with seminars and codes in every state. */
  on: 'sample' | 'states'
  /** What the page says of itself; 200 when absent. */
  status?: number
  /**
   * Its elements, colours and scripts are those of another page, which is looked at in full: of this one only what words can make wrong (too
   * wide, too long, not translated).
   */
  briefly?: boolean
  /** Its elements have the colours that they have on another page. */
  sameColours?: boolean
  /** What is done before one looks. */
  act?: (page: Page) => Promise<void>
}

const fixture = resolve(import.meta.dirname, '../fixtures/content-signup')

/** Seminars and codes in every state, and so many articles that a list has a second page. Returns the folder. */
async function statesContent(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'podium-states-'))
  await cp(fixture, dir, { recursive: true })
  await mkdir(join(dir, 'articles'))
  await mkdir(join(dir, 'authors'))
  await writeFile(join(dir, 'authors/jet.mdx'), '---\nname: Jet\n---\n\nJet schrijft.\n')
  for (let number = 1; number <= 25; number++) {
    const front = `---\ntitle: Stuk ${number}\ndate: 2026-01-${String(number).padStart(2, '0')}\nauthor: jet\n---\n`
    await writeFile(join(dir, `articles/stuk-${number}.mdx`), `${front}\nEen alinea over stuk ${number}.\n`)
    await writeFile(
      join(dir, `articles/stuk-${number}.en.mdx`),
      `---\ntitle: Piece ${number}\n---\n\nA paragraph on piece ${number}.\n`,
    )
  }
  await writeFile(
    join(dir, 'seminars/half.mdx'),
    (await readFile(join(fixture, 'seminars/klein.mdx'), 'utf8'))
      .replace('Avond klein', 'Avond half')
      .replace('capacity: 1', 'capacity: 2'),
  )
  const stil = await readFile(join(fixture, 'seminars/stil.mdx'), 'utf8')
  await writeFile(
    join(dir, 'seminars/net-geweest.mdx'),
    stil.replace(/2099-\d\d-\d\d/g, '2026-11-28').replace('price:', 'hours: 2.5\npoints: 2\nprice:'),
  )
  return dir
}

const article = 'tussen-acht-en-vijf'
const seminar = 'toekomstgericht-werken'

/** Fills nothing in and sends the form, past the browser's own check. */
async function sendEmpty(page: Page) {
  const form = page.locator('main form').first()
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true
  })
  await form.locator('[name="email"]').fill('geen adres')
  await form.locator('button[type="submit"]').first().click()
  await page.locator('.error-summary').waitFor()
}

const sample = (name: string, path: string, more: Partial<Kind> = {}): Kind => ({ name, path, on: 'sample', ...more })
const states = (name: string, path: string, more: Partial<Kind> = {}): Kind => ({ name, path, on: 'states', ...more })

export const dutch: Kind[] = [
  sample('front page', '/'),
  sample('articles', '/artikelen', { sameColours: true }),
  sample('archive', '/artikelen/archief', { sameColours: true }),
  sample('article', `/artikelen/${article}`),
  sample('article in a series, with a film', '/artikelen/kamer-12-wil-een-ei'),
  sample('article with code and lists', '/artikelen/de-formule-in-kolom-q'),
  sample('article about what is over', '/artikelen/de-eerste-week', { briefly: true }),
  sample('topics', '/themas', { sameColours: true }),
  sample('topic', '/themas/werk', { sameColours: true }),
  sample('authors', '/auteurs', { sameColours: true }),
  sample('author', '/auteurs/aleid-kromwijk', { sameColours: true }),
  sample('seminars', '/seminars', { sameColours: true }),
  sample('seminar', `/seminars/${seminar}`),
  sample('seminar that was', '/seminars/het-lege-uur'),
  sample('plain page', '/over-ons', { sameColours: true }),
  sample('accessibility statement', '/toegankelijkheid', { briefly: true }),
  sample('form with a code', `/seminars/${seminar}/aanmelden?code=CustomerFirst`),
  sample('form with a price', '/seminars/schrijven-over-je-werk/aanmelden'),
  sample('form with mistakes', '/seminars/schrijven-over-je-werk/aanmelden', { act: sendEmpty }),
  sample('thank-you page', `/seminars/${seminar}/aanmelden/bedankt`, { sameColours: true }),
  sample('shared link, unknown', '/s/onbekend', { status: 404, sameColours: true }),
  sample('not found', '/artikelen/tussen-acht-en-zes', { status: 404, sameColours: true }),
  sample('search, before a word', '/zoeken', { briefly: true }),
  sample('search, found', '/zoeken?q=werk'),
  sample('search, second page', '/zoeken?q=werk&pagina=2', { briefly: true }),
  sample('search, a year of a topic', '/zoeken?q=werk&thema=werk&jaar=2026', { briefly: true }),
  sample('search, nothing found', '/zoeken?q=xyzzyqwv', { sameColours: true }),
  states('seminar, cancelled', '/seminars/afgelast'),
  states('seminar, not yet open', '/seminars/nog-niet-open', { briefly: true }),
  states('form, closed', '/seminars/gesloten/aanmelden', { briefly: true }),
  states('seminar, half full', '/seminars/half', { briefly: true }),
  states('seminar, full', '/seminars/klein'),
  states('form, waiting list', '/seminars/klein/aanmelden'),
  states('list, second page', '/artikelen/pagina/2', { briefly: true }),
  states('list of an author, second page', '/auteurs/jet/pagina/2', { briefly: true }),
  states('form with a code that is over', '/seminars/ook-betaald/aanmelden?code=Verlopen', { sameColours: true }),
  sample('shared link, several', '/s/VroegeVogel'),
  states('shared link, over', '/s/Verlopen'),
]

/** Those of which Dutch has none, or in which words and elements meet most, are looked at in full here too. */
const inFull = /front page|German|with mistakes|English seminar$/
export const english: Kind[] = [
  sample('English front page', '/en'),
  sample('English articles', '/en/articles'),
  sample('English archive', '/en/articles/archive'),
  sample('English article', `/en/articles/${article}`),
  sample('English article with German in it', '/en/articles/feierabend'),
  sample('English topics', '/en/topics'),
  sample('English topic', '/en/topics/werk'),
  sample('English authors', '/en/authors'),
  sample('English author', '/en/authors/aleid-kromwijk'),
  sample('English seminars', '/en/seminars'),
  sample('English seminar', `/en/seminars/${seminar}`),
  sample('English seminar that was', '/en/seminars/het-lege-uur'),
  sample('English plain page', '/en/over-ons'),
  sample('English accessibility statement', '/en/toegankelijkheid'),
  sample('English form with a code', `/en/seminars/${seminar}/register?code=CustomerFirst`),
  sample('English form with mistakes', '/en/seminars/schrijven-over-je-werk/register', { act: sendEmpty }),
  sample('English thank-you page', `/en/seminars/${seminar}/register/thanks`),
  sample('English shared link, unknown', '/en/s/onbekend', { status: 404 }),
  sample('English not found', '/en/articles/tussen-acht-en-zes', { status: 404 }),
  sample('English search, found', '/en/search?q=work'),
  sample('English search, nothing found', '/en/search?q=xyzzyqwv'),
  sample('English search, before a word', '/en/search'),
  sample('English search, found in Dutch', '/en/search?q=uur'),
  sample('English article with code and lists', '/en/articles/de-formule-in-kolom-q'),
  states('English list, second page', '/en/articles/page/2'),
  states('English seminar, cancelled', '/en/seminars/afgelast'),
  states('English form, closed', '/en/seminars/gesloten/register'),
  states('English form, waiting list', '/en/seminars/klein/register'),
  sample('English shared link, several', '/en/s/VroegeVogel'),
  states('English shared link, over', '/en/s/Verlopen'),
].map((kind) => ({ ...kind, briefly: !inFull.test(kind.name) }))

export const kinds: Kind[] = [...dutch, ...english]

export interface Sites {
  sample: SampleServer
  states: TestServer
  /** Somebody's own sign-up, with a seat, and one that was cancelled: public path in both languages. */
  ownSignUp: { nl: string; en: string }
  cancelledSignUp: { nl: string; en: string }
  /** The ticket of the first, and where the code on it leads. */
  ticket: { nl: string; en: string }
  door: { nl: string; en: string }
  /** Of who was there: their certificate, and what proves it. */
  certificate: { nl: string; en: string }
  proof: { nl: string; en: string }
  /** Where the first of the two ends mails about something else. */
  unsubscribe: { nl: string; en: string }
  urlOf(kind: Pick<Kind, 'on' | 'path'>): string
  stop(): Promise<void>
}

/** Two servers: that on the sample's content, which is for all who only look (outside Vitest: one of one's own), and that of the tests with one sign-up, a full seminar and one that is half full. */
export async function startSites(sampleServer: () => Promise<SampleServer> = theSample): Promise<Sites> {
  const contentDir = await statesContent()
  const [sample, states] = await Promise.all([sampleServer(), startServer({ contentDir })])
  await signUp(states, 'klein')
  await signUp(states, 'half')
  const [own, cancelled] = [await signUp(states, 'gratis'), await signUp(states, 'ook-betaald')]
  await cancel(states, cancelled)
  return {
    sample,
    states,
    ownSignUp: pathsOf(own),
    cancelledSignUp: pathsOf(cancelled),
    ...ticketPaths(states, own),
    ...certificatePaths(states, await signUp(states, 'stil')),
    unsubscribe: unsubscribePaths(states),
    urlOf: ({ on, path }) => (on === 'sample' ? sample : states).url + path,
    stop: async () => {
      await states.stop()
      await rm(contentDir, { recursive: true, force: true })
    },
  }
}

const pathsOf = (token: string) => ({ nl: `/aanmelding/${token}`, en: `/en/registration/${token}` })

function ticketPaths(server: TestServer, token: string) {
  const keys = secrets({ dataDir: server.dataDir })
  const ticket = ticketTokenOf(idOf(token, keys) ?? '', keys)
  return {
    ticket: { nl: address.ticket('nl', token), en: address.ticket('en', token) },
    door: { nl: address.door('nl', ticket), en: address.door('en', ticket) },
  }
}

/** As if they had come to the one that was. */
function certificatePaths(server: TestServer, token: string) {
  const keys = secrets({ dataDir: server.dataDir })
  const id = idOf(token, keys) ?? ''
  const there = Date.parse('2026-11-28T19:20:00+01:00')
  one(server, 'update signups set seminar = ?, attended_at = ? where id = ? returning id', 'net-geweest', String(there), id)
  const proof = certificateTokenOf(id, keys)
  return {
    certificate: { nl: address.certificate('nl', token), en: address.certificate('en', token) },
    proof: { nl: address.certificateProof('nl', proof), en: address.certificateProof('en', proof) },
  }
}

/** Of who ticked for them. */
function unsubscribePaths(server: TestServer) {
  const key = one<{ news_key: string }>(server, 'select news_key from signups where news_key is not null')?.news_key
  const token = unsubscribeToken(key ?? '', secrets({ dataDir: server.dataDir }))
  return { nl: address.unsubscribe('nl', token), en: address.unsubscribe('en', token) }
}

async function cancel(server: TestServer, token: string) {
  const answer = await fetch(`${server.url}/aanmelding/${token}/annuleren`, { method: 'POST', redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`The cancellation was answered with ${answer.status}`)
}

/** Its token, as the mail has it. */
async function signUp(server: TestServer, seminar: string): Promise<string> {
  const billing = { name: 'Jet', street: 'Kade 1', postalCode: '3511 AB', city: 'Utrecht' }
  const body = JSON.stringify({ name: 'Jet de Lezer', email: 'jet@voorbeeld.example', billing, news: seminar === 'gratis' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${server.url}/api/seminars/${seminar}/signups`, { method: 'POST', headers, body })
  if (answer.status !== 201) throw new Error(`The sign-up for ${seminar} was answered with ${answer.status}`)
  const row = one<{ id: string }>(server, 'select id from signups where seminar = ?', seminar)
  return tokenOf(row?.id ?? '', secrets({ dataDir: server.dataDir }))
}

function one<Row>({ dataDir }: TestServer, query: string, ...values: string[]): Row | undefined {
  const database = openSqliteFile(`${dataDir}/podium.sqlite`, 1000)
  try {
    return (database.prepare(query).all(values) as Row[])[0]
  } finally {
    database.close()
  }
}
