/** The prose of a body, as a reader reads it, with the line on which each letter stands. */
import type { Nodes, Root } from 'mdast'
import type { Position } from '../fields/problems'
import { placeAt } from '../mdx/parse/text'

export interface Paragraph {
  text: string
  /** Where a letter of `text` stands in the file. */
  at(index: number): Position
  isHeading: boolean
}

const silent = new Set<Nodes['type']>(['code', 'table', 'footnoteDefinition', 'mdxFlowExpression'])

/** Paragraphs and headings, in their order. `mdx`: what the tree was made of. What is in another language is left out. */
export function proseOf(tree: Root, mdx: string): Paragraph[] {
  const found: Paragraph[] = []
  const visit = (node: Nodes): void => {
    if (silent.has(node.type)) return
    if (node.type === 'paragraph' || node.type === 'heading') found.push(paragraphOf(node, mdx))
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return found.filter(({ text }) => text.trim() !== '')
}

function paragraphOf(node: Nodes, mdx: string): Paragraph {
  const pieces: { from: number; offset: number; text: string }[] = []
  let text = ''
  const gather = (inner: Nodes): void => {
    const isOther = inner.type === 'mdxJsxTextElement' && inner.name === 'Taal'
    if (inner.type === 'inlineCode' || inner.type === 'break' || isOther) text += ' '
    else if (inner.type === 'text') {
      pieces.push({ from: text.length, offset: inner.position?.start.offset ?? 0, text: inner.value })
      text += inner.value
    } else if ('children' in inner) inner.children.forEach(gather)
  }
  gather(node)
  const at = (index: number) => {
    const piece = pieces.findLast(({ from }) => from <= index) ?? pieces[0]
    return placeAt(mdx, piece ? piece.offset + Math.min(index - piece.from, piece.text.length) : 0)
  }
  return { text, at, isHeading: node.type === 'heading' }
}
