/** What is done to a stored tree before it is shown. The stored tree itself is shared by all renders and is never changed. */
import type { Element, ElementContent, Root, RootContent } from 'hast'

const isElement = (node: RootContent | ElementContent | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && names.includes(node.tagName)
/** What may follow the last words of an article: notes, cards, codes, footnotes. */
const trails = (node: RootContent) =>
  node.type !== 'element' || (isElement(node, 'section') && node.properties.dataFootnotes !== undefined)

/** Takes the footnotes apart, so that something can stand before them. */
export function splitFootnotes(tree: Root): { text: Root; footnotes?: Root } {
  const isNotes = (node: RootContent) => isElement(node, 'section') && trails(node)
  const notes = tree.children.filter(isNotes)
  if (notes.length === 0) return { text: tree }
  const text = tree.children.filter((node) => !isNotes(node))
  return { text: { ...tree, children: text }, footnotes: { ...tree, children: notes } }
}

/** More letters than this are a text, not what stands above one. */
const LONGEST_STANDFIRST = 400
const lettersIn = (node: RootContent | ElementContent): number =>
  node.type === 'text'
    ? node.value.length
    : 'children' in node
      ? node.children.reduce((sum, child) => sum + lettersIn(child), 0)
      : 0
const isPlain = (node: ElementContent): boolean =>
  node.type === 'text' || (isElement(node, 'em', 'strong', 'i', 'a') && node.children.every(isPlain))

/** Takes the first paragraph out of the text, to be set above it: where it is one that can stand there, and more text follows. */
export function splitStandfirst(tree: Root): { standfirst?: Element; rest: Root } {
  const blocks = tree.children.filter((node) => node.type !== 'text')
  const [first, second] = blocks
  if (!isElement(first, 'p') || !isElement(second, 'p', 'h2', 'ul', 'ol', 'blockquote')) return { rest: tree }
  if (!first.children.every(isPlain) || lettersIn(first) > LONGEST_STANDFIRST) return { rest: tree }
  return { standfirst: first, rest: { ...tree, children: tree.children.filter((node) => node !== first) } }
}

/** The text before its first heading, which may be none; without headings the first block is the opening. And the rest. */
export function splitOpening(tree: Root): { first: Root; rest: Root } {
  const heading = tree.children.findIndex((node) => isElement(node, 'h2', 'h3', 'h4'))
  const block = tree.children.findIndex((node) => node.type !== 'text')
  const at = heading === -1 ? block + 1 : heading
  return { first: { ...tree, children: tree.children.slice(0, at) }, rest: { ...tree, children: tree.children.slice(at) } }
}

const mark: Element = {
  type: 'element',
  tagName: 'span',
  // A background would be left out on paper and in forced colours.
  properties: { className: 'end-mark ml-[0.25em] inline-block w-[1.1em] border-t-[0.34em]'.split(' '), ariaHidden: 'true' },
  children: [],
}
const glue = { type: 'text' as const, value: '\u00a0' }

/** Puts the end mark after the last word of the text; nowhere when the text ends in something that is no text. */
export function withEndMark(tree: Root): Root {
  const at = tree.children.findLastIndex((node) => !trails(node))
  const last = tree.children[at]
  if (!isElement(last, 'p', 'ul', 'ol')) return tree
  return { ...tree, children: tree.children.with(at, marked(last)) }
}

function marked(element: Element): Element {
  const at = element.children.findLastIndex((child) => child.type === 'element')
  const last = element.children[at]
  if (element.tagName !== 'p' && isElement(last, 'li', 'p', 'ul', 'ol'))
    return { ...element, children: element.children.with(at, marked(last)) }
  return { ...element, children: [...element.children, glue, mark] }
}

/** Sets the name bold where the text begins with it; where it does not, the name comes first, on a line of its own. */
export function boldName(tree: Root, name: string): Root {
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value: name }] }
  const at = tree.children.findIndex((node) => node.type === 'element')
  const paragraph = tree.children[at]
  const first = isElement(paragraph, 'p') ? paragraph.children[0] : undefined
  if (first?.type !== 'text' || !first.value.startsWith(name) || !isElement(paragraph, 'p')) {
    const line: Element = { type: 'element', tagName: 'p', properties: {}, children: [strong] }
    return { ...tree, children: [line, ...tree.children] }
  }
  const rest = { ...first, value: first.value.slice(name.length) }
  return {
    ...tree,
    children: tree.children.with(at, { ...paragraph, children: [strong, rest, ...paragraph.children.slice(1)] }),
  }
}

/** Says of each block in which language it is, where that is not the page's own. What our components say themselves is the page's. */
export function inLanguage<T extends { children: (RootContent | ElementContent)[] }>(tree: T, lang: string): T {
  const children = tree.children.map((node) => {
    if (node.type === 'element') return { ...node, properties: { ...node.properties, lang } }
    return 'children' in node ? inLanguage(node, lang) : node
  })
  return { ...tree, children }
}
