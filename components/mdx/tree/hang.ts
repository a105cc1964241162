/** Quotes that open a paragraph hang in its margin, so that its letters stand in one line with those below. The stored tree is never changed. */
import type { Element, ElementContent, Root, RootContent } from 'hast'

/** By which the sheet knows how wide they are (components/mdx/mdx.css). */
const hangs: Record<string, string> = { '‘': 'hang', '“': 'hang wide', '„': 'hang wide' }
const inside = ['blockquote', 'ul', 'ol', 'li']

export function hung(tree: Root): Root {
  return { ...tree, children: tree.children.map((node) => hang(node)) }
}

function hang<N extends RootContent | ElementContent>(node: N): N {
  if (node.type !== 'element') return node
  if (inside.includes(node.tagName)) return { ...node, children: node.children.map((child) => hang(child)) }
  const found = node.tagName === 'p' ? hangs[firstLetter(node)] : undefined
  return found === undefined ? node : { ...node, properties: { ...node.properties, className: found.split(' ') } }
}

/** Of the words, be they in italics or in a link. */
function firstLetter({ children: [first] }: Element): string {
  if (first?.type === 'text') return first.value[0] ?? ''
  return first?.type === 'element' && ['em', 'strong', 'a'].includes(first.tagName) ? firstLetter(first) : ''
}
