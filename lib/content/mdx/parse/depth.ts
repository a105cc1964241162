/** A tree that is deeper than anybody writes: all that goes through trees afterwards calls itself, and would run out of stack. */
import type { Nodes } from 'mdast'

const DEEPEST = 120

/** The first node below that, or undefined. */
export function tooDeep(tree: Nodes): Nodes | undefined {
  let layer: Nodes[] = [tree]
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > DEEPEST) return layer[0]
    const next: Nodes[] = []
    for (const node of layer) if ('children' in node) for (const child of node.children) next.push(child)
    layer = next
  }
  return undefined
}
