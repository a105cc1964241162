/** A stored body as the words that a reader sees in it. */
import type { ElementContent, Root, RootContent } from 'hast'

type Node = Root | RootContent | ElementContent

/** Attributes of components that are words on the page; an address or a slug is none. */
const SAID = ['title', 'caption', 'credit', 'source', 'author', 'alt', 'code']
/** Elements that stand in a line: between any others are other words. */
const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'q', 's', 'span', 'strong', 'sub', 'sup'])

/** Blocks apart by a line's end, white space otherwise single. */
export function textOf(tree: Root): string {
  const parts: string[] = []
  gather(tree, parts)
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s\n]*/g, '\n')
    .trim()
}

function gather(node: Node, parts: string[]): void {
  if (node.type === 'text') return void parts.push(node.value.replace(/\s+/g, ' '))
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute' && SAID.includes(attribute.name)) parts.push('\n', String(attribute.value), '\n')
  }
  if (!('children' in node) || isAside(node)) return
  const apart = node.type !== 'mdxJsxTextElement' && (node.type !== 'element' || !INLINE.has(node.tagName))
  if (apart) parts.push('\n')
  for (const child of node.children) gather(child as Node, parts)
  if (apart) parts.push('\n')
}

/** The mark of a footnote, and the way back from it, are no words. */
function isAside(node: Node): boolean {
  if (node.type !== 'element') return false
  const { dataFootnoteRef, dataFootnoteBackref, className } = node.properties
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || [className].flat().includes('sr-only')
}
