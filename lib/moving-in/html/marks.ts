/** Marks on what was counted, so that it can be found again in the tree: a link around two paragraphs is two links there, and still one. */
import type { Nodes, Root } from 'mdast'
import { walk } from '../../content/mdx/parse/walk'

export type Marked = 'links' | 'images' | 'embeds'
interface Mark {
  movedIn?: { kind: Marked; number: number }
}

let count = 0
/** Of a node that is counted as `done`, or for an embed as a link. */
export const marked = (kind: Marked): Mark => ({ movedIn: { kind, number: ++count } })

/** How many of a kind are still there. */
export function stillThere(tree: Root, kind: Marked): number {
  const found = new Set<number>()
  walk(tree, (node: Nodes) => {
    const { movedIn } = (node.data ?? {}) as Mark
    if (movedIn?.kind === kind) found.add(movedIn.number)
  })
  return found.size
}
