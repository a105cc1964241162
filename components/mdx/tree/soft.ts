/** Soft hyphens in a body, where words are set large or in a narrow column. The stored tree is never changed. */
import type { ElementContent, RootContent } from 'hast'
import { piecesOf } from '@/components/ui/words/softly'

type Node = RootContent | ElementContent
type Parent = { children: Node[] }

const large = ['h2', 'h3', 'h4']
const cells = ['td', 'th']
const never = ['code', 'pre']

interface Within {
  /** Of the words: an element may say another than the page's. */
  lang: string
  /** Whether cells get them too: a programme's do, a table of data scrolls instead. */
  inCells: boolean
  /** In a heading or such a cell. */
  soft?: boolean
}

/** Headings, and cells when `inCells`, with their long words hyphenated by the language that they are in. */
export function softened<T extends Parent>(tree: T, within: Within): T {
  return { ...tree, children: tree.children.flatMap((node) => soften(node, within)) }
}

function soften(node: Node, within: Within): Node[] {
  if (node.type === 'text') return within.soft ? words(node.value, within.lang) : [node]
  if (!('children' in node)) return [node]
  const tag = node.type === 'element' ? node.tagName : ''
  if (never.includes(tag)) return [node]
  const soft = within.soft || large.includes(tag) || (within.inCells && cells.includes(tag))
  return [softened(node, { ...within, lang: languageOf(node) ?? within.lang, soft })]
}

/** What an element says of its language; `<Taal code="fr">` is a component. */
function languageOf(node: Node): string | undefined {
  if (node.type === 'element') return node.properties.lang ? String(node.properties.lang) : undefined
  if (!('attributes' in node) || node.name !== 'Taal') return undefined
  const code = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'code')?.value
  return typeof code === 'string' ? code : undefined
}

const words = (text: string, lang: string): ElementContent[] =>
  piecesOf(text, lang).map(({ text: value, long }) =>
    long
      ? { type: 'element', tagName: 'span', properties: { className: ['inline-block'] }, children: [{ type: 'text', value }] }
      : { type: 'text', value },
  )
