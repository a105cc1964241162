/**
 * Footnotes. A mark and a note that lead to each other are a footnote, whoever made them: Markdown, WordPress, a plugin, Word. Takes the notes
 * out of the tree and leaves an element with a number where their marks are.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { silent } from './proof'
import { element, elementsIn, isElement, lineOf, property, text, textOf } from './tree'
import { NOTE } from './wordpress/slots'

export const NOTE_REF = 'x-note-ref'

/** `known`: notes that lie beside the text, by their name (core/footnotes). Returns the notes by number, from 1. */
export function takeNotes(tree: Root, known: ReadonlyMap<string, ElementContent[]>): ElementContent[][] {
  const notes: ElementContent[][] = []
  const parents = parentsOf(tree)
  const targets = targetsOf(tree)
  const put = (place: Element, content: ElementContent[]) => {
    notes.push(content)
    replace(place, element(NOTE_REF, [], { n: String(notes.length) }), parents)
  }
  for (const sup of [...elementsIn(tree, 'sup', NOTE)]) {
    if (isHidden(sup, parents)) continue
    if (sup.tagName === NOTE) put(sup, sup.children)
    const stored = known.get(property(sup, 'dataFn'))
    if (stored) put(sup, stored)
  }
  const holders = new Map<Element, string>()
  for (const anchor of [...elementsIn(tree, 'a')]) {
    if (isHidden(anchor, parents)) continue
    const target = targets.get(property(anchor, 'href').replace(/^[^#]*#/, ''))
    const holder = /^#./.test(property(anchor, 'href')) && target ? holderOf(target, parents) : undefined
    if (!holder || within(anchor, holder, parents)) continue
    const place = parents.get(anchor)
    const mark = isElement(place, 'sup') && lineOf(place) === lineOf(anchor) ? place : anchor
    const before = holders.get(holder)
    if (before !== undefined) replace(mark, element(NOTE_REF, [], { n: before }), parents)
    else {
      const back = [...elementsIn(holder, 'a')].filter((one) => leadsTo(one, mark, anchor))
      if (back.length === 0 || lineOf(anchor).length > 12) continue
      for (const one of back) remove(one, parents)
      put(mark, withoutMark(holder))
      holders.set(holder, String(notes.length))
      remove(holder, parents)
    }
  }
  if (notes.length > 0) dropEmpty(tree)
  return notes
}

function parentsOf(tree: Root): Map<Nodes, Element | Root> {
  const parents = new Map<Nodes, Element | Root>()
  const visit = (node: Element | Root) => {
    for (const child of node.children) {
      parents.set(child, node)
      if (isElement(child)) visit(child)
    }
  }
  visit(tree)
  return parents
}

function targetsOf(tree: Root): Map<string, Element> {
  const targets = new Map<string, Element>()
  for (const node of elementsIn(tree))
    for (const name of [property(node, 'id'), property(node, 'name')]) if (name && !targets.has(name)) targets.set(name, node)
  return targets
}

/** In a drawing or a form nothing of the text stands. */
function isHidden(node: Nodes, parents: Map<Nodes, Element | Root>): boolean {
  for (let one: Nodes | undefined = node; one; one = parents.get(one))
    if (isElement(one) && silent.has(one.tagName)) return true
  return false
}

const holders = ['li', 'p', 'dd', 'div']
/** What holds a note: the item or the paragraph that its name is on or in. */
function holderOf(target: Element, parents: Map<Nodes, Element | Root>): Element | undefined {
  for (let node: Nodes | undefined = target, up = 0; node && up < 4; node = parents.get(node), up++)
    if (isElement(node, ...holders)) return node
  return undefined
}

function within(node: Nodes, holder: Element, parents: Map<Nodes, Element | Root>): boolean {
  for (let one: Nodes | undefined = node; one; one = parents.get(one)) if (one === holder) return true
  return false
}

function leadsTo(back: Element, mark: Element, anchor: Element): boolean {
  const name = property(back, 'href').replace(/^#/, '')
  return (
    name !== '' &&
    [mark, anchor].some(
      (node) =>
        [property(node, 'id'), property(node, 'name')].includes(name) ||
        [...elementsIn(node)].some((one) => property(one, 'id') === name),
    )
  )
}

const NUMBER = /^[\s\u00a0]*(?:\[?\d{1,3}[\].)]?|↩︎?)?[\s\u00a0]*$/
/** The number that stands before a note is written by the page. */
function withoutMark(holder: Element): ElementContent[] {
  const children = [...holder.children]
  while (children[0] && (isElement(children[0], 'a', 'sup') || children[0].type === 'text') && NUMBER.test(textOf(children[0])))
    children.shift()
  return children.length > 0 ? children : [text(lineOf(holder))]
}

function replace(node: Element, by: Element, parents: Map<Nodes, Element | Root>): void {
  const parent = parents.get(node)
  const at = parent?.children.indexOf(node) ?? -1
  if (parent && at >= 0) parent.children[at] = by
}
function remove(node: Element, parents: Map<Nodes, Element | Root>): void {
  const parent = parents.get(node)
  const at = parent?.children.indexOf(node) ?? -1
  if (parent && at >= 0) parent.children.splice(at, 1)
}

/** The list in which they stood, with its heading or rule. */
function dropEmpty(node: Element | Root): void {
  for (const child of [...node.children]) {
    if (!isElement(child)) continue
    if (/^(?:footnotes|endnotes)\b/.test(property(child, 'className')) || 'dataFootnotes' in child.properties) {
      const made = 'dataFootnotes' in child.properties ? ['h2', 'hr'] : ['hr']
      child.children = child.children.filter((one) => !isElement(one, ...made))
    }
    dropEmpty(child)
    const isList = isElement(child, 'ol', 'ul', 'section') || /footnotes/.test(property(child, 'className'))
    if (isList && lineOf(child) === '' && child.children.every((one) => one.type === 'text' || isElement(one, 'ol', 'ul')))
      node.children.splice(node.children.indexOf(child), 1)
  }
}
