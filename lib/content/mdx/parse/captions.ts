/**
 * A paragraph that begins with "Tabel:" (or "Table:") right before or after a table is its caption. Between two tables it is that of
 * the first, unless that has one. Changes the tree.
 */
import type { Nodes, Paragraph, RootContent, Table } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

const opening = /^(?:Tabel|Table)(?:\s(\d+))?:\s+/

type Handler = NonNullable<NonNullable<Options['handlers']>['table']>
type Captioned = Table & { caption?: Paragraph }

export function captionTables(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  for (const [index, child] of children.entries()) {
    if (!isCaption(child)) {
      captionTables(child)
      continue
    }
    const [before, after] = [children[index - 1], children[index + 1]]
    const table = [before, after].find((beside): beside is Captioned => beside?.type === 'table' && !('caption' in beside))
    if (table) table.caption = child
  }
  const used = new Set(children.map((child) => (child as Captioned).caption).filter(Boolean))
  if (used.size > 0) node.children = children.filter((child) => !used.has(child as Paragraph)) as never
}

const isCaption = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' && node.children[0]?.type === 'text' && opening.test(node.children[0].value)

/** The default, with the caption in it. A number stays: the text may refer to it. */
export const tableHandler: Handler = (state, node: Captioned) => {
  const table = defaultHandlers.table(state, node)
  const { caption } = node
  const [first] = caption?.children ?? []
  if (!caption || first?.type !== 'text') return table
  if (!opening.exec(first.value)?.[1]) first.value = first.value.replace(opening, '')
  table.children.unshift({ type: 'element', tagName: 'caption', properties: {}, children: state.all(caption) })
  return table
}
