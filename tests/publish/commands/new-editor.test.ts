/**
 * From the guide to readers, as a new editor goes: files that are made, filled in and checked, a branch with its comment, the guest author's word under a link of
 * its own, publishing, and the moment at which it is live. With the commands as they are typed, on a real server; the tests follow each other.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '../../../lib/clock'
import { tokenIn } from '../../../lib/publishing/preview/link'
import { MOST_REMARKS } from '../../../lib/review/words'
import { setClock } from '../../support/clock'
import { articleText } from '../../support/content'
import { anEditor, type Editor } from './editor'

let editor: Editor
/** Of the link that the author gets. */
let base: string
const ARTICLE = 'articles/2026/de-brug-is-open/index.mdx'
const SECOND_PARAGRAPH = 'De tweede alinea, over iets anders.'
const MOMENT = Date.parse('2026-12-03T08:00:00Z')
const MINUTE = 60_000
const ADDRESS = '/artikelen/de-brug-is-open'

beforeAll(async () => {
  editor = await anEditor()
})
afterAll(() => editor?.leave())

const at = (file: string) => join(editor.content.dir, file)
const read = (file: string) => readFileSync(at(file), 'utf8')
const change = (file: string, from: string, to: string) => writeFileSync(at(file), read(file).replace(from, to))
const page = async (path = ADDRESS) => (await editor.visit(base + path)).text()

describe('Writing', () => {
  const make = (...args: string[]) => editor.command('content/new', ...args)

  it('begins with files that are made once, named after their titles, with what can be filled in', async () => {
    expect(await make('artikel', 'De brug')).toMatchObject({ code: 1, said: expect.stringContaining('<article|') })
    expect(await make('article', 'De brug')).toMatchObject({ code: 1, said: expect.stringContaining('content:new -- author') })
    const author = await make('author', 'Jet Brug', '--role', 'bruggenbouwer')
    expect(author).toMatchObject({ code: 0, said: expect.stringContaining('authors/jet-brug.mdx') })
    expect(await make('promo-code', 'Bruglezer', '--seminars', 'gratis')).toMatchObject({ code: 0 })
    const article = await make('article', 'De brug is open')
    expect(article).toMatchObject({ code: 0, said: expect.stringContaining('Kijk of het klopt: author, date.') })
    const text = read('articles/2026/de-brug-is-open.mdx')
    expect(text).toContain('title: De brug is open\ndate: 2026-12-01\nauthor: jet-brug\ndraft: true\n')
    expect(await make('article', 'De brug is open')).toMatchObject({
      code: 1,
      said: expect.stringContaining('er is al een artikel'),
    })
    expect(read('articles/2026/de-brug-is-open.mdx')).toBe(text)
  })

  it('goes on with a picture, a code and a moment; the check says what is wrong where, and when it is right', async () => {
    editor.git('checkout', '--quiet', '-b', 'gast')
    mkdirSync(at('articles/2026/de-brug-is-open'))
    renameSync(at('articles/2026/de-brug-is-open.mdx'), at(ARTICLE))
    const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#c2b280' } })
    writeFileSync(at('articles/2026/de-brug-is-open/brug.png'), await picture.png().toBuffer())
    change('authors/jet-brug.mdx', 'role:', 'guest: true\nrole:')
    change(ARTICLE, 'date: 2026-12-01', 'date: 2026-12-03T09:00')
    change(ARTICLE, 'draft: true\n', 'cover:\n  src: ./brug.png\n')
    const body = `De eerste alinea.\n\n${SECOND_PARAGRAPH}\n\n<PromoCode code="Brugleser" />\n`
    change(ARTICLE, read(ARTICLE).split('---\n\n')[1] ?? '', body)
    const wrong = await editor.command('content/check')
    expect(wrong.code).toBe(1)
    expect(wrong.said).toMatch(/^articles\/2026\/de-brug-is-open\/index\.mdx:6:3 veld "cover\.alt" ontbreekt/m)
    expect(wrong.said).toMatch(
      /^articles\/2026\/de-brug-is-open\/index\.mdx:26:1 .*"Brugleser" bestaat niet; bedoel je "Bruglezer"/m,
    )
    change(ARTICLE, './brug.png\n', './brug.png\n  alt: Een brug over een rivier, met de slagbomen omhoog.\n')
    change(ARTICLE, 'Brugleser', 'Bruglezer')
    expect(await editor.command('content/check')).toEqual({ code: 0, said: expect.stringContaining('De inhoud is in orde.') })
  })
})

/** What the author is to read, as it is on the branch now. */
async function ask() {
  editor.commit('gast')
  const { code, said } = await editor.command('preview', 'gast', '--article', 'de-brug-is-open')
  expect([code, said]).toEqual([0, expect.stringContaining('/voorbeeld/')])
  return `/voorbeeld/${tokenIn(said)}`
}
const post = (door: string, fields: Record<string, string>, headers: Record<string, string> = {}, from?: string) =>
  editor.visit(
    `${base}/${door}`,
    { method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin', ...headers } },
    from,
  )
const hashIn = (html: string) => /name="hash" value="([^"]+)"/.exec(html)?.[1] ?? ''
const shown = async () => hashIn(await page())
const went = (answer: Response) => [answer.status, answer.headers.get('location')?.split('?')[1]]

describe('The comment below a pull request', () => {
  it('says what the branch brings, when it is live, and leads to it in the preview', async () => {
    await editor.content.write(
      'articles/ander-klad.mdx',
      articleText({ title: 'Ander klad', fields: ['draft: true'] }).replace('aleid-kromwijk', 'jet-brug'),
    )
    base = await ask()
    const { code, said } = await editor.command('content/diff', 'main', '--preview', `https://blad.example${base}/`)
    expect(code).toBe(0)
    const link = `https://blad.example${base}`
    expect(said).toContain(`- [De brug is open](${link}${ADDRESS}), donderdag 3 december 2026 9.00`)
    expect(said).toContain(`- [auteur Jet Brug](${link}/auteurs/jet-brug)`)
    expect(said).toContain(`(1)\n\n- [Ander klad](${link}/artikelen/ander-klad), nieuw`)
    expect((await editor.command('content/diff', 'main', '--preview', 'https://blad.example/')).code).toBe(2)
  })
})

describe('The guest author', () => {
  it('sees that article alone, with a button to agree and a form for a remark, of which nothing needs script', async () => {
    const html = await page()
    expect(html).toContain(SECOND_PARAGRAPH)
    expect(html).toContain(`action="${base}/akkoord"`)
    expect(html).toContain(`action="${base}/opmerking"`)
    expect(html).toContain(`<option value="2">2: ${SECOND_PARAGRAPH}</option>`)
    expect(html).toMatch(/Toont alleen dit artikel/)
    for (const path of ['/artikelen/ander-klad', '/artikelen', '/redactie', '/zoeken?q=klad'])
      expect([path, (await editor.visit(base + path)).status]).toEqual([path, 404])
  })

  it('changes nothing by looking, as a mail scanner does', async () => {
    for (const door of ['akkoord', 'opmerking']) {
      const answer = await editor.visit(`${base}/${door}?hash=${await shown()}`)
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    }
    expect(await page()).not.toContain('Je bent akkoord')
  })

  it('agrees with the very text that was shown, once, and the editors hear of it', async () => {
    const hash = await shown()
    expect(went(await post('akkoord', { hash }))).toEqual([303, 'gezegd=akkoord#je-woord'])
    expect(went(await post('akkoord', { hash }))).toEqual([303, 'gezegd=akkoord#je-woord'])
    expect(await page(`${ADDRESS}?gezegd=akkoord`)).toContain('Je bent akkoord met deze tekst')
    const agreed = () => editor.mails().filter((mail) => /Akkoord: De brug is open/.test(mail))
    await expect.poll(agreed, { timeout: 40_000 }).toEqual([expect.stringContaining('To: Podium <redactie@podium.example>')])
  })

  it('who agrees with a text that has changed since sees the new one, and has not agreed', async () => {
    const before = await shown()
    change(ARTICLE, 'De eerste alinea.', 'De eerste alinea, nu heel anders.')
    expect(await ask()).toBe(base)
    expect(went(await post('akkoord', { hash: before }))).toEqual([303, 'gezegd=veranderd#je-woord'])
    const html = await page(`${ADDRESS}?gezegd=veranderd`)
    expect(html).toContain('De tekst is veranderd sinds je hem opende')
    expect(html).toContain('nu heel anders')
    expect(html).toContain('Je was akkoord met een eerdere tekst')
    expect(hashIn(html)).not.toBe(before)
  })

  it('remarks on a paragraph: plain text, shown as it was typed', async () => {
    const text = 'Dit klopt <b>niet</b>.\nZie [hier](https://kwaad.example).'
    const remark = { hash: await shown(), paragraph: '2', name: 'Gast <Gast>', text }
    expect(went(await post('opmerking', remark))).toEqual([303, 'gezegd=opmerking#je-woord'])
    const html = await page()
    expect(html).toContain('Dit klopt &lt;b&gt;niet&lt;/b&gt;.')
    expect(html).toContain(`Bij: ${SECOND_PARAGRAPH}`)
    const remarked = () => editor.mails().some((mail) => /Opmerking bij: De brug is open/.test(mail))
    await expect.poll(remarked, { timeout: 40_000 }).toBe(true)
  })

  it('is told what is missing or too long, and nothing is kept of it', async () => {
    const hash = await shown()
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
    const hash = await shown()
    for (const site of ['cross-site', 'same-site'])
      expect((await post('akkoord', { hash }, { 'sec-fetch-site': site })).status).toBe(403)
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`veld${i}`, 'x']))
    expect((await post('opmerking', many)).status).toBe(413)
    // As a browser sends it from a page without a referrer.
    expect((await post('opmerking', { name: '', text: '' }, { origin: 'null' })).status).toBe(303)
    const json = { method: 'POST', body: JSON.stringify({ hash }), headers: { 'content-type': 'application/json' } }
    expect((await editor.visit(`${base}/akkoord`, json)).status).toBe(415)
    expect((await post('opmerking', { hash, name: 'x', text: 'x'.repeat(20_000) })).status).toBe(413)
    expect(await page()).not.toContain('Je bent akkoord met deze tekst')
  })

  it('who says more than twenty things in ten minutes is asked to wait, kindly, and nothing more is kept; another is not, and waiting helps', async () => {
    const hash = await shown()
    const say = async (text: string, from: string) => went(await post('opmerking', { hash, name: 'Gast', text }, {}, from))[1]
    const hasty = '203.0.113.7'
    // Those that are not kept count too.
    for (let at = 0; at < 20; at++) expect(await say('', hasty)).toBe('gezegd=leeg#je-woord')
    expect(await say('te vaak', hasty)).toBe('gezegd=vaak#je-woord')
    expect(went(await post('akkoord', { hash }, {}, hasty))).toEqual([303, 'gezegd=vaak#je-woord'])
    const html = await page(`${ADDRESS}?gezegd=vaak`)
    expect(html).toMatch(/role="status"[^>]*>[^<]*Dat ging wel erg snel/)
    expect(html).not.toContain('te vaak')
    expect(html).not.toContain('Je bent akkoord met deze tekst')
    expect(await say('van een ander', '203.0.113.8')).toBe('gezegd=opmerking#je-woord')
    setClock(clock.now() + 10 * MINUTE)
    expect(await say('later', hasty)).toBe('gezegd=opmerking#je-woord')
  })

  it(`may say ${MOST_REMARKS} things, and no more`, async () => {
    const hash = await shown()
    const all = await Promise.all(
      Array.from({ length: MOST_REMARKS + 5 }, (_, at) => post('opmerking', { hash, name: 'Gast', text: `nummer ${at}` })),
    )
    const kept = all.filter((answer) => answer.headers.get('location')?.includes('opmerking'))
    // Three were there already.
    expect(kept).toHaveLength(MOST_REMARKS - 3)
    expect(went(await post('opmerking', { hash, name: 'Gast', text: 'nog een' }))).toEqual([303, 'gezegd=vol#je-woord'])
  })
})

describe('Publishing', () => {
  it('says that the author has not agreed with this text, and is silent once that is so, and of who was not asked', async () => {
    editor.git('checkout', '--quiet', 'main')
    editor.git('merge', '--quiet', 'gast')
    const first = await editor.command('publish')
    expect(first).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^nieuw: De brug is open, donderdag 3 december 2026 9\.00 .* code Bruglezer/m),
    })
    expect(first.said).toContain('let op: artikel "De brug is open" is veranderd sinds de auteur akkoord ging')
    await post('akkoord', { hash: await shown() })
    change('articles/ander-klad.mdx', 'draft: true\n', '')
    const second = await editor.command('publish')
    expect(second.said).toContain('nieuw: Ander klad')
    expect(second.said).not.toMatch(/akkoord|De brug is open/)
  })

  it('is live at its moment, with its picture and its code, and nowhere before', async () => {
    const get = async (path: string) => (await editor.visit(path)).text()
    setClock(MOMENT - 20_000)
    expect((await editor.visit(ADDRESS)).status).toBe(404)
    for (const path of ['/', '/artikelen', '/feed.xml', '/sitemap.xml'])
      expect(await get(path)).not.toMatch(/De brug is open|de-brug-is-open/)
    setClock(MOMENT)
    for (const path of ['/', '/artikelen', '/feed.xml', '/auteurs/jet-brug'])
      expect(await get(path)).toContain('De brug is open')
    const html = await get(ADDRESS)
    expect(html).toContain('Gastauteur')
    expect(html).toContain('alt="Een brug over een rivier, met de slagbomen omhoog."')
    const picture = await editor.visit(/src="(\/beeld\/[^"]+)"/.exec(html)?.[1] ?? '')
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\//)])
    expect(html).toContain('href="/seminars/gratis/aanmelden?code=Bruglezer&amp;ref=artikel:de-brug-is-open"')
    expect((await editor.visit('/s/bruglezer')).headers.get('location')).toContain('/seminars/gratis/aanmelden?code=Bruglezer')
  })
})
