/**
 * Colours code by classes, when the document is made: a reader needs no script for it, and the policy forbids styles. The package
 * is taken in when there is code with a language; one that it does not know stays plain. Changes the tree.
 */
import type { Element, Nodes, Root } from 'hast'
import type { createLowlight } from 'lowlight'

let lowlight: Promise<ReturnType<typeof createLowlight>> | undefined
const highlighter = () => (lowlight ??= import('lowlight').then(({ createLowlight, common }) => createLowlight(common)))

/** Longer code stays plain: colouring looks at each letter many times. */
const LONGEST = 20_000

/** `mdx`: the text that the tree was made of. */
export async function colourCode(tree: Root, mdx: string): Promise<void> {
  if (!/```|~~~/.test(mdx)) return
  for (const code of codeIn(tree)) {
    const language = languageOf(code)
    const text = code.children[0]
    if (!language || text?.type !== 'text' || text.value.length > LONGEST) continue
    const { registered, highlight } = await highlighter()
    if (registered(language)) code.children = highlight(language, text.value).children as Element['children']
  }
}

const languageOf = ({ properties }: Element) =>
  [properties.className ?? []].flat().map((name) => /^language-(.+)$/.exec(String(name))?.[1])[0]

function codeIn(node: Nodes): Element[] {
  if (node.type !== 'element') return 'children' in node ? node.children.flatMap((child) => codeIn(child as Nodes)) : []
  const [only] = node.children
  if (node.tagName === 'pre' && only?.type === 'element' && only.tagName === 'code') return [only]
  return node.children.flatMap(codeIn)
}
