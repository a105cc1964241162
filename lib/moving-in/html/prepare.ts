/** What is no text of the writer's goes out of the tree before it is read, and what would grow without end is bounded. Changes the tree. */
import type { Element, Root } from 'hast'
import { NOTE_REF } from './notes'
import type { Setting } from './setting'
import { element, elementsIn, firstOf, hasClass, isElement, type Parent, property, text, textOf } from './tree'
import { videoOf } from './wordpress/embeds'
import { SLOT, type Slots } from './wordpress/slots'

/** Never shown: their going is told where it may have done something. */
const silent = new Set(['style', 'link', 'meta', 'title', 'template', 'head'])
const MOST_SPAN = 30

export function prepare(tree: Root, setting: Setting): void {
  sweep(tree, setting)
  for (const cell of elementsIn(tree, 'td', 'th')) {
    if (property(cell, 'colSpan'))
      cell.properties.colSpan = Math.min(MOST_SPAN, Math.max(1, Number(property(cell, 'colSpan')) || 1))
    if (property(cell, 'rowSpan'))
      cell.properties.rowSpan = Math.min(MOST_SPAN, Math.max(1, Number(property(cell, 'rowSpan')) || 1))
  }
  for (const file of elementsIn(tree, 'div'))
    if (hasClass(file, /wp-block-file/)) file.children = file.children.flatMap((child) => [child, text(' ')])
  for (const table of [...elementsIn(tree, 'table')]) if (isLayout(table)) unwrap(table)
}

function sweep(parent: Parent, setting: Setting): void {
  parent.children = (parent.children as Element[]).filter((child) => {
    if (!isElement(child)) return true
    if (child.tagName === 'script') {
      setting.ledger.came('scripts')
      setting.ledger.became('scripts', 'unsafe')
      setting.note('script', property(child, 'src') || '<script>')
      return false
    }
    if (silent.has(child.tagName)) return false
    // That is ours to place.
    if (child.tagName === NOTE_REF) child.tagName = 'span'
    sweep(child, setting)
    return true
  }) as never
}

/** The address of a video on a line of its own is that video, as WordPress has it. */
export function embedLines(tree: Root, slots: Slots): void {
  for (const line of elementsIn(tree, 'p')) {
    const url = line.children.every((child) => child.type === 'text') ? textOf(line).trim() : ''
    if (videoOf(url)) line.children = [element(SLOT, [], { n: slots.put({ kind: 'embed', url }) })]
  }
}

/** One cell is a box, not a table; so is one around pictures or headings. */
const isLayout = (table: Element) => {
  const cells = [...elementsIn(table, 'td', 'th')]
  return (
    cells.length === 1 ||
    firstOf({ ...table, tagName: 'div' }, 'table', 'h1', 'h2', 'h3', 'h4', 'iframe', 'figure', 'pre') !== undefined
  )
}

/** Its cells one after the other. */
function unwrap(table: Element): void {
  table.tagName = 'div'
  for (const part of elementsIn(table))
    if (['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption'].includes(part.tagName)) part.tagName = 'div'
}
