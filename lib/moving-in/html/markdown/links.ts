/** `<a>`: counted, and led to where it is now. */
import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { Nodes, PhrasingContent } from 'mdast'
import { marked } from '../marks'
import type { Setting } from '../setting'
import { firstOf, property } from '../tree'
import { remark } from './comments'

export function linkOf(state: State, node: Element, setting: Setting): PhrasingContent[] {
  const children = state.all(node) as PhrasingContent[]
  const href = property(node, 'href').trim()
  if (href === '') return children
  setting.ledger.came('links')
  const left = (why: 'toItself' | 'empty') => {
    setting.ledger.became('links', why)
    return children
  }
  const hasPicture = firstOf(node, 'img') !== undefined
  if (hasPicture && setting.isPicture(href)) return left('toItself')
  if (!children.some(isSeen)) {
    setting.note(hasPicture ? 'linkOfPicture' : 'linkEmpty', href)
    return hasPicture ? [...left('empty'), remark(`Dit beeld was een link naar ${href.slice(0, 300)}`)] : left('empty')
  }
  const target = setting.link(href)
  setting.ledger.became('links', target.left ?? 'done')
  if (target.to === undefined) return children
  const link = (inner: PhrasingContent[]) =>
    ({ type: 'link', url: target.to, title: null, children: inner, data: marked('links') as object }) as PhrasingContent
  // A block of code stands in no link: the link comes after it, by its address.
  if (children.some(isBlock)) return [...children, link([{ type: 'text', value: target.to }])]
  return [link(children)]
}

const isBlock = (node: Nodes): boolean => node.type === 'code' || ('children' in node && node.children.some(isBlock))

/** Whether there is something to press. */
const isSeen = (node: Nodes): boolean => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value.trim() !== ''
  return node.type === 'image' || ('children' in node && node.children.some(isSeen))
}
