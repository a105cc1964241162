/** What site.yaml says of its parts, its menu and its foot is checked; what is written for a part that is off is told of. */
import { describe, expect, test } from 'vitest'
import { article, inOrder, saidOf } from '../support'

const site = (lines: string, rest: Record<string, string> = {}) =>
  saidOf({ 'site.yaml': `${inOrder['site.yaml']}${lines}`, ...rest })

describe('a part that is switched off', () => {
  test('says of everything that is still written for it where it stands, and stops nothing', async () => {
    expect(await site('parts:\n  seminars: false\n  english: false\n')).toEqual([
      'articles/2026/stuk.en.mdx:1:1 let op: Engels staat uit in site.yaml (parts.english): deze vertaling is nergens te zien',
      'articles/2026/stuk.mdx:6:10 let op: seminars staan uit in site.yaml (parts.seminars): dit is niet te zien, haal het weg',
      'articles/2026/stuk.mdx:11:1 let op: seminars staan uit in site.yaml (parts.seminars): dit is niet te zien, haal het weg',
      'promo-codes/lezer.yaml:1:1 let op: seminars staan uit in site.yaml (parts.seminars): hiervan is niets te zien',
      'seminars/2027/avond.mdx:1:1 let op: seminars staan uit in site.yaml (parts.seminars): hiervan is niets te zien',
    ])
  })
  test('is told of where a text links to it', async () => {
    const [said, ...more] = await site(
      'parts:\n  topics: false\n',
      article('', 'Zie [werk](/themas/werk) en [Jan](/auteurs/jan).'),
    )
    expect(said).toContain('articles/nieuw.mdx:7:5 let op: "/themas/werk" is er niet')
    expect(more).toEqual([
      expect.stringContaining("site.yaml:4:3 let op: thema's staan uit in site.yaml (parts.topics): hiervan is niets te zien"),
    ])
  })
  test('needs no page about privacy', async () => {
    expect((await site('', { 'pages/privacy.mdx': undefined as never })).join()).toContain('pages/privacy.mdx')
    expect((await site('parts:\n  seminars: false\n', { 'pages/privacy.mdx': undefined as never })).join()).not.toContain(
      'privacy',
    )
  })
  test.each([
    ['parts:\n  seminar: false\n', 'onbekend veld "parts.seminar"; bedoel je "seminars"?'],
    ['parts:\n  seminars: nee\n', 'veld "parts.seminars": "nee" moet true (ja) of false (nee) zijn'],
  ])('%j', async (lines, message) => expect((await site(lines)).join('\n')).toContain(message))
  test('is the same in English', async () => {
    expect((await site('', { 'site.en.yaml': 'parts:\n  english: false\n' })).join()).toContain('onbekend veld "parts"')
  })
})

describe('the menu and the foot', () => {
  test('what is there, in any order, under any name', async () => {
    const menu =
      'menu:\n  - to: /themas/werk\n  - to: /seminars\n    title: Lezingen\n  - to: /artikelen/archief\n  - to: /privacy\n'
    const footer =
      'footer:\n  text: Van ons.\n  links:\n    - title: Elders\n      url: https://elders.example/\n    - { title: Wij, url: /privacy }\n'
    expect(await site(menu + footer, { 'site.en.yaml': 'menu:\n  - to: /seminars\n    title: Lectures\n' })).toEqual([])
  })
  test.each([
    ['menu:\n  - to: /semnars\n', '7:9 de pagina "/semnars" bestaat niet'],
    ['menu:\n  - to: /themas/wrk\n', '7:9 de pagina "/themas/wrk" bestaat niet; bedoel je "/themas/werk"?'],
    ['menu:\n  - to: /en/seminars\n', 'schrijf het Nederlandse adres'],
    ['menu:\n  - to: https://elders.example\n', 'kan niet in het menu'],
    ['menu:\n  - to: /privacy\n  - to: /privacy\n', '8:9 in het menu staat "/privacy" twee keer'],
    ['menu:\n  - to: /artikelen/stuk\n', 'het menu noemt /artikelen/stuk: zeg er met title bij hoe het heet'],
    [`menu:\n  - to: /privacy\n    title: ${'Lang '.repeat(8)}\n`, 'is te lang: 39 tekens, en er passen er 30'],
    [
      `menu:\n${'  - { to: /privacy, title: x }\n'.repeat(9)}`,
      'het menu heeft 9 woorden: er passen er hoogstens 8 naast elkaar',
    ],
    ['menu:\n  - title: Los\n', 'veld "menu.to" ontbreekt'],
    [
      'parts:\n  search: false\nmenu:\n  - to: /zoeken\n',
      '"/zoeken" is er niet, want zoeken staat uit in site.yaml (parts.search): haal het hier weg',
    ],
    ['footer:\n  links:\n    - { title: Weg, url: /weg }\n', 'de pagina "/weg" bestaat niet'],
    [`footer:\n  links:\n${'    - { title: Wij, url: /privacy }\n'.repeat(13)}`, 'hier staan 13 links: er passen er 12'],
  ])('%j', async (lines, message) => expect((await site(lines)).join('\n')).toContain(message))
  test('an English name is of something that is in the menu', async () => {
    const menu = 'menu:\n  - to: /seminars\n'
    expect((await site(menu, { 'site.en.yaml': 'menu:\n  - to: /seminar\n    title: Lectures\n' })).join()).toContain(
      'site.en.yaml:2:9 in het menu van site.yaml staat "/seminar" niet; bedoel je "/seminars"?',
    )
  })
})
