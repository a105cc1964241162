/** A sign-up knows which article brought it: by `ref` in the links of codes and cards, without a cookie. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, copyOfContent, type TestContent } from '../../support/content'
import { startServer, type TestServer } from '../../support/server'
import { clientOf, rows, somebody } from '../client'

let content: TestContent
let server: TestServer
let api: ReturnType<typeof clientOf>

const seminar = (title: string, start: string, price: number) =>
  `---\ntitle: ${title}\nstart: ${start}T19:30\nend: ${start}T21:45\nvenue:\n  name: Zaal Noord\n  city: Utrecht\nprice: ${price}\ncapacity: 50\n---\n\nEen avond.\n`
const body = `In de zin: <PromoCode code="Lezer" />.

<PromoCode code="Lezer" />

<PromoCode code="Beide" />

<PromoCode code="Voorbij" />

<SeminarCard slug="betaald" />

<SeminarCard slug="geweest" />
`

beforeAll(async () => {
  content = await copyOfContent()
  await content.write('seminars/betaald.mdx', seminar('Avond betaald', '2099-12-10', 65))
  await content.write('seminars/gratis.mdx', seminar('Avond gratis', '2099-12-11', 0))
  await content.write('seminars/geweest.mdx', seminar('Avond geweest', '2019-12-11', 0))
  await content.write('promo-codes/lezer.yaml', 'code: Lezer\nseminars: [betaald]\ndiscount: free\n')
  await content.write('promo-codes/beide.yaml', 'code: Beide\nseminars: [betaald, gratis]\ndiscount: free\n')
  await content.write('promo-codes/voorbij.yaml', 'code: Voorbij\nseminars: [geweest]\ndiscount: free\n')
  await content.write('articles/2026/stuk.mdx', articleText({ title: 'Een stuk', body }))
  const fields = ['seminar: gratis']
  await content.write('articles/2026/erbij.mdx', articleText({ title: 'Erbij', fields, body: '<PromoCode code="Beide" />' }))
  await content.write('articles/2026/stuk.en.mdx', `---\ntitle: A piece\n---\n\n${body}`)
  server = await startServer({ contentDir: content.dir })
  api = clientOf(server)
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

/** The links to a seminar, a form or a shared link between the title and what to read on. */
async function linksOf(path: string) {
  const html = (await api.page(path)).replace(/^.*<article/s, '').replace(/class="read-on .*$/s, '')
  const links = Array.from(html.matchAll(/href="((?:\/en)?\/(?:seminars|s)\/[^"]*)"/g), ([, href = '']) => href)
  return [...new Set(links.map((href) => href.replaceAll('&amp;', '&')))].sort()
}

const ref = 'ref=artikel:stuk'
describe('The links of codes and cards in an article name it', () => {
  test('in Dutch, those of what is over too', async () => {
    expect(await linksOf('/artikelen/stuk')).toEqual(
      [
        `/s/Beide?${ref}`,
        `/seminars/betaald/aanmelden?code=Lezer&${ref}`,
        `/seminars/betaald/aanmelden?${ref}`,
        `/seminars/betaald?${ref}`,
        `/seminars/geweest?${ref}`,
        // What is on now, beside what is over.
        `/seminars/toekomstgericht-werken?${ref}`,
      ].sort(),
    )
  })
  test('the seminar in its front matter too', async () => {
    const own = 'ref=artikel:erbij'
    expect(await linksOf('/artikelen/erbij')).toEqual([
      `/s/Beide?${own}`,
      `/seminars/gratis/aanmelden?code=Beide&${own}`,
      `/seminars/gratis?code=Beide&${own}`,
    ])
  })
  test('in English by the same name', async () => {
    const links = await linksOf('/en/articles/stuk')
    expect(links).toContain(`/en/seminars/betaald/register?code=Lezer&${ref}`)
    expect(links.filter((href) => !href.endsWith(ref))).toEqual([])
  })
  test('in a feed', async () => {
    const { items } = JSON.parse(await api.page('/feed.json')) as { items: { url: string; content_html: string }[] }
    const html = items.find(({ url }) => url.endsWith('/stuk'))?.content_html ?? ''
    expect(html).toContain(`/seminars/betaald/aanmelden?code=Lezer&#x26;${ref}"`)
    expect(html).toContain(`/s/Beide?${ref}"`)
    expect(html).toContain(`/seminars/betaald?${ref}"`)
  })
  test('those of other pages name none', async () => {
    for (const path of ['/', '/seminars', '/seminars/betaald']) expect(await api.page(path)).not.toContain('ref=artikel')
  })
  test('on paper stands the address without it', async () => {
    const html = await api.page('/artikelen/stuk')
    const printed = Array.from(html.matchAll(/data-print="([^"]*)"/g), ([, address]) => address)
    expect(printed.length).toBeGreaterThan(2)
    expect(printed.filter((address) => address?.includes('ref='))).toEqual([])
  })
})

describe('A sign-up by them', () => {
  /** Follows a link as a reader without script does, and sends the form. */
  async function signUpBy(link: string) {
    const followed = await api.ask(link)
    const form = followed.headers.get('location') ?? link
    const html = await api.page(form)
    const fields = Object.fromEntries(
      Array.from(html.matchAll(/<input[^>]* name="([^"]+)"[^>]*?(?: value="([^"]*)")?[^>]*>/g), ([, name, value = '']) => [
        name,
        value,
      ]),
    )
    const person = somebody()
    const slug = /seminars\/([^/]+)/.exec(form)?.[1] ?? ''
    const sent = await api.postForm(slug, { ...fields, ...person })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining('bedankt')])
    const sql = 'select ref, utm_source from signups join sources on sources.hash = source_hash where email = ?'
    const [row] = rows<{ ref: string | null; utm_source: string | null }>(server, sql, person.email)
    return row
  }
  test('says which article it was, straight from the form and by a shared link, and `npm run signups -- --from` counts it', async () => {
    expect(await signUpBy(`/seminars/betaald/aanmelden?code=Lezer&${ref}`)).toEqual({ ref: 'artikel:stuk', utm_source: null })
    expect(await signUpBy(`/s/Lezer?${ref}&utm_source=app`)).toEqual({ ref: 'artikel:stuk', utm_source: 'app' })
    expect(await signUpBy(`/s/Beide?seminar=gratis&${ref}`)).toEqual({ ref: 'artikel:stuk', utm_source: null })

    // So does what the command tells.
    const env = { ...process.env, DATA_DIR: server.dataDir }
    const run = ['scripts/run.mjs', 'scripts/signups/signups.ts', 'betaald', '--from']
    const { stdout } = spawnSync(process.execPath, run, { cwd: resolve('.'), env, encoding: 'utf8' })
    expect(stdout).toMatch(/\/s\/Lezer +artikel:stuk /)
    expect(stdout).toMatch(/\/s\/Lezer +app +artikel:stuk /)
  })
})
