/** Quotes that open a paragraph hang in its margin, so that its letters stand in one line with those below. The stored tree is never changed. */
import type { Element, ElementContent, Root, RootContent } from 'hast'

/** As wide as Piazzolla has them; where a paragraph begins further in, that much less far. */
const wide = '-indent-[0.35em] [p+&]:indent-[1.15em]'
const hangs: Record<string, string> = { '‘': '-indent-[0.22em] [p+&]:indent-[1.28em]', '“': wide, '„': wide }
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
