/**
 * Footnotes beside the text, on screens that have room for them: each stands in the text as well, right after its mark, and the sheet
 * shows either these or the list (components/mdx/mdx.css). The stored tree is never changed.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast'

type Node = RootContent | ElementContent
type Notes = Map<string, ElementContent[]>

/** Where a note can float: not in a table, a heading or a component. */
const flows = ['p', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong']

const isElement = (node: Node | undefined): node is Element => node?.type === 'element'
const isReference = (node: Node) => isElement(node) && node.properties.dataFootnoteRef !== undefined

/** The text with its notes beside it; as it was, when one of them cannot stand there: then all stay below. */
export function notesBeside(text: Root, footnotes: Root): Root {
  const notes = notesIn(footnotes)
  if (!notes || !fits(text)) return text
  return { ...text, children: text.children.flatMap((node) => placed(node, notes)) as RootContent[] }
}

/** What they say, by their id; undefined when one is more than a paragraph of words. */
function notesIn(footnotes: Root): Notes | undefined {
  const notes: Notes = new Map()
  for (const item of elementsIn(elementsIn(footnotes).find(isElement), 'ol').flatMap((list) => elementsIn(list, 'li'))) {
    const [paragraph, ...more] = elementsIn(item)
    if (paragraph?.tagName !== 'p' || more.length > 0 || !paragraph.children.every(isWords)) return undefined
    const back = paragraph.children.findIndex(isBack)
    notes.set(String(item.properties.id), paragraph.children.slice(0, back === -1 ? undefined : back))
  }
  return notes
}

const elementsIn = (parent: { children: Node[] } | undefined, name?: string): Element[] =>
  (parent?.children ?? []).filter(isElement).filter(({ tagName }) => name === undefined || tagName === name)
const isBack = (node: Node) => isElement(node) && node.properties.dataFootnoteBackref !== undefined
const isWords = (node: Node): boolean =>
  node.type === 'text' || (isElement(node) && !isReference(node) && node.children.every(isWords))

/** Whether any mark stands somewhere in it. */
const refers = (node: Node): boolean => isReference(node) || ('children' in node && node.children.some(refers))
/** Whether each stands where its note can. */
const fits = (parent: { children: Node[] }): boolean =>
  parent.children.every(
    (child) =>
      !refers(child) || (isElement(child) && (child.tagName === 'sup' || (flows.includes(child.tagName) && fits(child)))),
  )

/** A mark, and after its first one the note. */
function placed(node: Node, notes: Notes): Node[] {
  if (!isElement(node) || !refers(node)) return [node]
  if (node.tagName !== 'sup')
    return [{ ...node, children: node.children.flatMap((child) => placed(child, notes)) as ElementContent[] }]
  const [link] = node.children
  if (!isElement(link)) return [node]
  const id = String(link.properties.href).slice(1)
  const number = link.children[0]?.type === 'text' ? link.children[0].value : ''
  const marked: Element = { ...node, properties: { ...node.properties, dataNote: number } }
  const note = notes.get(id)
  // What refers to it once more has it above.
  notes.delete(id)
  return note ? [marked, aside(number, note)] : [marked]
}

const aside = (number: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'small',
  properties: { className: ['beside'], role: 'note', dataNote: number },
  children,
})
