/**
 * Gives a component that stands in a paragraph its own place: `<Note>tekst</Note>` on one line is a paragraph to the parser, and
 * HTML has no boxes inside paragraphs. Text before and after it becomes a paragraph of its own.
 */
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { components } from './components'

const isJsx = (node: PhrasingContent) => node.type === 'mdxJsxTextElement'
const isPhrase = (node: PhrasingContent) =>
  node.type === 'mdxJsxTextElement' && components[node.name ?? '']?.inline === 'phrase'
const mayStandAlone = (node: PhrasingContent) => isJsx(node) && !isPhrase(node)
const isBlank = (node: PhrasingContent) => node.type === 'text' && node.value.trim() === ''
const isBlock = (node: PhrasingContent, alone: boolean) =>
  node.type === 'mdxJsxTextElement' && (alone || !components[node.name ?? '']?.inline)

export function liftBlocks(node: Nodes): void {
  if (!('children' in node)) return
  // What stays in a sentence is told so: a box would end the paragraph around it.
  if (node.type === 'mdxJsxTextElement') node.attributes.push({ type: 'mdxJsxAttribute', name: 'inText', value: 'true' })
  node.children = (node.children as RootContent[]).flatMap((child) =>
    child.type === 'paragraph' ? split(child) : [child],
  ) as never
  for (const child of node.children as RootContent[]) liftBlocks(child)
}

function split(paragraph: Paragraph): RootContent[] {
  const alone = paragraph.children.some(isJsx) && paragraph.children.every((child) => mayStandAlone(child) || isBlank(child))
  if (!paragraph.children.some((child) => isBlock(child, alone))) return [paragraph]
  const parts: RootContent[] = []
  let text: PhrasingContent[] = []
  const close = () => {
    if (!text.every(isBlank)) parts.push({ ...paragraph, children: text })
    text = []
  }
  for (const child of paragraph.children) {
    if (!isBlock(child, alone)) text.push(child)
    else {
      close()
      parts.push({ ...child, type: 'mdxJsxFlowElement' } as RootContent)
    }
  }
  close()
  return parts
}
