/** Small questions about a tree of HTML. Pure. */
import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast'

export type Parent = Element | Root
export type Child = RootContent | ElementContent

export const isElement = (node: Nodes | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
export const childrenOf = (node: Nodes): Nodes[] => ('children' in node ? (node.children as Nodes[]) : [])

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (isElement(node, 'br')) return ' '
  return childrenOf(node).map(textOf).join('')
}
/** Text on one line. */
export const lineOf = (node: Nodes): string => textOf(node).replace(/\s+/g, ' ').trim()

/** A property as text; '' where it is not there. */
export function property(node: Element, name: string): string {
  const value = node.properties[name]
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
export const hasClass = (node: Element, name: RegExp): boolean => name.test(property(node, 'className'))

export function* elementsIn(node: Nodes, ...names: string[]): Generator<Element> {
  if (isElement(node, ...names)) yield node
  for (const child of childrenOf(node)) yield* elementsIn(child, ...names)
}
export const firstOf = (node: Nodes, ...names: string[]): Element | undefined => elementsIn(node, ...names).next().value

export const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
export const text = (value: string): Text => ({ type: 'text', value })
