import type { Nodes } from 'mdast'

/** Visits a tree from the top; several times as quick as unist-util-visit, which matters at ten thousand bodies. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
