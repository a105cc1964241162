/** Makes of a tree what the check of content wants: blocks stand alone, headings skip no level, nothing is empty. Changes the tree. */

import type { BlockContent, Heading, List, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { readable } from '../../../content/mdx/reading'

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
const isPhrasing = (node: Nodes) => phrasing.has(node.type)
/** In a sentence these would not be seen as what they are. */
const standsAlone = (node: Nodes) => node.type === 'image' || node.type === 'mdxJsxTextElement' || !isPhrasing(node)

export function tidy(tree: Root): void {
  tree.children = blocks(tree.children) as RootContent[]
  setLevels(tree)
}

/** Blocks, of whatever stands there. */
function blocks(nodes: Nodes[]): Nodes[] {
  const out: Nodes[] = []
  let open: PhrasingContent[] = []
  const close = () => {
    out.push(...asParagraphs(open))
    open = []
  }
  for (const node of nodes) {
    if (isPhrasing(node) || node.type === 'mdxJsxTextElement') open.push(node as PhrasingContent)
    else {
      close()
      out.push(...block(node))
    }
  }
  close()
  return out
}

function block(node: Nodes): Nodes[] {
  switch (node.type) {
    case 'paragraph':
      return blocks(node.children)
    case 'heading':
      return heading(node)
    case 'list':
      return list(node)
    case 'blockquote':
    case 'footnoteDefinition':
    case 'mdxJsxFlowElement':
      return container(node)
    case 'table':
      for (const row of node.children) for (const cell of row.children) cell.children = inOneLine(cell.children)
      return node.children.some((row) => row.children.some((cell) => cell.children.length > 0)) ? [node] : []
    case 'listItem':
      return block({ type: 'list', ordered: false, spread: false, children: [node] })
    case 'code':
    case 'thematicBreak':
    case 'mdxFlowExpression':
    case 'definition':
      return [node]
    default:
      return 'children' in node ? blocks(node.children as Nodes[]) : []
  }
}

function container<T extends Parents>(node: T): Nodes[] {
  const children = blocks(node.children as Nodes[])
  if (children.length === 0 && node.type === 'footnoteDefinition')
    children.push({ type: 'paragraph', children: [{ type: 'text', value: '…' }] })
  if (children.length === 0 && node.type !== 'mdxJsxFlowElement') return []
  if (node.type === 'blockquote' && /^\s*\[!\w+\]/.test(children.map(readable).join(''))) unlikeAlert(children)
  node.children = children as never
  return node.type === 'mdxJsxFlowElement' && node.name === 'Quote' && children.length === 0 ? [] : [node as Nodes]
}

function list(node: List): Nodes[] {
  for (const item of node.children) {
    item.checked = null
    item.children = blocks(item.children) as BlockContent[]
    // A box that can be ticked is no part of Podium's Markdown.
    unlike(item.children, /^\s*\[ \]\s/, '☐ ')
    unlike(item.children, /^\s*\[[xX]\]\s/, '☑ ')
  }
  node.children = node.children.filter((item) => item.children.length > 0)
  return node.children.length > 0 ? [node] : []
}

/** What the check would take for a sign of another Markdown. */
function unlike(nodes: Nodes[], sign: RegExp, by: string): void {
  const paragraph = nodes.find(({ type }) => type !== 'mdxFlowExpression')
  const first = paragraph?.type === 'paragraph' ? paragraph.children.find((child) => !isRemark(child)) : undefined
  if (first?.type === 'text') first.value = first.value.replace(sign, by)
}

/** `[!NOTE]` is a box to another Markdown. */
function unlikeAlert(nodes: Nodes[]): boolean {
  return nodes.some((node) => {
    if ((node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') || !node.value.includes('['))
      return 'children' in node && unlikeAlert(node.children as Nodes[])
    node.value = node.value.replace('[', '(')
    return true
  })
}

/** Two line ends in a row were meant as a paragraph; what stands alone gets a place of its own. */
function asParagraphs(nodes: PhrasingContent[]): Nodes[] {
  const out: Nodes[] = []
  let line: PhrasingContent[] = []
  const close = () => {
    const children = trimmed(inline(line))
    if (children.length > 0 && children.every((node) => node.type === 'mdxTextExpression' || isBlank(node)))
      for (const node of children)
        if (node.type === 'mdxTextExpression') out.push({ type: 'mdxFlowExpression', value: node.value })
    if (!children.every((node) => node.type === 'mdxTextExpression' || isBlank(node))) out.push({ type: 'paragraph', children })
    line = []
  }
  const flat = nodes.flatMap(lifted)
  for (const [index, node] of flat.entries()) {
    if (node.type === 'break' && (flat[index + 1]?.type === 'break' || flat[index - 1]?.type === 'break')) close()
    else if (standsAlone(node)) {
      close()
      out.push(...alone(node))
    } else line.push(node)
  }
  close()
  return out
}

function alone(node: Nodes): Nodes[] {
  if (node.type === 'image' || node.type === 'link') return [{ type: 'paragraph', children: [node] }]
  return node.type === 'mdxJsxTextElement' ? [{ ...node, type: 'mdxJsxFlowElement' } as Nodes] : block(node)
}

/** A picture or component within bold or a link comes out of it. A link around a picture alone stays around it. */
function lifted(node: PhrasingContent): PhrasingContent[] {
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
const isRemark = (node: PhrasingContent) => node.type === 'mdxTextExpression'
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

const isBlank = (node: Nodes): boolean => (node.type === 'text' && node.value.trim() === '') || node.type === 'break'

/** Emphasis with nothing in it, or with spaces at its ends, or in itself. */
function inline(nodes: PhrasingContent[], within: ReadonlySet<string> = new Set()): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
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
}
const edge = (node: PhrasingContent | undefined, spaces: RegExp): PhrasingContent[] =>
  node?.type === 'text' && spaces.test(node.value) ? [{ type: 'text', value: ' ' }] : []

/** A space at which no line may break is kept between words, and is none beside another space. */
const spaces = (value: string) =>
  value.replace(/[\t\n\r ]*\u00a0[\s\u00a0]+|[\t\n\r ]+\u00a0/g, ' ').replace(/[\t\n\r ]+/g, ' ')

/** Without spaces and line ends at its ends. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
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
function inOneLine(nodes: Nodes[]): PhrasingContent[] {
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

function heading(node: Heading): Nodes[] {
  const flat = node.children.flatMap(lifted)
  const alones = flat.filter(standsAlone).flatMap(alone)
  const words = flat
    .filter((child) => !standsAlone(child))
    .map((child): PhrasingContent => (child.type === 'break' ? { type: 'text', value: ' ' } : child))
  const children = trimmed(inline(words, new Set(['strong'])))
  const isWords = children.some((child) => !isBlank(child) && child.type !== 'mdxTextExpression')
  const remarks: Nodes[] = isWords
    ? []
    : children.flatMap((child) =>
        child.type === 'mdxTextExpression' ? [{ type: 'mdxFlowExpression' as const, value: child.value }] : [],
      )
  return [...(isWords ? [{ ...node, children }] : []), ...remarks, ...alones]
}

/** The title is the first level, so those in the text begin with the second, and none skips one. */
function setLevels(tree: Root): void {
  const above: number[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'heading') {
      while (above.length > 0 && (above.at(-1) as number) >= node.depth) above.pop()
      above.push(node.depth)
      node.depth = Math.min(6, above.length + 1) as Heading['depth']
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
}
