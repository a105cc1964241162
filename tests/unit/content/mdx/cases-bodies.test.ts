/** What editors really type in a text, and what is said of it: the cases of shared/cases/editing.md, and their kinds. The body begins at line 7. */
import { describe, expect, test } from 'vitest'
import { article, saidOf } from '../support'

const said = async (body: string, more: Record<string, string> = {}) =>
  (await saidOf({ ...more, ...article('', body) })).map((line) => line.replace(/^articles\/nieuw\.mdx:/, ''))

describe('what reads otherwise than it was meant is said at its place, with a cure', () => {
  test.each([
    ['![Een vlak](./Mijn foto.JPG)', '7:1 ', '![Een vlak](<./Mijn foto.JPG>)'],
    ['Zie [x](/artikelen/tussen acht en vijf).', '7:5 ', '[x](</artikelen/tussen acht en vijf>)'],
    ['# Kop\n\nTekst.', '7:1 ', 'schrijf ## Kop'],
    ['Kop\n===\n\nTekst.', '7:1 ', 'schrijf ## Kop'],
    ['## Kop\n\n#### Dieper', '9:1 ', 'schrijf ### Dieper'],
    ['### Kop', '7:1 ', 'begin met twee, ## Kop'],
    ['##Kop', '7:1 ', 'schrijf ## Kop'],
    ['Een noot.[^1]', '7:10 ', 'de noot [^1] is er niet'],
    ['Tekst.\n\n[^1]: Een noot.', '9:1 let op: ', 'niets in de tekst verwijst naar de noot [^1]'],
    ['Zie [de gids][gids].', '7:5 ', 'zet onderaan een regel [gids]: https://…'],
    ['Voor.\n\n```\ncode\n\nEn verder.', '9:1 ', 'het blok met code dat hier begint, is niet gesloten'],
    ['| a | b |\n| - | - |\n| 1 |', '9:1 let op: ', 'deze rij heeft 1 cel, de tabel 2 kolommen'],
    ['Dit is ~~oud~~ nieuw.', '7:8 ', '~~ streept hier niets door'],
    ['- [ ] doen\n- [x] gedaan', '7:1 ', 'een vakje [ ] wordt hier geen vakje'],
    ['> [!NOTE]\n> Tekst.', '7:1 ', '<Note title="Let op">'],
    ['', '8:1 let op: ', 'er staat geen tekst onder de velden'],
    [`${'woord '.repeat(220)}`, '7:1 let op: ', 'deze alinea heeft 220 woorden'],
    ['[klik hier](/artikelen/stuk)', '7:1 let op: ', 'de link heet "klik hier"'],
    ['[Lees meer…](/artikelen/stuk)', '7:1 let op: ', 'de link heet "Lees meer…"'],
  ])('%s', async (body, place, cure) => {
    const [first = '', ...more] = await said(body)
    expect(first.startsWith(place) && first).toContain(cure)
    expect(more.filter((line) => !line.includes('vakje'))).toEqual([])
  })
  test.each([
    ...[
      '## Kop\n\n### Dieper\n\n## Kop',
      'Zie [1] en [sic] (ja).',
      'matrix[i][j]',
      '#stad is een woord',
      '\\[^1] zo',
      '`[^1]` en `~~x~~`',
    ],
    ...[
      '```\n## Kop\n##Kop\n```',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      'Prijs ~20 euro, ~30 later.',
      '[de gids](/artikelen/stuk) en [gids]',
      'Een noot.[^a]\n\n[^a]: Tekst.',
    ],
    ...['- a\n- b\n\n> citaat', '[Zie het programma][p]\n\n[p]: /seminars/avond', 'Tel 1 + [2](https://x.example/a_(b)) op.'],
  ])('%s is in order', async (body) => expect(await said(body)).toEqual([]))
})

describe('a link that leads nowhere is an error with a cure', () => {
  test.each([
    ['www.voorbeeld.example', 'schrijf https://www.voorbeeld.example'],
    ['voorbeeld.nl/pad', 'schrijf https://voorbeeld.nl/pad'],
    ['redactie@voorbeeld.nl', 'schrijf mailto:redactie@voorbeeld.nl'],
    ['./programma.pdf', 'zet het in de map public'],
    ['./stuk.mdx', 'schrijf /artikelen/stuk'],
    ['2026/stuk.mdx', 'schrijf /artikelen/stuk'],
    ['../authors/jan', 'schrijf /auteurs/jan'],
    ['2026/stuk', 'schrijf /artikelen/stuk'],
    ['artikelen/stuk', 'schrijf /artikelen/stuk'],
    ['/artikelen/stuk.mdx', 'schrijf /artikelen/stuk'],
    ['/bestanden/x.pdf', 'het bestand "/bestanden/x.pdf" is er niet'],
    ['/artikelen/pagina/99', 'de pagina "/artikelen/pagina/99" bestaat niet: er is er één'],
    ['/themas/werk/pagina/99', 'bestaat niet'],
    ['', 'de link "hierheen" heeft geen adres'],
    ['http://', '"http://" is geen volledig adres'],
    ['https://zonder-punt', 'is geen volledig adres'],
    ['/Seminars', 'bedoel je "/seminars"?'],
    ['/artikel/stuk', 'bedoel je "/artikelen/stuk"?'],
  ])('%s', async (url, cure) => {
    const [line = '', ...more] = await said(`[hierheen](${url})`)
    expect(line.startsWith('7:1 ') && !line.includes('let op') && line).toContain(cure)
    expect(more).toEqual([])
  })
  test.each([
    '/artikelen/archief',
    '/artikelen/archief/2026',
    '/feed.xml',
    '/themas/werk/feed.xml',
    '/seminars/avond/seminar.ics',
    '/icon.svg',
    'https://x.example/a b'.replace(' ', '%20'),
    'mailto:a@b.nl',
    'tel:0201234567',
  ])('%s is in order', async (url) => expect(await said(`[hierheen](${url})`)).toEqual([]))
  const other = (fields: string) => ({ 'articles/later.mdx': `---\ntitle: Later\nauthor: jan\n${fields}---\n\nTekst.\n` })
  test.each([
    ['date: 2026-11-03\ndraft: true\n', 'is nog een kladversie'],
    ['date: 2026-12-03 09:00\n', 'is er pas op 3 december 2026'],
    ['date: 2026-01-03\nexpires: 2026-11-20\n', 'is er sinds 21 november 2026 niet meer'],
  ])('to what readers cannot see is a warning, with the day: %j', async (fields, message) => {
    expect(await said('[later](/artikelen/later)', other(fields))).toEqual([
      expect.stringContaining(`7:1 let op: de pagina "/artikelen/later" ${message}`),
    ])
  })
  test('to what is out by then is in order', async () => {
    const file = { 'articles/nog.mdx': '---\ntitle: Nog\ndate: 2026-12-04\nauthor: jan\n---\n\n[later](/artikelen/later)\n' }
    expect(await saidOf({ ...file, ...other('date: 2026-12-03 09:00\n') })).toEqual([])
  })
})

describe('what cannot be parsed is said where it stands, and the rest is read', () => {
  test.each([
    ['Tekst.\n\n{\n\na + b\n\n}', '9:1 ', 'staat hier code'],
    ['Tekst.\n\n{\na b\n}\n\nx', '9:1 ', 'staat hier code'],
    ['<Note>\n\nTekst.\n\n</Note> en verder tekst.', '11:1 ', '</Note> moet alleen op zijn regel staan'],
    ['<Figure src="/icon.svg" alt="x" caption="Zo "mooi"" />', '7:50 ', 'aanhalingstekens binnen aanhalingstekens'],
    ['<Note title=“Noot”>\n\nTekst.\n\n</Note>', '7:13 ', 'gebruik rechte, title="…"'],
    ['<Note title=Noot>\n\nTekst.\n\n</Note>', '7:13 ', 'tussen aanhalingstekens'],
    ['<PromoCode code="CustomerFirst">', '7:1 ', '<PromoCode code="CustomerFirst" />'],
    ['Zie <https://x.example/a>.', '7:', '[https://x.example/a](https://x.example/a)'],
    ['Mail <a@x.example>.', '7:', '[a@x.example](mailto:a@x.example)'],
    ['<!-- later -->\n\nTekst.', '7:', '{/* opmerking */}'],
    ['Een 5 <3 b', '7:', '\\<'],
    ['<Note>\n\nTekst.\n\n</Quote>', '7:1 ', 'schrijf </Note>'],
    ['Tekst <br> tekst', '7:7 ', 'een \\ aan het eind van de regel'],
  ])('%s', async (body, place, cure) => {
    const lines = await said(`${body}\n\n[x](/weg)\n`)
    expect(lines[0]?.startsWith(place) && lines[0]).toContain(cure)
    expect(lines.slice(1)).toEqual([expect.stringContaining('de pagina "/weg" bestaat niet')])
  })
  test('what is blanked has nothing more said of it', async () => {
    expect(await said('Zie [de lijst]({% link lijst.md %}#kop) en [daar](/weg).\n\n<p align=center>x</p>')).toEqual([
      expect.stringContaining('7:16 tussen { en } staat hier code'),
      expect.stringContaining('9:1 HTML kan hier niet'),
    ])
  })
  test('many mistakes in one text, each once', async () => {
    const lines = await said('<br>\n\n# Kop\n\n<Nota>x</Nota>\n\n{ open\n\n[x](/weg)\n\n</Note>\n\n<https://x.example>')
    expect(lines.map((line) => Number(line.split(':')[0])).sort((a, b) => a - b)).toEqual([7, 9, 11, 13, 15, 17, 19])
  })
  test('comments in braces, however many, take no time', async () => {
    const started = process.cpuUsage().user
    await said(`{${'/* a *//* b */'.repeat(24)} x}`)
    expect(process.cpuUsage(undefined).user - started).toBeLessThan(5_000_000)
  })
})
