/**
 * Paragraphs of the classic editor, which keeps none: an empty line begins a paragraph, and a new line is a new line. On the tree, so
 * that no tag is ever cut. Changes the tree.
 */
import type { Element, ElementContent } from 'hast'
import { type Child, element, isElement, type Parent, text } from '../tree'
import { SLOT } from './slots'

const blocks = new Set(
  `address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr
  iframe li main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio`.split(/\s+/),
)
/** What holds text in which an empty line says something. */
const holders = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'div',
  'section',
  'td',
  'dd',
  'li',
  'header',
  'footer',
  'main',
  'details',
])
const untouched = new Set(['pre', 'textarea', 'script', 'style', SLOT])

const isBlock = (node: Child) => node.type === 'element' && blocks.has(node.tagName)

export function setParagraphs(parent: Parent, isTop = true): void {
  if (isElement(parent) && untouched.has(parent.tagName)) return
  const hasBreaks = isTop || (parent.type === 'element' && holders.has(parent.tagName) && parent.children.some(holdsEmptyLine))
  for (const child of parent.children) if (isElement(child) && isBlock(child)) setParagraphs(child, false)
  parent.children = (hasBreaks ? paragraphs(parent.children) : withLines(parent.children as ElementContent[])) as never
}

const holdsEmptyLine = (node: Child): boolean =>
  node.type === 'text' ? /\n\s*\n/.test(node.value) : isElement(node) && !isBlock(node) && node.children.some(holdsEmptyLine)

function paragraphs(children: Child[]): Child[] {
  const out: Child[] = []
  let open: ElementContent[] = []
  const close = () => {
    const lines = withLines(open)
    if (lines.some((node) => node.type !== 'text' || node.value.trim() !== '')) out.push(element('p', lines))
    open = []
  }
  for (const child of children) {
    if (isBlock(child)) {
      close()
      out.push(child)
      continue
    }
    for (const [index, piece] of atEmptyLines(child as ElementContent).entries()) {
      if (index > 0) close()
      open.push(...piece)
    }
  }
  close()
  return out
}

/** An element in which an empty line stands is one before it and one after it. */
function atEmptyLines(node: ElementContent): ElementContent[][] {
  if (node.type === 'text')
    return node.value.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).map((value) => (value === '' ? [] : [text(value)]))
  if (node.type !== 'element' || untouched.has(node.tagName) || !holdsEmptyLine(node)) return [[node]]
  const pieces: ElementContent[][] = [[]]
  for (const child of node.children)
    for (const [index, piece] of atEmptyLines(child).entries()) {
      if (index > 0) pieces.push([])
      pieces.at(-1)?.push(...piece)
    }
  return pieces.map((piece) => (piece.length > 0 ? [{ ...node, children: piece } as Element] : []))
}

/** New lines within text; those at a border, and the one after `<br>`, say nothing. */
function withLines(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'element' && !blocks.has(child.tagName) && !untouched.has(child.tagName))
      return [{ ...child, children: withLines(child.children) }]
    if (child.type !== 'text' || !child.value.includes('\n')) return [child]
    const before = children[index - 1]
    const after = children[index + 1]
    let value = child.value
    if (before === undefined || isElement(before, 'br') || isBlock(before)) value = value.replace(/^\s*\n\s*/, '')
    if (after === undefined || isElement(after, 'br') || isBlock(after)) value = value.replace(/\s*\n\s*$/, '')
    return value
      .split(/[^\S\n]*\n\s*/)
      .flatMap((line, at) => [...(at > 0 ? [element('br', [])] : []), ...(line ? [text(line)] : [])])
  })
}
