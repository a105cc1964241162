/** What editors really type between the two lines of ---, and what is said of it: the cases of shared/cases/editing.md, and their kinds. */
import { describe, expect, test } from 'vitest'
import { article, inOrder, saidOf } from '../support'

const titled = (line: string) => ({ 'articles/x.mdx': `---\n${line}\ndate: 2026-11-03\nauthor: jan\n---\n\nDe tekst.\n` })
const seminar = (change: Record<string, string>) => {
  const fields = { start: '2027-04-01 19:00', end: '2027-04-01 21:00', price: '0', capacity: '9', online: 'volgt', ...change }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`)
  return { 'seminars/nieuw.mdx': `---\ntitle: Nieuw\n${lines.join('')}---\n\nTekst.\n` }
}
const code = (discount: string) => ({ 'promo-codes/x.yaml': `code: X\nseminars: all\ndiscount: ${discount}\n` })

describe('a value that YAML reads otherwise is said with the line as it should be, and with nothing else', () => {
  test.each([
    ["title: 's Avonds in de zaal", '2:8', `title: "'s Avonds in de zaal"`],
    ["title: 't Is klaar", '2:8', `title: "'t Is klaar"`],
    ["title: 'n Avond in 't park", '2:8', `title: "'n Avond in 't park"`],
    ['title: "Zaal" en "tuin"', '2:8', `title: '"Zaal" en "tuin"'`],
    ['title: "Zaal" en foto\'s', '2:8', `title: '"Zaal" en foto''s'`],
    ['title: "Niet gesloten', '2:8', 'title: "Niet gesloten"'],
    ['title: [Update]', '2:8', "title: '[Update]'"],
    ['title: [Update] De zaal', '2:8', "title: '[Update] De zaal'"],
    ['title: {concept} De zaal', '2:8', "title: '{concept} De zaal'"],
    ['title:Zonder spatie', '2:7', 'schrijf title: Zonder spatie'],
    ['title:\u00a0Vaste spatie', '2:8', 'typ een gewone spatie'],
    ['title: Nummer #1 van het jaar', '2:8', "title: 'Nummer #1 van het jaar'"],
    ['title: !Let op', '2:8', "title: '!Let op'"],
    ['title: &Zo gaat dat', '2:8', "title: '&Zo gaat dat'"],
    ['title: @jan spreekt', '2:8', "title: '@jan spreekt'"],
    ['title: %50 korting', '2:8', "title: '%50 korting'"],
    ['title: > Kop', '2:8', "title: '> Kop'"],
    ['title: - Kop', '2:8', "title: '- Kop'"],
    ['title: Zaal: open', '2:8', "title: 'Zaal: open'"],
    ['title: Let op:', '2:8', "title: 'Let op:'"],
  ])('%s', async (line, place, cure) => {
    const said = await saidOf(titled(line))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^articles/x\\.mdx:${place} `))
    expect(said[0]).toContain(cure)
  })
  test.each([
    ...[
      'title: Jan’s zaal',
      "title: Jan's zaal",
      'title: C# voor beginners',
      'title: "Zaal #1"',
      "title: 'Zo''n zaal'",
      'title: Zaal # nog kiezen',
    ],
    ...[
      'title: "Een zin\n  over twee regels"',
      'title: >-\n  Een: zin',
      'title: 100% zaal',
      'title: Tien - twaalf',
      'title: Zaal (oud)',
      'title: 20:30',
    ],
  ])('%s is in order', async (line) => expect(await saidOf(titled(line))).toEqual([]))

  test('in a promo code too', async () => {
    const said = await saidOf({ 'promo-codes/x.yaml': 'code: X\nseminars: all\ndiscount: free\nmessage: Actie #1 van mei\n' })
    expect(said).toEqual([
      expect.stringContaining('promo-codes/x.yaml:4:10 na een spatie begint # een opmerking: alleen "Actie"'),
    ])
  })
  test('of one broken field the others do not suffer', async () => {
    const said = await saidOf(titled("title: 's Avonds\ntopics: [werk\nseries: a: b\nsummry: x\nexpires: 2026-13-01"))
    expect(said.map((line) => line.replace(/^articles\/x\.mdx:(\S+) .*$/, '$1'))).toEqual(['2:8', '3:9', '4:9', '5:1', '6:10'])
  })
})

describe('moments', () => {
  test.each([
    [seminar({ start: '2027-05-01' }), '3:8 veld "start": "2027-05-01" heeft geen tijd'],
    [seminar({ end: '2027-05-01' }), '4:6 veld "end": "2027-05-01" heeft geen tijd'],
    [article('updated: 0026-03-01\n'), '5:10 veld "updated": "0026-03-01" is in het jaar 26'],
    [titled('title: X\nexpires: 2926-03-01'), '3:10 veld "expires": "2926-03-01" is in het jaar 2926'],
    [article('updated: 2026-11-01\n'), '5:10 let op: veld "updated" ligt voor date'],
  ])('%j', async (change, message) => expect((await saidOf(change)).join('\n')).toContain(message))
  test('a day on which it came out and was updated is in order', async () => {
    expect(
      await saidOf({
        'articles/x.mdx': '---\ntitle: X\ndate: 2026-11-03 09:00\nauthor: jan\nupdated: 2026-11-03\n---\n\nTekst.\n',
      }),
    ).toEqual([])
  })
})

describe('money is one thing in a price and in a discount', () => {
  test.each([
    [seminar({ price: '1.250,00' }), 'schrijf 1250.00'],
    [seminar({ price: '12.505' }), 'wat bedoel je?'],
    [seminar({ price: '1.000' }), 'schrijf 1000'],
    [seminar({ price: '12,50' }), 'schrijf 12.50'],
    [code('10,00'), 'promo-codes/x.yaml:3:11 veld "discount": "10,00" is geen korting: schrijf 10.00'],
    [code('€ 10'), 'schrijf 10.00'],
    [code('25'), '3:11 veld "discount": "25" kan twee dingen zijn: schrijf 25% of 25.00'],
  ])('%j', async (change, message) => expect((await saidOf(change)).join('\n')).toContain(message))
  test.each(['free', '25%', '12.5%', '10.00', '0.50'])('%s is in order', async (discount) =>
    expect(await saidOf(code(discount))).toEqual([]),
  )
})

describe('hours and points, for a certificate, are numbers with a point', () => {
  test.each([
    [seminar({ hours: '2,5' }), 'schrijf cijfers, zoals 2.5'],
    [seminar({ hours: '0' }), 'moet meer dan 0 zijn'],
    [seminar({ hours: '2.505' }), 'hooguit twee cijfers achter de punt'],
    [seminar({ points: '-1' }), 'moet meer dan 0 zijn'],
    [seminar({ points: '1001' }), 'hooguit 1000'],
  ])('%j', async (change, message) => expect((await saidOf(change)).join('\n')).toContain(message))
  test('2.5 hours and 3 points are in order', async () =>
    expect(await saidOf(seminar({ hours: '2.5', points: '3' }))).toEqual([]))
})

describe('one mistake never hides another', () => {
  test('a mistake in site.yaml comes first, without what follows from it', async () => {
    const broken = `name: Podium\ntagline: 's Avonds\nemail: a@b.example\ntopics:\n\t- slug: werk\n`
    const said = await saidOf({
      'site.yaml': broken,
      'articles/a.mdx': '---\ntitle: A\ndate: 2026-11-03\nauthor: jam\ntopics: [werk, geld]\n---\n\nTekst.\n',
    })
    expect(said[0]).toMatch(/^site\.yaml:2:10 /)
    expect(said.join('\n')).not.toContain('thema')
    expect(said.join('\n')).toContain('articles/a.mdx:4:9 auteur "jam" bestaat niet')
  })
  test('a topic whose name is wrong is there all the same', async () => {
    const said = await saidOf({
      'site.yaml': `${inOrder['site.yaml']}  - slug: Geld\n    title: Geld\n`,
      'articles/a.mdx': '---\ntitle: A\ndate: 2026-11-03\nauthor: jan\ntopics: [Geld]\n---\n\nTekst.\n',
    })
    expect(said).toEqual([expect.stringMatching(/^site\.yaml:6:11 /)])
  })
})

describe('files that look like content', () => {
  test.each([
    ['promo-codes/proef.yaml.txt', 'een bestand in promo-codes eindigt op .yaml'],
    ['articles/stuk-twee.mdx.txt', 'een bestand in articles eindigt op .mdx'],
    ['articles/stuk-drie.docx', 'een bestand in articles eindigt op .mdx'],
    ['articles/stuk-vier.MDX', 'een bestand in articles eindigt op .mdx'],
    ['site.yaml.txt', 'dit bestand wordt niet gelezen; bedoel je "site.yaml"?'],
  ])('%s', async (file, message) => expect((await saidOf({ [file]: 'x' })).join('\n')).toContain(message))
})
