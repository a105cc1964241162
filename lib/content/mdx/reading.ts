/** What is read off a body: its headings, its words and its first paragraph. */
import GithubSlugger, { slug } from 'github-slugger'
import type { Heading as HeadingNode, Nodes, Root } from 'mdast'
import type { Heading } from '../types'
import { walk } from './parse/walk'

/** The text that a reader reads, without footnote marks. */
export function readable(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(readable).join('') : ''
}
/** A space at which no line may break stays one. */
const collapsed = (text: string) => text.replace(/[^\S\u00a0]+/g, ' ').trim()

/** What the pages around a body have for ids, and remark-rehype above the footnotes: a heading never has one of them. */
export const IDS_OF_PAGES = [
  ...[
    'footnote-label',
    'inhoud',
    'auteur',
    'spreker',
    'reeks',
    'correctie',
    'reacties-van',
    'gevonden',
    'price',
    'form',
    'q',
    'code-said',
    'je-woord',
    'je-opmerking',
    'je-opmerking-tekst',
  ],
]

/** Gives each heading an id that is its own in the document: from what was typed, before type is set. */
export function nameHeadings(tree: Root): Map<HeadingNode, string> {
  const slugger = new GithubSlugger()
  for (const id of IDS_OF_PAGES) slugger.slug(id)
  const ids = new Map<HeadingNode, string>()
  walk(tree, (node) => {
    if (node.type !== 'heading') return
    const text = collapsed(readable(node))
    // Of a heading of signs alone nothing is left.
    const id = slugger.slug(slug(text) === '' ? 'kop' : text)
    node.data = { ...node.data, hProperties: { id } }
    ids.set(node, id)
  })
  return ids
}

export const headingsOf = (ids: Map<HeadingNode, string>): Heading[] =>
  Array.from(ids, ([node, id]) => ({ depth: node.depth, id, text: collapsed(readable(node)) }))

const holdsText = new Set(['paragraph', 'heading', 'tableCell'])
const letter = /[\p{L}\p{N}]/u
/** The words of the text, as they stand there: with the comma or the quote that sticks to them. */
export function wordsOf(tree: Root): string[] {
  const words: string[] = []
  walk(tree, (node) => {
    if (!holdsText.has(node.type)) return
    for (const word of readable(node).split(/\s+/)) if (letter.test(word)) words.push(word)
  })
  return words
}

/** Of the text itself, not of a note. */
export function firstParagraph(tree: Root): string {
  const found = tree.children.find((node) => node.type === 'paragraph' && collapsed(readable(node)) !== '')
  return found ? collapsed(readable(found)) : ''
}
