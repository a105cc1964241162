/** The words within a block: what may stand among them, what comes out of them, and no mark around nothing. Gives new nodes. */
import type { Nodes, PhrasingContent } from 'mdast'

const phrasing = new Set<string>([
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'break',
  'footnoteReference',
  'image',
  'mdxTextExpression',
  'delete',
])
export const isPhrasing = (node: Nodes) => phrasing.has(node.type)
/** In a sentence these would not be seen as what they are. */
export const standsAlone = (node: Nodes) => node.type === 'image' || node.type === 'mdxJsxTextElement' || !isPhrasing(node)

/** A picture or component within bold or a link comes out of it. A link around a picture alone stays around it. */
export function lifted(node: PhrasingContent): PhrasingContent[] {
  if (!isPhrasing(node) || !('children' in node) || !holds(node)) return [node]
  if (node.type === 'link' && node.children.every(isOfPicture) && node.children.some(({ type }) => type === 'image'))
    return [{ ...node, children: node.children.filter(({ type }) => type === 'image') }, ...node.children.filter(isRemark)]
  const parts: PhrasingContent[] = []
  let open: PhrasingContent[] = []
  const close = () => {
    if (!open.every((child) => isBlank(child) || isRemark(child))) parts.push({ ...node, children: open } as PhrasingContent)
    else parts.push(...open.filter(isRemark))
    open = []
  }
  const isLink = node.type === 'link'
  for (const child of (node.children as PhrasingContent[]).flatMap(lifted)) {
    if (isPhrasing(child) && child.type !== 'image') open.push(child)
    else if (child.type === 'image' || child.type === 'mdxJsxTextElement') {
      if (!isLink) close()
      parts.push(child)
    } else {
      close()
      parts.push(within(node, child) as PhrasingContent)
    }
  }
  close()
  return isLink && !parts.some(holdsLink) ? [...parts, { ...node, children: [{ type: 'text', value: node.url }] }] : parts
}
export const isRemark = (node: PhrasingContent) => node.type === 'mdxTextExpression'
const isOfPicture = (node: PhrasingContent) => isBlank(node) || isRemark(node) || node.type === 'image'
const holdsLink = (node: Nodes): boolean =>
  node.type === 'link' || ('children' in node && (node.children as Nodes[]).some(holdsLink))

/** Around the words of a block, not around the block. */
function within(mark: PhrasingContent, block: Nodes): Nodes {
  if (!('children' in block)) return block
  const around = (children: Nodes[]) => ({ ...mark, children }) as PhrasingContent
  if (block.type === 'paragraph' || block.type === 'heading') return { ...block, children: [around(block.children)] }
  const children = (block.children as Nodes[]).map((child) => (isPhrasing(child) ? around([child]) : within(mark, child)))
  return { ...block, children } as Nodes
}
const holds = (node: Nodes): boolean =>
  'children' in node && (node.children as Nodes[]).some((child) => standsAlone(child) || holds(child))

export const isBlank = (node: Nodes): boolean => (node.type === 'text' && node.value.trim() === '') || node.type === 'break'

/** Emphasis with nothing in it, or with spaces at its ends, or in itself. */
export function inline(nodes: PhrasingContent[], within: ReadonlySet<string> = new Set()): PhrasingContent[] {
  const out = nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return node.value === '' ? [] : [{ type: 'text', value: spaces(node.value) }]
    if (node.type === 'inlineCode') {
      const value = node.value.replace(/\s+/g, ' ').trim()
      return value === '' ? [] : [{ type: 'inlineCode', value }]
    }
    if (!('children' in node)) return [node]
    const children = inline(node.children as PhrasingContent[], new Set([...within, node.type]))
    if (node.type !== 'strong' && node.type !== 'emphasis') return [{ ...node, children } as PhrasingContent]
    if (within.has(node.type)) return children
    const core = trimmed(children)
    if (core.length === 0) return children
    const [before, after] = [edge(children[0], /^\s+/), edge(children.at(-1), /\s+$/)]
    return [...before, { ...node, children: core } as PhrasingContent, ...after]
  })
  return codeJoined(out)
}

/** Two pieces of code with nothing between them are one: the marks of the first's end and the second's beginning would be read as others. */
function codeJoined(nodes: PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const before = out.at(-1)
    if (node.type === 'inlineCode' && before?.type === 'inlineCode') before.value += node.value
    else out.push(node)
  }
  return out
}

const edge = (node: PhrasingContent | undefined, spaces: RegExp): PhrasingContent[] =>
  node?.type === 'text' && spaces.test(node.value) ? [{ type: 'text', value: ' ' }] : []

/** A space at which no line may break is kept between words, and is none beside another space. */
const spaces = (value: string) =>
  value.replace(/[\t\n\r ]*\u00a0[\s\u00a0]+|[\t\n\r ]+\u00a0/g, ' ').replace(/[\t\n\r ]+/g, ' ')

/** Without spaces and line ends at its ends. */
export function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const out = [...nodes]
  while (out[0] && isBlank(out[0])) out.shift()
  while (out.at(-1) && isBlank(out.at(-1) as Nodes)) out.pop()
  const [first, last] = [out[0], out.at(-1)]
  if (first?.type === 'text') out[0] = { ...first, value: first.value.trimStart() }
  const end = out.at(-1)
  if (last && end?.type === 'text') out[out.length - 1] = { ...end, value: end.value.trimEnd() }
  return out
}

/** Of a cell: what stood in paragraphs or lists is one line. */
export function inOneLine(nodes: Nodes[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  const add = (node: Nodes): void => {
    if (node.type === 'code') out.push({ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') })
    else if (node.type === 'mdxTextExpression') out.push({ ...node, value: node.value.replaceAll('|', '\\|') })
    else if (isPhrasing(node) || node.type === 'mdxJsxTextElement') out.push(node as PhrasingContent)
    else if ('children' in node) {
      const isItem = node.type === 'paragraph' || node.type === 'listItem' || node.type === 'heading'
      if (isItem && out.length > 0) out.push({ type: 'break' })
      for (const child of node.children as Nodes[]) add(child)
    }
  }
  for (const node of nodes) add(node)
  return trimmed(inline(out))
}
