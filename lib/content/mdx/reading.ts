/** What is read off a body: its headings, its words and its first paragraph. */
import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import type { Heading } from '../../editions/types'
import { walk } from './walk'

/** The text that a reader reads, without footnote marks. */
export function readable(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(readable).join('') : ''
}
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Gives each heading an id that is its own in the document, and lists them. */
export function nameHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger()
  // remark-rehype's own, above the footnotes
  slugger.slug('footnote-label')
  const headings: Heading[] = []
  walk(tree, (node) => {
    if (node.type !== 'heading') return
    const text = tidy(readable(node))
    const id = slugger.slug(text || 'kop')
    node.data = { ...node.data, hProperties: { id } }
    headings.push({ depth: node.depth, id, text })
  })
  return headings
}

const holdsText = new Set(['paragraph', 'heading', 'tableCell'])
/** The words of the text, as they stand there: with the comma or the quote that sticks to them. */
export function wordsOf(tree: Root): string[] {
  const words: string[] = []
  walk(tree, (node) => {
    if (holdsText.has(node.type)) words.push(...(readable(node).match(/\S*[\p{L}\p{N}]\S*/gu) ?? []))
  })
  return words
}

/** Of the text itself, not of a note. */
export function firstParagraph(tree: Root): string {
  const found = tree.children.find((node) => node.type === 'paragraph' && tidy(readable(node)) !== '')
  return found ? tidy(readable(found)) : ''
}
