/** The guest author's word: a link to one article, two buttons, plain forms. On a real server. */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenIn } from '../../lib/publishing/preview/link'
import { MOST_REMARKS } from '../../lib/review/words'
import { articleText, smallContent, type TestContent } from '../support/content'
import { git as gitIn } from '../support/git'
import { startServer, type TestServer } from '../support/server'

let content: TestContent
let server: TestServer
let base: string

const git = (...args: string[]) => gitIn(content.dir, ...args)
const command = (script: string, ...args: string[]) =>
  new Promise<string>((done, fail) => {
    const env = { ...process.env, DATA_DIR: server.dataDir, CONTENT_DIR: content.dir }
    execFile(process.execPath, ['scripts/run.mjs', `scripts/${script}.ts`, ...args], { env }, (error, out, err) =>
      error ? fail(new Error(out + err)) : done(out),
    )
  })

/** The article on its branch; returns the link that its author gets. */
async function ask(body: string, more: { draft?: boolean } = {}) {
  git('checkout', '--quiet', ...(git('branch', '--list', 'gast') ? ['gast'] : ['-b', 'gast']))
  await content.write(
    'articles/gastartikel.mdx',
    articleText({ title: 'Een gast', fields: more.draft === false ? [] : ['draft: true'], body }),
  )
  await content.write('articles/ander-klad.mdx', articleText({ title: 'Ander klad', fields: ['draft: true'] }))
  git('add', '.')
  git('commit', '--quiet', '--allow-empty', '-m', 'gast')
  git('checkout', '--quiet', 'main')
  const said = await command('preview', 'gast', '--article', 'gastartikel')
  return `/voorbeeld/${tokenIn(said)}`
}
const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init })
const page = async (path = '/artikelen/gastartikel') => (await get(base + path)).text()
const post = (door: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  get(`${base}/${door}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  })
const hashIn = (html: string) => /name="hash" value="([^"]+)"/.exec(html)?.[1] ?? ''
const went = (answer: Response) => [answer.status, answer.headers.get('location')?.split('?')[1]]
const mails = () => {
  const folder = join(server.dataDir, 'mail')
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  } catch {
    return []
  }
}

beforeAll(async () => {
  content = await smallContent()
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '-m', 'begin')
  server = await startServer({ contentDir: content.dir, env: { RATE_LIMITS: 'off' } })
  base = await ask('De eerste alinea.\n\nDe tweede alinea, over iets anders.')
})
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

describe('Who is asked for their word', () => {
  it('sees that article alone, with a button to agree and a form for a remark, of which nothing needs script', async () => {
    const html = await page()
    expect(html).toContain('De tweede alinea, over iets anders.')
    expect(html).not.toContain('Ander klad')
    expect(html).toContain(`action="${base}/akkoord"`)
    expect(html).toContain(`action="${base}/opmerking"`)
    expect(html).toContain('<option value="2">2: De tweede alinea, over iets anders.</option>')
    expect(html).toMatch(/Toont alleen dit artikel/)
    for (const path of ['/artikelen/ander-klad', '/artikelen', '/redactie', '/zoeken?q=klad'])
      expect([path, (await get(base + path)).status]).toEqual([path, 404])
  })

  it('changes nothing by looking, as a mail scanner does', async () => {
    for (const door of ['akkoord', 'opmerking']) {
      const answer = await get(`${base}/${door}?hash=${hashIn(await page())}`)
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    }
    expect(await page()).not.toContain('Je bent akkoord')
  })

  it('agrees with the very text that was shown, once, and the editors hear of it', async () => {
    const hash = hashIn(await page())
    expect(went(await post('akkoord', { hash }))).toEqual([303, 'gezegd=akkoord#je-woord'])
    expect(went(await post('akkoord', { hash }))).toEqual([303, 'gezegd=akkoord#je-woord'])
    expect(await page('/artikelen/gastartikel?gezegd=akkoord')).toContain('Je bent akkoord met deze tekst')
    await expect.poll(() => mails().filter((mail) => /Akkoord: Een gast/.test(mail)), { timeout: 40_000 }).toHaveLength(1)
    expect(mails()[0]).toContain('To: Podium <redactie@podium.example>')
  })

  it('who agrees with a text that has changed since sees the new one, and has not agreed', async () => {
    const before = hashIn(await page())
    expect(await ask('De eerste alinea, nu heel anders.\n\nDe tweede alinea, over iets anders.')).toBe(base)
    expect(went(await post('akkoord', { hash: before }))).toEqual([303, 'gezegd=veranderd#je-woord'])
    const html = await page('/artikelen/gastartikel?gezegd=veranderd')
    expect(html).toContain('De tekst is veranderd sinds je hem opende')
    expect(html).toContain('nu heel anders')
    expect(html).toContain('Je was akkoord met een eerdere tekst')
    expect(hashIn(html)).not.toBe(before)
  })

  it('remarks on a paragraph: plain text, shown as it was typed', async () => {
    const hash = hashIn(await page())
    const text = 'Dit klopt <b>niet</b>.\nZie [hier](https://kwaad.example).'
    expect(went(await post('opmerking', { hash, paragraph: '2', name: 'Gast <Gast>', text }))).toEqual([
      303,
      'gezegd=opmerking#je-woord',
    ])
    const html = await page()
    expect(html).toContain('Dit klopt &lt;b&gt;niet&lt;/b&gt;.')
    expect(html).toContain('Bij: De tweede alinea, over iets anders.')
    await expect.poll(() => mails().some((mail) => /Opmerking bij: Een gast/.test(mail)), { timeout: 40_000 }).toBe(true)
  })

  it('is told what is missing or too long, and nothing is kept of it', async () => {
    const hash = hashIn(await page())
    for (const wrong of [
      { name: '', text: 'x' },
      { name: 'x', text: ' ' },
      { name: 'x'.repeat(101), text: 'x' },
      { name: 'x', text: 'teveel'.repeat(334) },
    ])
      expect(went(await post('opmerking', { hash, ...wrong }))).toEqual([303, 'gezegd=leeg#je-woord'])
    expect(await page()).not.toContain('teveel')
  })

  it('is refused from another site, in another form, or with too much', async () => {
    const hash = hashIn(await page())
    for (const site of ['cross-site', 'same-site'])
      expect((await post('akkoord', { hash }, { 'sec-fetch-site': site })).status).toBe(403)
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`veld${i}`, 'x']))
    expect((await post('opmerking', many)).status).toBe(413)
    // As a browser sends it from a page without a referrer.
    expect((await post('opmerking', { name: '', text: '' }, { origin: 'null' })).status).toBe(303)
    expect(
      (
        await get(`${base}/akkoord`, {
          method: 'POST',
          body: JSON.stringify({ hash }),
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(415)
    expect((await post('opmerking', { hash, name: 'x', text: 'x'.repeat(20_000) })).status).toBe(413)
    expect(await page()).not.toContain('Je bent akkoord met deze tekst')
  })

  it(`may say ${MOST_REMARKS} things, and no more`, async () => {
    const hash = hashIn(await page())
    const all = await Promise.all(
      Array.from({ length: MOST_REMARKS + 5 }, (_, at) => post('opmerking', { hash, name: 'Gast', text: `nummer ${at}` })),
    )
    const kept = all.filter((answer) => answer.headers.get('location')?.includes('opmerking'))
    // One was there already.
    expect(kept).toHaveLength(MOST_REMARKS - 1)
    expect(went(await post('opmerking', { hash, name: 'Gast', text: 'nog een' }))).toEqual([303, 'gezegd=vol#je-woord'])
  })
})

describe('Publishing', () => {
  it('says when an article whose author was asked has changed since, and is silent once it is agreed', async () => {
    await ask('De eerste alinea, nu heel anders.\n\nDe tweede alinea, over iets anders.', { draft: false })
    git('merge', '--quiet', 'gast')
    expect(await command('publish')).toContain('let op: artikel "Een gast" is veranderd sinds de auteur akkoord ging')
    const hash = hashIn(await page())
    await post('akkoord', { hash })
    expect(await command('publish')).not.toContain('Een gast')
    await content.write('articles/ongevraagd.mdx', articleText({ title: 'Ongevraagd' }))
    const said = await command('publish')
    expect(said).toContain('nieuw: Ongevraagd')
    expect(said).not.toContain('akkoord')
  })
})
