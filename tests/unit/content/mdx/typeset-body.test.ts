import type { Element, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { Problems } from '../../../../lib/content/fields/problems'
import { loadContent } from '../../../../lib/content/load'
import { parseBody } from '../../../../lib/content/mdx/body'
import { colourCode } from '../../../../lib/content/mdx/code'
import { check, folderOf, inOrder, now, temporaryFolder } from '../support'

function parse(mdx: string, locale: 'nl' | 'en' = 'nl') {
  const problems = new Problems('x.mdx')
  const body = parseBody(mdx, locale, problems)
  if (!body) throw new Error(problems.all.map(({ message }) => message).join())
  return { ...body, tree: body.document.tree, said: problems.all.map(({ message }) => message) }
}
const html = (mdx: string, locale: 'nl' | 'en' = 'nl') => toHtml(parse(mdx, locale).tree, { quote: "'" })
const components = (mdx: string) => {
  const found: Record<string, string>[] = []
  const look = (node: Nodes) => {
    if ('attributes' in node)
      found.push(Object.fromEntries((node.attributes as { name: string; value: string }[]).map((a) => [a.name, a.value])))
    if ('children' in node) for (const child of node.children) look(child as Nodes)
  }
  look(parse(mdx).tree)
  return found
}

describe('type is set in the text of a body', () => {
  test('through emphasis, links, code and the mark of a footnote', () => {
    expect(html('"Het is *\'s avonds* af", zei "[de *buur*](/x)". Of `"dit"`\'s "*zo*"[^a].\n\n[^a]: "Bron".')).toMatch(
      /^<p>“Het is <em>’s\u00a0avonds<\/em> af”, zei “<a href='\/x'>de <em>buur<\/em><\/a>”. Of <code>"dit"<\/code>’s “<em>zo<\/em>”<sup>/,
    )
  })
  test('in headings, cells, lists, quotes and notes', () => {
    const said = html('## De "kop"\n\n| "a" |\n| - |\n| \'b\' |\n\n- "c"\n\n> "d"\n\n[^e]\n\n[^e]: "f" -- g')
    for (const set of ['De “kop”', '“a”', '‘b’', '“c”', '“d”', '“f” – g']) expect(said).toContain(set)
  })
  test('not in code, addresses and names of languages', () => {
    const said = html('```js\n"a" -- b...\n```\n\n[x](https://a.nl/b--c...d?e="f") en https://a.nl/b--c')
    expect(said).toContain('"a" -- b...')
    expect(said).toContain('b--c...d')
    expect(said).toContain('https://a.nl/b--c')
  })
  test("and in what a component says, but not in a code, an address or a seminar's name", () => {
    const [figure, code] = components(
      `<Figure src="./a--b.jpg" alt="De 'zaal'" caption="Foto's -- na vijven" credit="Beeld: 't Hof" />\n\n<PromoCode code="A--B'C" />`,
    )
    expect(figure).toEqual({ src: './a--b.jpg', alt: 'De ‘zaal’', caption: 'Foto’s – na vijven', credit: 'Beeld: ’t\u00a0Hof' })
    expect(code).toMatchObject({ code: "A--B'C" })
  })
  test('a code in a sentence is a word to the quotes around it', () => {
    const text = JSON.stringify(parse('Met "<PromoCode code="A" />" erbij.').tree)
    expect(text).toContain('Met “')
    expect(text).toContain('” erbij.')
  })
  test('by the rules of its language', () => {
    expect(html("'Tis '90s rock 'n' roll.", 'en')).toBe('<p>’Tis ’90s rock ’n’ roll.</p>')
  })
})

test('addresses of headings, words and stems are what they were, what is shown is set', () => {
  const { document, words, firstParagraph, terms } = parse(`"Foto's" -- om 19.30 uur.\n\n## Foto's -- "nu" om 10 uur\n`)
  expect(document.headings).toEqual([{ depth: 2, id: 'fotos----nu-om-10-uur', text: 'Foto’s – “nu” om 10\u00a0uur' }])
  expect(words).toBe(9)
  expect(firstParagraph).toBe('“Foto’s” – om 19.30\u00a0uur.')
  expect(terms).toContain('foto')
})

describe('a table', () => {
  const table = '| a |\n| - |\n| 1 |'
  test('takes the paragraph that names it as its caption, before it or after it', () => {
    for (const mdx of [`Tabel: De *naam*\n\n${table}`, `${table}\n\nTabel: De *naam*`])
      expect(html(mdx)).toMatch(/^<table><caption>De <em>naam<\/em><\/caption><thead>.*<\/table>$/)
    expect(html(`Table: Name\n\n${table}`, 'en')).toContain('<caption>Name</caption>')
  })
  test('keeps the number by which the text refers to it', () => {
    expect(html(`Tabel 2: De naam\n\n${table}`)).toContain('<caption>Tabel\u00a02: De naam</caption>')
  })
  test('shares no caption: between two, it is that of the one without', () => {
    expect(html(`${table}\n\nTabel: een\n\n${table}\n\nTabel: twee`)).toMatch(/een<\/caption>.*twee<\/caption>/)
    expect(html(`Tabel: een\n\n${table}\n\nTabel: twee\n\n${table}`)).toMatch(/een<\/caption>.*twee<\/caption>/)
  })
  test('leaves a paragraph alone that stands nowhere near', () => {
    expect(html(`Tabel: niets\n\nTekst.\n\n${table}`)).toContain('<p>Tabel: niets</p>')
  })
})

describe('footnotes', () => {
  test('have a way back to each place in the text, with words in the language of the page', () => {
    const said = html('A[^x], b[^x].\n\n[^x]: Bron.')
    expect(said).toMatch(/aria-label='Terug naar de tekst'[^>]*>Terug<\/a>/)
    expect(said).toMatch(/aria-label='Terug naar de tekst, 2'[^>]*>2</)
    expect(html('A[^x].\n\n[^x]: Source.', 'en')).toMatch(/aria-label='Back to the text'[^>]*>Back<\/a>/)
  })
})

describe('words in another language', () => {
  test('stay in their sentence, and may be whole paragraphs', () => {
    const names = (mdx: string) => parse(mdx).tree.children.map((node) => (node as Element).tagName ?? node.type)
    expect(names('<Taal code="fr">pas grand-chose</Taal>')).toEqual(['p'])
    expect(names('<Taal code="fr">\n\nUne phrase.\n\n</Taal>')).toEqual(['mdxJsxFlowElement'])
    expect(components('Dat is <Taal code="la">sic</Taal>.')).toEqual([{ code: 'la', inText: 'true' }])
  })
  test('have the code of a language that there is', () => {
    for (const code of ['fr', 'de', 'la', 'en-GB', 'fy']) expect(parse(`<Taal code="${code}">x</Taal>`).said).toEqual([])
    for (const code of ['frans', 'xx', 'f r', '1'])
      expect(parse(`<Taal code="${code}">x</Taal>`).said.join()).toContain('de code van een taal')
  })
})

describe('code', () => {
  const coloured = async (mdx: string) => {
    const { tree } = parse(mdx)
    await colourCode(tree, mdx)
    return toHtml(tree)
  }
  test('is coloured by classes, never by styles', async () => {
    const said = await coloured('```ts\nconst a: string = "x" // "y"\n```')
    expect(said).toContain('<span class="hljs-keyword">const</span>')
    expect(said).toContain('<span class="hljs-comment">// "y"</span>')
    expect(said).not.toContain('style=')
  })
  test('stays plain without a language, or with one that nobody knows', async () => {
    expect(await coloured('```\n"a" < b\n```')).toBe('<pre><code>"a" &#x3C; b\n</code></pre>')
    expect(await coloured('```onbekend\nconst a\n```')).toBe('<pre><code class="language-onbekend">const a\n</code></pre>')
  })
})

test('titles, summaries, captions and names are set when the edition is made, addresses and codes are not', async () => {
  const contentDir = folderOf({
    ...inOrder,
    'authors/jan.mdx':
      '---\nname: Jan van \'t Hof\nlinks:\n  - label: "Jan\'s site"\n    url: https://a.nl/b--c\n---\n\nJan.\n',
    'articles/2026/stuk.mdx':
      '---\ntitle: "\'s Avonds om 19.30 uur"\ndate: 2026-11-03\nauthor: jan\nsummary: Een "stuk" -- nu.\ncanonical: https://a.nl/b--c\n---\n\nTekst.\n',
    'articles/2026/stuk.en.mdx': '---\ntitle: "The \'90s -- again"\n---\n\nText.\n',
  })
  expect((await check(contentDir)).filter(({ severity }) => severity === 'error')).toEqual([])
  const store = { has: () => false, put: () => {} }
  const { entries } = await loadContent({ contentDir, cacheDir: temporaryFolder('podium-cache-'), store, now })
  const fields = (file: string) => entries.find((entry) => entry.file === file)?.fields
  expect(fields('articles/2026/stuk.mdx')).toMatchObject({
    title: '’s\u00a0Avonds om 19.30\u00a0uur',
    summary: 'Een “stuk” – nu.',
    canonical: 'https://a.nl/b--c',
  })
  expect(fields('articles/2026/stuk.en.mdx')).toMatchObject({ title: 'The ’90s – again' })
  expect(fields('authors/jan.mdx')).toMatchObject({
    name: 'Jan van ’t\u00a0Hof',
    links: [{ label: 'Jan’s site', url: 'https://a.nl/b--c' }],
  })
})
