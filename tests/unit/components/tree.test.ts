import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { softened } from '../../../components/mdx/tree/soft'
import { boldName, splitFootnotes, splitOpening, withEndMark } from '../../../components/mdx/tree/tree'

const p = (...words: (string | Element)[]): Element => el('p', ...words)
const el = (tagName: string, ...children: (string | Element)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})
const note = { type: 'mdxJsxFlowElement', name: 'Note', attributes: [], children: [] } as unknown as Element
const footnotes: Element = { ...el('section', el('ol', el('li', 'een noot'))), properties: { dataFootnotes: true } }
const root = (...children: Element[]): Root => ({ type: 'root', children })
const html = (tree: Root) => toHtml(tree, { allowDangerousHtml: true })
const mark = '\u00a0<span class="end-mark ml-[0.25em] inline-block w-[1.1em] border-t-[0.34em]" aria-hidden="true"></span>'

describe('the end mark', () => {
  it('stands after the last word of the text, before notes and footnotes', () => {
    const marked = withEndMark(root(p('een'), p('laatste.'), note, footnotes))
    expect(marked.children[1]).toEqual(expect.objectContaining({ tagName: 'p' }))
    expect(html({ ...marked, children: [marked.children[1] as Element] })).toBe(`<p>laatste.${mark}</p>`)
  })
  it('stands in the last item when the text ends in a list', () => {
    expect(html(withEndMark(root(p('een'), el('ul', el('li', 'a'), el('li', 'b')))))).toContain(`<li>b${mark}</li>`)
  })
  it('stays away when the text ends in something else, such as a table', () => {
    const tree = root(p('een'), el('table'))
    expect(withEndMark(tree)).toBe(tree)
  })
  it('leaves the stored tree as it was', () => {
    const tree = root(p('een'))
    withEndMark(tree)
    expect(html(tree)).toBe('<p>een</p>')
  })
})

describe('footnotes', () => {
  it('are taken apart, so that the seminar stands before them', () => {
    const { text, footnotes: apart } = splitFootnotes(root(p('een'), footnotes))
    expect(html(text)).toBe('<p>een</p>')
    expect(apart && html(apart)).toContain('een noot')
  })
  it('are absent where there are none', () => expect(splitFootnotes(root(p('een'))).footnotes).toBeUndefined())
})

describe('the opening', () => {
  it('is all that stands before the first heading', () => {
    const { first, rest } = splitOpening(root(p('een'), p('twee'), el('h2', 'kop'), p('drie')))
    expect(html(first)).toBe('<p>een</p><p>twee</p>')
    expect(html(rest)).toBe('<h2>kop</h2><p>drie</p>')
  })
  it('is the first block of a text without headings', () => {
    expect(html(splitOpening(root(p('een'), p('twee'))).first)).toBe('<p>een</p>')
  })
  it.each(['h2', 'h3'])(
    'is nothing in a text that begins with a heading: what follows the opening stands before that (%s)',
    (tag) => {
      const { first, rest } = splitOpening(root(el(tag, 'kop'), p('een'), el('h2', 'twee')))
      expect(html(first)).toBe('')
      expect(html(rest)).toBe(`<${tag}>kop</${tag}><p>een</p><h2>twee</h2>`)
    },
  )
})

describe('the name in a biography', () => {
  it('is bold where the text begins with it', () => {
    expect(html(boldName(root(p('Anna Bos schrijft.')), 'Anna Bos'))).toBe('<p><strong>Anna Bos</strong> schrijft.</p>')
  })
  it('comes first, on a line of its own, where the text begins otherwise', () => {
    expect(html(boldName(root(p('Schrijft.')), 'Anna Bos'))).toBe('<p><strong>Anna Bos</strong></p><p>Schrijft.</p>')
    expect(html(boldName(root(), 'Anna Bos'))).toBe('<p><strong>Anna Bos</strong></p>')
  })
})

describe('long words', () => {
  const word = 'Verantwoordelijkheid'
  const shown = (tree: Root, lang = 'nl', inCells = false) => html(softened(tree, { lang, inCells })).replaceAll('\u00ad', '|')
  const dutch = '<span class="inline-block">Ver|ant|woor|de|lijk|heid</span>'

  it('of headings get soft hyphens, in what is set italic there too; those of the text do not', () => {
    expect(shown(root(el('h2', 'De ', el('em', word)), p(word)))).toBe(`<h2>De <em>${dutch}</em></h2><p>${word}</p>`)
  })
  it('are hyphenated by their own language, whatever that of the page', () => {
    const inDutch: Element = { ...el('h2', word), properties: { lang: 'nl' } }
    expect(shown(root(inDutch, el('h2', word)), 'en')).toContain(`<h2 lang="nl">${dutch}</h2>`)
    expect(shown(root(el('h2', word)), 'en')).not.toContain(dutch)
  })
  it('within <Taal> are of the language that it names; of one that we do not know they stay whole', () => {
    const taal = (code: string) =>
      ({
        type: 'mdxJsxFlowElement',
        name: 'Taal',
        attributes: [{ type: 'mdxJsxAttribute', name: 'code', value: code }],
        children: [el('h3', word)],
      }) as unknown as Element
    const within = (code: string) => {
      const [found] = softened(root(taal(code)), { lang: 'en', inCells: false }).children
      return html(root(...((found as Element).children as Element[]))).replaceAll('\u00ad', '|')
    }
    expect(within('nl')).toBe(`<h3>${dutch}</h3>`)
    expect(within('de')).toBe(`<h3>${word}</h3>`)
  })
  it("of a programme's cells get them, those of a table of data do not; code never does", () => {
    const table = root(el('table', el('tr', el('td', el('strong', word), el('code', word)))))
    expect(shown(table, 'nl', true)).toBe(`<table><tr><td><strong>${dutch}</strong><code>${word}</code></td></tr></table>`)
    expect(shown(table)).not.toContain('|')
  })
  it('that are an address stay as they are: who copies it must get no hyphens along', () => {
    const address = 'https://www.voorbeeld.example/verantwoordelijkheid'
    expect(shown(root(el('h2', address)))).toBe(`<h2>${address}</h2>`)
  })
})
