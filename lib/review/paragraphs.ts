/** The paragraphs of a text, as its author points at them. Pure. */
import type { Element, Nodes } from 'hast'
import type { Document } from '../content/types'

/** So many can be chosen from. */
const MOST = 300
/** Letters of its beginning. */
const SHOWN = 60

/** The beginning of each, in their order. */
export function paragraphsOf({ tree }: Pick<Document, 'tree'>): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && (node as Element).tagName === 'p') found.push(beginning(textOf(node)))
    else if ('children' in node) for (const child of node.children) walk(child as Nodes)
  }
  walk(tree)
  return found.filter((text) => text !== '').slice(0, MOST)
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''

function beginning(text: string): string {
  const plain = text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length <= SHOWN ? plain : `${plain.slice(0, SHOWN).replace(/\s\S*$/, '')}…`
}
