/** Makes of a tree what the check of content wants: blocks stand alone, headings skip no level, nothing is empty. Changes the tree. */
import type { BlockContent, Heading, List, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { readable } from '../../../content/mdx/reading'
import { inline, inOneLine, isBlank, isPhrasing, isRemark, lifted, standsAlone, trimmed } from './phrasing'

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
