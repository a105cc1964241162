import { describe, expect, test } from 'vitest'
import { article, inOrder, saidOf } from '../support'

const linked = async (...addresses: string[]) =>
  (await saidOf(article('redirectFrom: [/oud/stuk]\n', addresses.map((address) => `[x](${address})`).join('\n\n')))).join('\n')

describe('a link to one of our own pages', () => {
  test('may lead to any that the content makes, in either language, with a query or a heading', async () => {
    const own = article(
      'redirectFrom: [/oud/stuk]\n',
      [
        ...['/', '/artikelen', '/artikelen/archief', '/themas/werk', '/auteurs/jan', '/artikelen/stuk', '/artikelen/stuk/'],
        ...['/seminars/avond', '/seminars/avond/aanmelden?code=CustomerFirst', '/seminars/avond/seminar.ics'],
        ...['/en', '/en/articles/stuk', '/en/seminars/avond/register', '/en/topics/werk', '/s/customer-first', '/zoeken?q=x'],
        ...['/feed.xml', '/icon.svg', '/oud/stuk', '#een-kop', '/artikelen/nieuw#een-kop', 'https://elders.example/x'],
      ]
        .map((address) => `[x](${address})`)
        .join('\n\n')
        .concat('\n\n## Een kop\n\nTekst.'),
    )
    expect(await saidOf(own)).toEqual([])
  })
  test.each([
    ['/artikelen/stukk', 'articles/nieuw.mdx:8:1 de pagina "/artikelen/stukk" bestaat niet; bedoel je "/artikelen/stuk"?'],
    ['/en/articles/stukk', 'de pagina "/en/articles/stukk" bestaat niet; bedoel je "/en/articles/stuk"?'],
    ['/seminars/avont?code=x', 'de pagina "/seminars/avont?code=x" bestaat niet; bedoel je "/seminars/avond?code=x"?'],
    ['/themas/sport', 'de pagina "/themas/sport" bestaat niet'],
    ['/over-ons', 'de pagina "/over-ons" bestaat niet'],
    ['/artikelen/stuk/x', 'de pagina "/artikelen/stuk/x" bestaat niet'],
    ['/s/CustomerFist', 'de pagina "/s/CustomerFist" bestaat niet'],
    ['/artikelen/stuk#niets', 'op "/artikelen/stuk" is geen kop "#niets"'],
    ['#niets', 'articles/nieuw.mdx:8:1 er is geen kop "#niets" in deze tekst'],
    ['/constructor', 'de pagina "/constructor" bestaat niet'],
  ])('that is not there is said: %s', async (address, message) => expect(await linked(address)).toContain(message))
  test.each([
    [
      '/seminars/avond/aanmelden?utm_source=x&code=CustomerFist',
      'de code "CustomerFist" bestaat niet; bedoel je "CustomerFirst"?',
    ],
    ['/en/seminars/avond/register?code=customerfrst#y', 'de code "customerfrst" bestaat niet; bedoel je "CustomerFirst"?'],
    ['/seminars/avond?code=Elders', 'de code "Elders" is niet voor het seminar "avond", wel voor middag'],
    ['/seminars/avond/aanmelden?code=toen', 'let op: de code "Toen" is verlopen'],
    ['/s/TOEN?utm_source=x', 'let op: de code "Toen" is verlopen'],
  ])('with a code that gives nothing there is said: %s', async (address, message) => {
    const files = {
      'seminars/middag.mdx': (inOrder['seminars/2027/avond.mdx'] ?? '').replace('De avond', 'De middag'),
      'promo-codes/elders.yaml': 'code: Elders\nseminars: [middag]\ndiscount: free\n',
      'promo-codes/toen.yaml': 'code: Toen\nseminars: all\ndiscount: free\nvalidUntil: 2026-11-23\n',
    }
    expect(await saidOf({ ...files, ...article('', `[x](${address})`) })).toEqual([`articles/nieuw.mdx:7:1 ${message}`])
  })
  test('defined at the end of the text too', async () => {
    expect(await saidOf(article('', '[x][y]\n\n[y]: /artikelen/weg'))).toEqual([
      'articles/nieuw.mdx:9:1 de pagina "/artikelen/weg" bestaat niet',
    ])
  })
})
