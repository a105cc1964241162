import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'hast'
import { describe, expect, test } from 'vitest'
import { Problems } from '../../../../lib/content/fields/problems'
import { parseBody } from '../../../../lib/content/mdx/body'
import { IDS_OF_PAGES } from '../../../../lib/content/mdx/reading'

function parse(mdx: string, locale: 'nl' | 'en' = 'nl') {
  const problems = new Problems('x.mdx')
  const body = parseBody(mdx, locale, problems)
  return { body, said: problems.all.map((p) => `${p.line}:${p.column} ${p.message}`) }
}
const all = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap((child) => all(child as Nodes)) : []),
]
const nodes = (mdx: string, locale: 'nl' | 'en' = 'nl') => all(parse(mdx, locale).body?.document.tree as Nodes)
const names = (mdx: string) =>
  nodes(mdx).flatMap((node) =>
    node.type === 'element' ? node.tagName : node.type.startsWith('mdx') ? (node as { name: string }).name : [],
  )

describe('a body', () => {
  test('knows its headings by ids that are its own', () => {
    const { body } = parse('## Één kop\n\n### Een kop\n\n## Een kop\n')
    expect(body?.document.headings).toEqual([
      { depth: 2, id: 'één-kop', text: 'Één kop' },
      { depth: 3, id: 'een-kop', text: 'Een kop' },
      { depth: 2, id: 'een-kop-1', text: 'Een kop' },
    ])
    const ids = nodes('## Kop\n\n## Kop').flatMap((node) => (node.type === 'element' ? (node.properties.id ?? []) : []))
    expect(ids).toEqual(['kop', 'kop-1'])
  })
  test.each([
    ['## Inhoud', 'inhoud-1'],
    ['## Auteur', 'auteur-1'],
    ['## Reeks', 'reeks-1'],
    ['## 🎉', 'kop'],
    ['## !!!', 'kop'],
    ['## !!!\n\n## 🎉', 'kop,kop-1'],
  ])('gives %j ids that are not empty and not those of the page around it', (mdx, ids) =>
    expect(
      parse(mdx)
        .body?.document.headings.map(({ id }) => id)
        .join(),
    ).toBe(ids),
  )
  test('knows every id that a page has of its own', () => {
    const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
    // The overview of /redactie, the desk and one's own page have no editor's text in them.
    const around = files.filter((file) => !/^(?:desk\/|review\/Overview|signup\/own\/)/.test(file))
    const ids = around.flatMap((file) =>
      Array.from(readFileSync(join('components', file), 'utf8').matchAll(/\sid="([^"]+)"/g), ([, id]) => id),
    )
    expect(ids).toContain('inhoud')
    expect(ids.filter((id) => !IDS_OF_PAGES.includes(id as string))).toEqual([])
  })
  test('tells its words, its first paragraph, its codes and its seminars', () => {
    const { body } = parse(
      'Een *eerste*\nalinea[^1].\n\n## Kop\n\n<Note title="Noot">\n\nMet <PromoCode code="Customer-First" seminar="avond" />.\n\n</Note>\n\n<SeminarCard slug="ochtend" />\n\n[^1]: Bron.\n',
    )
    expect(body).toMatchObject({
      firstParagraph: 'Een eerste alinea.',
      words: 6,
      codes: ['customerfirst'],
      cards: ['ochtend'],
    })
  })
  test('may hold a fixed text or number between braces', () => {
    const { body, said } = parse('Het is {2027}, {"letterlijk"} {`zo`}.\n\n{\'Een {alinea}.\'}\n')
    expect(said).toEqual([])
    expect(body).toMatchObject({ firstParagraph: 'Het is 2027, letterlijk zo.', words: 7 })
  })
  test('tells a code in a sentence that it is in one', () => {
    const inText = (mdx: string) => JSON.stringify(nodes(mdx)).includes('inText')
    expect(inText('Met <PromoCode code="A" /> erin.')).toBe(true)
    expect(inText('<PromoCode code="A" />')).toBe(false)
    expect(inText('<Note>Tekst.</Note>')).toBe(false)
  })
  test('says how to write an address', () => {
    expect(parse('Zie <https://voorbeeld.nl>.').said[0]).toContain('schrijf [https://')
    expect(parse('Zie <naam@voorbeeld.nl>.').said[0]).toContain('schrijf')
  })
  test('places no card of the evening that is named with a code', () => {
    const { body } = parse('<PromoCode code="CustomerFirst" seminar="avond" />\n')
    expect(body).toMatchObject({ codes: ['customerfirst'], cards: [] })
  })
  test('has tables and footnotes, with words in its own language', () => {
    expect(names('| a | b |\n| - | - |\n| 1 | 2 |')).toContain('table')
    const label = (locale: 'nl' | 'en') => JSON.stringify(nodes('Tekst[^1].\n\n[^1]: Bron.', locale))
    expect(label('nl')).toContain('Voetnoten')
    expect(label('nl')).toContain('Terug naar de tekst')
    expect(label('en')).toContain('Footnotes')
    expect(label('en')).toContain('Back to the text')
  })
  test('is kept without positions, and its components have plain text alone', () => {
    const kept = nodes('Tekst.\n\n<Book title={"Werk"} year={2024} />\n')
    expect(kept.filter((node) => node.position || ('data' in node && node.data))).toEqual([])
    expect(kept.find((node) => node.type === 'mdxJsxFlowElement')).toMatchObject({
      attributes: [
        { type: 'mdxJsxAttribute', name: 'title', value: 'Werk' },
        { type: 'mdxJsxAttribute', name: 'year', value: '2024' },
      ],
    })
  })
  test('gives a component a place of its own, never within a paragraph', () => {
    expect(names('<Note>Kort.</Note>')).toEqual(['Note'])
    expect(names('Voor <SeminarCard slug="x" /> na.')).toEqual(['p', 'SeminarCard', 'p'])
    expect(names('Met <PromoCode code="x" /> erin.')).toEqual(['p', 'PromoCode'])
  })
  test('may hold comments and a brace that is meant as one', () => {
    expect(parse('Tekst {/* later */} en \\{ zo \\}.\n\n{/* nog een */}\n').said).toEqual([])
    expect(parse('Een <https://x>').said).not.toEqual([])
  })
})

describe('is content, not code', () => {
  test.each([
    ["import x from 'y'", '1:1 import en export'],
    ['export const a = 1', '1:1 import en export'],
    ['import van goederen', 'kan niet met import of export beginnen'],
    ['Tekst {1 + 1}.', '1:7 tussen { en } staat hier code'],
    ['{process.env.SECRET}', '1:1 tussen { en } staat hier code'],
    ['<Note title={fetch("x")}>x</Note>', '"title" moet een vaste tekst zijn'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an editor may type
    ['<Note title={`a${1}`}>x</Note>', '"title" moet een vaste tekst zijn'],
    ['<Note {...props}>x</Note>', '{…} kan in <Note> niet'],
    ['[klik](javascript:alert(1))', 'het adres "javascript:alert(1)" kan hier niet'],
    ['[klik](java&#10;script:alert(1))', 'kan hier niet'],
    ['[klik](<\tJaVaScRiPt:alert(1)>)', 'kan hier niet'],
    ['[klik](data:text/html,x)', 'kan hier niet'],
    ['![x](data:image/svg+xml,x)', 'kan hier niet'],
    ['[klik][a]\n\n[a]: vbscript:x', '3:1 het adres "vbscript:x" kan hier niet'],
    ['<Book title="x" url="javascript:alert(1)" />', '1:17 het adres'],
    ['<script>alert(1)</script>', 'onbekend onderdeel <script>'],
    ['<div onclick="x">y</div>', 'HTML kan hier niet'],
    ['<Note onClick="x">y</Note>', '1:7 <Note> kent geen "onClick"'],
    ['<x.y>z</x.y>', 'onbekend onderdeel <x.y>'],
    ['<constructor />', 'onbekend onderdeel <constructor>'],
  ])('%j is refused at its place', (mdx, message) => {
    expect(parse(mdx).said.join('\n')).toContain(message)
  })
  test('safe addresses are let through', () => {
    for (const url of ['https://a.nl', '/artikelen/x', '#kop', './foto.jpg', 'mailto:a@b.nl', 'tel:+31', '?q=a:b'])
      expect(parse(`[x](${url})\n\n## Kop`).said).toEqual([])
  })
})

describe('says what would be right', () => {
  test.each([
    ['<note>x</note>', '1:1 onbekend onderdeel <note>; bedoel je <Note>?'],
    ['<Promocode code="x" />', '; bedoel je <PromoCode>?'],
    ['Regel\n<br>\nregel', 'HTML kan hier niet: schrijf in plaats van <br>'],
    ['<img src="x.jpg" />', 'schrijf in plaats van <img> ![beschrijving]'],
    ['<PromoCode />', '1:1 <PromoCode> mist "code"'],
    ['<SeminarCard slug />', '"slug" is leeg'],
    ['<Figure src="a.jpg" />', '<Figure> mist "alt"'],
    ['<Note titel="x">y</Note>', '1:7 <Note> kent geen "titel"; bedoel je "title"?'],
    ['<Video provider="youtub" id="a" title="b" />', 'kies uit youtube, vimeo; bedoel je "youtube"?'],
    ['<Video provider="vimeo" id="https://vimeo.com/1" title="b" />', 'niet het hele adres'],
    ['<PromoCode code="x">y</PromoCode>', 'kan niets staan'],
    ['Tekst.\n\n<Note title="Noot">\n\nOpen', '3:1 <Note> is niet gesloten'],
    ['<Note>\n\n<Quote>\n\nx\n\n</Note>', '<Quote>'],
    ['Kosten <5 euro', 'schrijf \\< als je het teken zelf bedoelt'],
    ['Tekst {', 'de accolade { is niet gesloten'],
    ['<!-- later -->', 'een opmerking schrijf je als {/* opmerking */}'],
    ['</Note>', 'hier sluit een onderdeel dat niet begonnen is'],
    ['<Note title=x>y</Note>', 'tussen aanhalingstekens'],
  ])('of %j', (mdx, message) => {
    const said = parse(mdx).said.join('\n')
    expect(said).toContain(message)
    expect(said).not.toMatch(/Unexpected|Expected|Could not/)
  })
})
