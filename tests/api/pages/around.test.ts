/** What stands around and below an article, as a server gives it: a series that grows by itself, what is on for who comes too late. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setClock, TODAY } from '../../support/clock'
import { articleText, copyOfContent, dateOf, type TestContent } from '../../support/content'
import { startServer, type TestServer } from '../../support/server'

let content: TestContent
let server: TestServer

const part = (title: string, date: string) => articleText({ title, date, fields: ['series: De proefreeks', 'topics: [werk]'] })
const code = (name: string, until: string) =>
  `code: ${name}\nseminars: [toekomstgericht-werken]\ndiscount: free\nvalidUntil: ${until}\n`

beforeAll(async () => {
  content = await copyOfContent()
  await content.write('articles/proef-1.mdx', part('Het eerste deel', '2026-10-01'))
  await content.write('articles/proef-2.mdx', part('Het tweede deel', '2026-10-08'))
  await content.write('promo-codes/voorbij.yaml', code('Voorbij', '2026-10-01'))
  await content.write('promo-codes/geldig.yaml', code('Geldig', '2030-03-18'))
  const body = 'Met <PromoCode code="Voorbij" /> erin.\n\n<PromoCode code="Voorbij" />\n\n<PromoCode code="Geldig" />'
  const past = ['seminar: het-lege-uur', 'topics: [werk]']
  await content.write(
    'articles/oud-stuk.mdx',
    articleText({ title: 'Een oud stuk', date: '2026-09-01', fields: past.slice(1), body }),
  )
  await content.write('articles/na-de-avond.mdx', articleText({ title: 'Na de avond', date: '2026-09-08', fields: past }))
  server = await startServer({ contentDir: content.dir })
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await content?.clear()
})

const read = async (slug: string) => {
  const html = await (await fetch(`${server.url}/artikelen/${slug}`)).text()
  return html.replaceAll('\u00a0', ' ').replaceAll('\u00ad', '')
}
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
/** The links in what begins with `from`. */
const linksAfter = (html: string, from: string) =>
  Array.from(html.slice(html.indexOf(from)).matchAll(/<a [^>]*href="(\/artikelen\/[^"]*)"/g), ([, href]) => href)

describe('Around an article', () => {
  test('its series says which part this is, and grows when a part appears, without anything being done', async () => {
    const appears = TODAY + 3_600_000
    await content.write('articles/proef-3.mdx', part('Het derde deel', dateOf(appears)))
    await server.publish()
    const before = await read('proef-1')
    expect(words(before)).toContain('Deel 1 van 2: De proefreeks')
    expect(before).not.toContain('Het derde deel')
    expect(before).toMatch(/<a [^>]*rel="next"[^>]*>(?:(?!<\/a>).)*Volgend deel(?:(?!<\/a>).)*Het tweede deel/)
    setClock(appears)
    const after = await read('proef-2')
    expect(words(after)).toContain('Deel 2 van 3: De proefreeks')
    expect(after).toMatch(/Volgend deel(?:(?!<\/a>).)*Het derde deel/)
  }, 300_000)

  test('three others to read on, none of its series, and others by its author', async () => {
    const html = await read('proef-1')
    const related = linksAfter(html, 'class="read-on ').slice(0, 3)
    expect(new Set(related).size).toBe(3)
    expect(related.filter((href) => href?.includes('proef-'))).toEqual([])
    expect(words(html)).toContain('Ook van Aleid Kromwijk:')
  })
})

describe('For who comes too late', () => {
  test('a code that is over leads to the next evening, and a live one says that it was looked at', async () => {
    const text = words(await read('oud-stuk'))
    expect(text).toContain('Nu kun je je aanmelden voor Toekomstgericht werken , op 21 maart 2030.')
    expect(text.match(/In het formulier zie je of er nog plaats is/g)).toHaveLength(1)
    expect(await read('oud-stuk')).toMatch(/<a class="promo-state [^"]+" href="\/seminars">/)
  })
  test('so does an evening that was, on its own page too', async () => {
    expect(words(await read('na-de-avond'))).toMatch(
      /Dit seminar is geweest\. Nu kun je je aanmelden voor Toekomstgericht werken/,
    )
    const own = await (await fetch(`${server.url}/seminars/het-lege-uur`)).text()
    expect(own).toContain('Nu kun je je aanmelden voor <a class="link" href="/seminars/toekomstgericht-werken">')
  })
})

describe('Bewerk deze pagina', () => {
  test('stands there when site.yaml names a repository, for articles and pages', async () => {
    expect(await read('oud-stuk')).not.toContain('Bewerk deze pagina')
    const site = 'name: Podium\nemail: redactie@podium.example\nrepository: https://codeberg.org/podium/podium\n'
    const topics = ['werk', 'cultuur', 'klanten', 'leidinggeven'].map((one) => `  - slug: ${one}\n    title: ${one}\n`)
    await content.write('site.yaml', `${site}topics:\n${topics.join('')}`)
    await server.publish()
    const base = 'https://codeberg.org/podium/podium/_edit/main/content'
    expect(await read('oud-stuk')).toContain(`href="${base}/articles/oud-stuk.mdx"`)
    expect(await (await fetch(`${server.url}/over-ons`)).text()).toContain(`href="${base}/pages/over-ons.mdx"`)
    expect(await (await fetch(`${server.url}/en/over-ons`)).text()).toContain(`href="${base}/pages/over-ons.en.mdx"`)
  })
})
