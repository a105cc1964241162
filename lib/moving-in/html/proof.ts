/** Reads what was written as the site will read it, and compares it with what came in. Pure. */
import type { Nodes as HtmlNodes } from 'hast'
import type { Nodes, Root } from 'mdast'
import { tooMuch } from '../../content/mdx/parse/bounds'
import { tooDeep } from '../../content/mdx/parse/depth'
import { parserFor } from '../../content/mdx/parse/parser'
import { walk } from '../../content/mdx/parse/walk'
import { childrenOf, isElement } from './tree'

/** Undefined where the site could not read it. */
export function readBack(mdx: string): Root | undefined {
  try {
    if (tooMuch(mdx)) return undefined
    const tree = parserFor(mdx, 'nl').parse(mdx) as Root
    return tooDeep(tree) || hasCode(tree) ? undefined : tree
  } catch {
    return undefined
  }
}

function hasCode(tree: Root): boolean {
  let found = false
  walk(tree, (node) => {
    if (node.type === 'mdxjsEsm') found = true
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !/^\/\*[\s\S]*\*\/$/.test(node.value))
      found = true
  })
  return found
}

export interface Found {
  links: number
  images: number
  videos: number
  /** All words, of titles, remarks and addresses too. */
  words: string
}

export function foundIn(tree: Root): Found {
  const found = { links: 0, images: 0, videos: 0 }
  const words: string[] = []
  const addresses: string[] = []
  walk(tree, (node) => {
    if (node.type === 'link') {
      found.links++
      addresses.push(node.url)
    }
    if (node.type === 'image') found.images++
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Video') found.videos++
    words.push(...wordsOf(node))
  })
  // What was typed as [x] is a box now.
  if (words.some((word) => word.includes('☑'))) addresses.push('x')
  return { ...found, words: `${words.join('')} ${addresses.join(' ')}` }
}

function wordsOf(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value]
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [` ${node.value} `]
  if (node.type === 'image') return [` ${node.alt ?? ''} ${node.title ?? ''} `]
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return node.attributes.map((one) => (typeof one.value === 'string' ? ` ${one.value} ` : ''))
  return phrases.has(node.type) ? [] : [' ']
}
const phrases = new Set<string>(['emphasis', 'strong', 'link', 'footnoteReference'])

const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var time label'.split(
    ' ',
  ),
)
/** What is no text of the writer's, or is told of whole. */
export const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'form',
  'select',
  'textarea',
  'svg',
  'canvas',
  'math',
  'map',
  'iframe',
  'x-note-ref',
  'noembed',
  'noframes',
])

/** The words of HTML, with a space where a reader sees one. */
export function htmlWords(node: HtmlNodes): string {
  if (node.type === 'text') return node.value
  if (isElement(node) && silent.has(node.tagName)) return ' '
  const within = childrenOf(node).map(htmlWords).join('')
  return isElement(node) && inline.has(node.tagName) ? within : ` ${within} `
}

/** Words of the first that the second has nowhere, each once; signs of every form are the same. */
export function missingWords(came: string, there: string): string[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase()
  const known = new Set(plain(there).match(/[\p{L}\p{N}]+/gu))
  const lost = new Set<string>()
  for (const word of plain(came).match(/[\p{L}\p{N}]+/gu) ?? []) if (!known.has(word)) lost.add(word)
  if (lost.size === 0) return []
  const letters = plain(there).replace(/[^\p{L}\p{N}]+/gu, '')
  return [...lost].filter((word) => !letters.includes(word))
}
