/** Makes a tree small enough to keep: without places in the file, and without white space that no one sees. Changes it. */
import type { Nodes, Root } from 'hast'

const ofBlocks = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote', 'section'])
const holdsBlocks = (node: Nodes) =>
  node.type === 'root' || node.type === 'mdxJsxFlowElement' || (node.type === 'element' && ofBlocks.has(node.tagName))

export function small<T extends Nodes | Root>(node: T): T {
  delete node.position
  delete node.data
  if (!('children' in node)) return node
  if (holdsBlocks(node))
    node.children = node.children.filter((child) => !(child.type === 'text' && child.value === '\n')) as never
  for (const child of node.children) small(child)
  return node
}
