/**
 * Sets the type of a body: quotes, dashes, spaces. In text alone: never in code, addresses and what is no prose of a component. A
 * quote may open before a link and close after it, so a block is looked at as one. Changes the tree.
 */
import type { Nodes, Parents, PhrasingContent, Text } from 'mdast'
import type { Locale } from '../../domain/locale'
import { curl, finish, mayChange, typeset } from '../../language/typography'
import { components } from './components'
import { walk } from './parse/walk'

const phrasing = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'link',
  'linkReference',
  'inlineCode',
  'mdxJsxTextElement',
])
/** A paragraph, a heading, a cell, or a component with text right between its tags. */
const isBlock = (node: Nodes): node is Parents =>
  'children' in node && !phrasing.has(node.type) && node.children.some((child) => phrasing.has(child.type))

/** `mdx`: the text that the tree was made of. */
export function setType(tree: Nodes, locale: Locale, mdx: string): void {
  if (!mayChange(mdx)) return
  walk(tree, (node) => {
    if (isBlock(node)) setBlock(node, locale)
    if (node.type === 'image' || node.type === 'imageReference') node.alt = node.alt && typeset(node.alt, locale)
    if ('title' in node) node.title = node.title && typeset(node.title, locale)
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const known = Object.hasOwn(components, node.name ?? '') ? components[node.name ?? '']?.attributes : undefined
    for (const attribute of node.attributes)
      if (
        attribute.type === 'mdxJsxAttribute' &&
        typeof attribute.value === 'string' &&
        known?.[attribute.name]?.is === 'prose'
      )
        attribute.value = typeset(attribute.value, locale)
  })
}

function setBlock(block: Parents, locale: Locale): void {
  const pieces = block.children.flatMap((child) => piecesOf(child as PhrasingContent))
  const whole = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('')
  if (!mayChange(whole)) return
  const curled = curl(whole, locale)
  let at = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      at += piece.length
      continue
    }
    const end = at + piece.value.length
    piece.value = finish(curled.slice(at, end), locale)
    at = end
  }
}

/** The texts of a block in their order, and what stands between them: code is a word, a footnote's mark is nothing. */
function piecesOf(node: PhrasingContent): (Text | string)[] {
  if (node.type === 'text') return [node]
  if (node.type === 'break') return ['\n']
  if (node.type === 'footnoteReference') return []
  const inner = 'children' in node ? node.children.flatMap(piecesOf) : []
  return inner.length > 0 ? inner : ['x']
}
