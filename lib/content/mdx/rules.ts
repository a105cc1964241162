/** Refuses in a body all that is code, unknown or unsafe, and makes attributes plain text. Changes the tree it is given. */
import type { Nodes, Root } from 'mdast'
import type { Problems } from '../fields/problems'
import { type Said, said } from '../words/rules'
import { checkComponent, type Placed } from './component'
import { safeAddress } from './links/addresses'
import { literalText } from './parse/literal'
import { startOf } from './parse/position'
import { walk } from './parse/walk'

/** Gives what the body places: promo codes and seminars. */
export function applyRules(tree: Root, problems: Problems): Placed[] {
  const placed: Placed[] = []
  walk(tree, (node) => {
    if ('children' in node)
      node.children = (node.children as Nodes[]).filter((child) => !isComment(child)).map(withoutBraces) as never
    const wrong = whatIsWrong(node)
    if (wrong) problems.add(startOf(node), wrong)
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const found = checkComponent(node, problems)
    if (found) placed.push(found)
  })
  return placed
}

const isComment = (node: Nodes) =>
  (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && isOnlyComments(node.value)

/** One after the other: a pattern for all of them together tries every way to divide them. */
function isOnlyComments(text: string): boolean {
  const comment = /\s*\/\*[\s\S]*?\*\/\s*/y
  let end = 0
  while (comment.test(text)) end = comment.lastIndex
  return text.slice(end).trim() === ''
}

/** A fixed text or number between braces is that text; nothing is evaluated. */
function withoutBraces(node: Nodes): Nodes {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return node
  const value = literalText(node.data?.estree)
  if (value === undefined) return node
  const text: Nodes = { type: 'text', value, position: node.position }
  return node.type === 'mdxTextExpression' ? text : { type: 'paragraph', children: [text], position: node.position }
}

function whatIsWrong(node: Nodes): Said | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return said('importExport')
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return said('codeInBraces')
    case 'link':
    case 'definition':
      return safeAddress(node.url, 'link') ? undefined : said('addressNotAllowed', { url: node.url })
    case 'image':
      if (safeAddress(node.url, 'image')) return undefined
      return said('pictureAddressNotAllowed', { url: node.url })
    default:
      return undefined
  }
}
