/** An article is set as in print: quotes in the margin, notes beside the text, the first paragraph above it. */
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { notesBeside } from '../../../components/mdx/tree/beside'
import { hung } from '../../../components/mdx/tree/hang'
import { splitFootnotes, splitStandfirst } from '../../../components/mdx/tree/tree'
import type { Problems } from '../../../lib/content/fields/problems'
import { parseBody } from '../../../lib/content/mdx/body'

const silent = { add() {}, say() {} } as unknown as Problems
const treeOf = (mdx: string): Root => parseBody(mdx, 'nl', silent)?.document.tree as Root
const html = (tree: Root | Element) => toHtml(tree, { allowDangerousHtml: true })

describe('a quote that opens a paragraph', () => {
  const set = (mdx: string) => html(hung(treeOf(mdx)))
  it.each([
    ['"Ja", zei ze.', '<p class="-indent-[0.35em] [p+&#x26;]:indent-[1.15em]">“Ja”'],
    ["'Ja', zei ze.", '<p class="-indent-[0.22em] [p+&#x26;]:indent-[1.28em]">‘Ja’'],
    ['*"Ja"*, zei ze.', '<p class="-indent-[0.35em] [p+&#x26;]:indent-[1.15em]"><em>“Ja”'],
    ['> "Ja", zei ze.', '<p class="-indent-[0.35em] [p+&#x26;]:indent-[1.15em]">“Ja”'],
  ])('hangs in the margin: %s', (mdx, start) => expect(set(mdx)).toContain(start))
  it.each(["'s Avonds zei ze niets.", 'Ze zei: "Ja".', '## "Ja"', '| a |\n| - |\n| "Ja" |'])('and only such a one: %s', (mdx) =>
    expect(set(mdx)).not.toContain('indent'),
  )
})

describe('a footnote', () => {
  const set = (mdx: string) => {
    const { text, footnotes } = splitFootnotes(treeOf(mdx))
    return html(notesBeside(text, footnotes as Root))
  }
  it('stands beside the first place that refers to it, with its words alone', () => {
    expect(set('Een zin[^a] en een[^a].\n\n[^a]: Zie *daar*.')).toMatch(
      /^<p>Een zin<sup data-note="1"><a [^>]*>1<\/a><\/sup><small class="beside" role="note" data-note="1">Zie <em>daar<\/em>\. ?<\/small> en een<sup data-note="1"><a [^>]*>1<\/a><\/sup>\.<\/p>/,
    )
  })
  it('stands in lists and in emphasis too', () => {
    expect(set('- punt *heel[^a] klein*\n\n[^a]: Ja.').match(/beside/g)).toHaveLength(1)
  })
  it.each([
    ['a note of two paragraphs', 'Een[^a] en[^b].\n\n[^a]: Kort.\n[^b]: Lang.\n\n    Langer.'],
    ['a note in a table', 'Een[^a].\n\n| a[^b] |\n| - |\n| b |\n\n[^a]: Kort.\n[^b]: In een cel.'],
    ['a note in a heading', 'Een[^a].\n\n## Kop[^b]\n\n[^a]: Kort.\n[^b]: In een kop.'],
    ['a note in a component', 'Een[^a].\n\n<Note title="Noot">Let op[^b].</Note>\n\n[^a]: Kort.\n[^b]: In een noot.'],
  ])('with %s all of them stay below, where they belong together', (_, mdx) => {
    const { text, footnotes } = splitFootnotes(treeOf(mdx))
    expect(notesBeside(text, footnotes as Root)).toBe(text)
  })
})

describe('the first paragraph', () => {
  it('can be set above the text, and then stands there once', () => {
    const { standfirst, rest } = splitStandfirst(treeOf('De *eerste*.\n\nDe tweede.'))
    expect(standfirst && html(standfirst)).toBe('<p>De <em>eerste</em>.</p>')
    expect(html(rest)).not.toContain('eerste')
  })
  it.each([
    ['is all there is', 'De enige.'],
    ['has a note', 'De eerste.[^a]\n\nDe tweede.\n\n[^a]: Noot.'],
    ['is as long as a text', `${'woord '.repeat(100)}\n\nDe tweede.`],
    ['comes after a heading', '## Kop\n\nDe eerste.\n\nDe tweede.'],
  ])('stays in the text when it %s', (_, mdx) => {
    const tree = treeOf(mdx)
    expect(splitStandfirst(tree)).toEqual({ rest: tree })
  })
})
