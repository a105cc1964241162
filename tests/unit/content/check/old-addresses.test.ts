import { describe, expect, test } from 'vitest'
import { article, saidOf } from '../support'

const moved = (...old: string[]) => article(`redirectFrom: [${old.join(', ')}]\n`)
const seminar = (name: string, more = '') => ({
  [`seminars/${name}.mdx`]: `---\ntitle: Borrel\nstart: 2027-04-01 19:00\nend: 2027-04-01 21:00\nonline: volgt\nprice: 0\ncapacity: 9\n${more}---\n\nTekst.\n`,
})

describe('an old address that leads in a circle', () => {
  const other = (old: string) => ({
    'articles/ander.mdx': `---\ntitle: Ander\ndate: 2026-11-03\nauthor: jan\nredirectFrom: [${old}]\n---\n\nTekst.\n`,
  })
  test('of two is said at both, with the file that it leads to', async () => {
    const said = await saidOf({ ...moved('/artikelen/ander'), ...other('/artikelen/nieuw') })
    const circle = (file: string) =>
      `leidt in een kring: ${file} staat daar, en noemt dit stuk als zijn oude adres. Haal een van de twee weg`
    expect(said).toEqual([
      `articles/ander.mdx:5:16 "/artikelen/nieuw" ${circle('articles/nieuw.mdx')}`,
      `articles/nieuw.mdx:5:16 "/artikelen/ander" ${circle('articles/ander.mdx')}`,
    ])
  })
  test('to itself is said as well', async () =>
    expect(await saidOf(moved('/artikelen/nieuw'))).toEqual([
      expect.stringContaining('articles/nieuw.mdx:5:16 "/artikelen/nieuw"'),
    ]))
  test('is none where the other only lives there: that is said otherwise', async () => {
    const said = await saidOf({ ...moved('/artikelen/ander'), ...other('/artikelen/elders') })
    expect(said).toEqual([expect.stringContaining('op "/artikelen/ander" staat articles/ander.mdx')])
  })
})

describe('an old address', () => {
  test.each([
    ...['/zoeken', '/s/CustomerFirst', '/seminars/toekomstgericht-werken/aanmelden', '/robots.txt', '/artikelen/pagina/2'],
    ...[
      '/api/health',
      '/feed.xml',
      '/en/feed.json',
      '/themas/werk/atom.xml',
      '/auteurs/jan/feed.xml',
      '/sitemap.xml',
      '/sitemap/2.xml',
    ],
    ...[
      '/beeld/x',
      '/kaart/x',
      '/kader/x',
      '/beheer',
      '/voorbeeld/x',
      '/redactie',
      '/_next/static',
      '/favicon.ico',
      '/icon.svg',
    ],
    ...[
      '/beelden/x.jpg',
      '/artikelen',
      '/themas',
      '/nl/oud',
      '/en',
      '/en/search',
      '/en/articles/page/2',
      '/Zoeken/',
      '/artikelen/archief',
    ],
    ...['/seminars/avond/seminar.ics', '/en/seminars/avond/register/thanks', '/aanmelding/x', '/%7Aoeken', '//zoeken'],
  ])('that is the program’s own is refused at its place: %s', async (old) => {
    expect(await saidOf(moved(old))).toEqual([
      expect.stringMatching(/^articles\/nieuw\.mdx:5:16 (?:veld "redirectFrom": .*|".*" is van de site zelf)/),
    ])
  })
  test.each([
    ['/artikelen/stuk', 'articles/2026/stuk.mdx'],
    ['/en/articles/stuk', 'articles/2026/stuk.en.mdx'],
    ['/seminars/avond', 'seminars/2027/avond.mdx'],
    ['/en/seminars/avond', 'seminars/2027/avond.mdx'],
    ['/auteurs/jan', 'authors/jan.mdx'],
    ['/privacy', 'pages/privacy.mdx'],
    ['/themas/werk', 'site.yaml'],
  ])('at which another page lives is refused, and both are named: %s', async (old, file) =>
    expect(await saidOf(moved(old))).toEqual([expect.stringContaining(`articles/nieuw.mdx:5:16 op "${old}" staat ${file}`)]),
  )

  test('that is the file’s own is refused', async () =>
    expect(await saidOf(moved('/artikelen/nieuw'))).toEqual([
      'articles/nieuw.mdx:5:16 "/artikelen/nieuw" is het adres van dit stuk zelf: haal het weg',
    ]))
  test('that two files claim is refused, however it is spelled, and both are named', async () => {
    const both = { ...moved('/oud/adres'), ...seminar('borrel', 'redirectFrom: [/Oud/adres/]\n') }
    expect(await saidOf(both)).toEqual([
      'seminars/borrel.mdx:8:16 "/Oud/adres/" staat ook in articles/nieuw.mdx: een oud adres leidt naar één stuk',
    ])
    expect(await saidOf(moved('/oud', '/oud'))).toEqual(['articles/nieuw.mdx:5:22 "/oud" staat er twee keer'])
  })
  test('that nothing can decode is refused at its place', async () =>
    expect(await saidOf(seminar('korting', 'redirectFrom: [/seminars/50%-korting]\n'))).toEqual([
      expect.stringContaining('seminars/korting.mdx:8:16 veld "redirectFrom": "/seminars/50%-korting" is geen adres'),
    ]))
  test.each(['/seminars/50%25-korting', '/blog/2019/oud.html', '/artikelen/oud', '/oud', '/café', '/artikelen/oud/deel-2'])(
    'that was somebody’s is in order: %s',
    async (old) => expect(await saidOf(moved(old))).toEqual([]),
  )
  test('of a seminar at which a new one stands now is pointed out, and stops nothing', async () => {
    const renamed = { ...seminar('borrel-2026', 'redirectFrom: [/seminars/borrel]\n'), ...seminar('borrel') }
    expect(await saidOf(renamed)).toEqual([
      'seminars/borrel-2026.mdx:8:16 let op: op het oude adres "/seminars/borrel" staat nu seminars/borrel.mdx: wie het vraagt, komt daar',
    ])
  })
})
