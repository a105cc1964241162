/**
 * A drawing (SVG) of a house's own, read and written anew: what is in the list below and nothing else. No script, nothing that moves, nothing
 * from elsewhere; what drawing programs note for themselves is left out. Pure.
 */
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { escapeMarkup } from '../escape'

export interface Drawing {
  svg: string
  /** Of its view box. */
  width: number
  height: number
  /** How many colours it has. What has one is printed in the ink of the house. */
  inks: 'one' | 'many'
}
/** A drawing, or a PNG in base64. */
export type Icon = Drawing | { png: string }

/** `what`: the element or attribute that cannot be in it. */
export type DrawingTrouble = { is: 'heavy' | 'broken' | 'unsized' } | { is: 'forbidden'; what: string }
export class NoDrawing extends Error {
  constructor(readonly why: DrawingTrouble) {
    super(why.is)
  }
}

/** Bytes; it stands in the sheet that every reader gets. */
export const MOST_DRAWING = 24 * 1024

const ELEMENTS = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern'],
])
/** Notes of the program it was drawn in. */
const DROPPED = new Set(['metadata', 'title', 'desc'])
/** Runs, or comes from elsewhere; `data:` may be anything. */
const FORBIDDEN = /^on|^(?:xml:)?base$/i
const OUTSIDE = /url\(\s*["']?(?!#)|@import|javascript:|data:|expression\(|\\/i

/** Throws `NoDrawing`. */
export function readDrawing(bytes: Uint8Array): Drawing {
  if (bytes.length > MOST_DRAWING) throw new NoDrawing({ is: 'heavy' })
  const root = rootOf(new TextDecoder().decode(bytes))
  const { width, height } = sizeOf(root)
  const colours = new Set<string>()
  const inner = root.children.map((child) => written(child, colours)).join('')
  const attributes = written({ ...root, children: [] }, colours).match(/^<svg([^>]*?)\/?>/)?.[1] ?? ''
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`,
    ...{ width, height },
    inks: colours.size > 1 ? 'many' : 'one',
  }
}

function rootOf(xml: string): Element {
  let tree: Root
  try {
    tree = fromXml(xml)
  } catch {
    throw new NoDrawing({ is: 'broken' })
  }
  const root = tree.children.find((child) => child.type === 'element')
  if (root?.type !== 'element' || root.name !== 'svg') throw new NoDrawing({ is: 'broken' })
  return root
}

function sizeOf({ attributes }: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (width > 0 && height > 0) return { width, height }
  throw new NoDrawing({ is: 'unsized' })
}

type Node = Element['children'][number]

function written(node: Node, colours: Set<string>): string {
  if (node.type === 'text' || node.type === 'cdata') return escapeMarkup(node.value)
  if (node.type !== 'element' || DROPPED.has(node.name) || isOfProgram(node.name)) return ''
  const { name, children } = node
  if (!ELEMENTS.has(name)) throw new NoDrawing({ is: 'forbidden', what: `<${name}>` })
  const said = Object.entries(node.attributes).map(([key, value]) => attribute(name, key, value ?? '', colours))
  if (name === 'style') checkStyle(children, colours)
  const inner = children.map((child) => written(child, colours)).join('')
  return inner ? `<${name}${said.join('')}>${inner}</${name}>` : `<${name}${said.join('')}/>`
}

/** "inkscape:label", "sodipodi:namedview": not SVG's own. */
const isOfProgram = (name: string) => name.includes(':') && !/^(?:xlink|xml):/.test(name)

function attribute(element: string, key: string, value: string, colours: Set<string>): string {
  if (isOfProgram(key) || /^xmlns|^data-|^(?:id|class)$/.test(key)) return /^(?:id|class)$/.test(key) ? said(key, value) : ''
  // The size is the page's; the view box stays.
  if (element === 'svg' && /^(?:width|height|x|y|version|style)$/.test(key)) return ''
  const isLink = /^(?:xlink:)?href$/.test(key)
  if (FORBIDDEN.test(key) || (isLink ? !value.startsWith('#') : OUTSIDE.test(value)))
    throw new NoDrawing({ is: 'forbidden', what: `${key}="${value.slice(0, 40)}"` })
  if (/^(?:fill|stroke|stop-color)$/.test(key)) note(value, colours)
  if (key === 'style') noteAll(value, colours)
  return said(isLink ? 'href' : key, value)
}

const said = (key: string, value: string) => ` ${key}="${escapeMarkup(value)}"`

function checkStyle(children: Node[], colours: Set<string>): void {
  for (const child of children) {
    const css = child.type === 'text' || child.type === 'cdata' ? child.value : ''
    if (OUTSIDE.test(css) || /@/.test(css)) throw new NoDrawing({ is: 'forbidden', what: '<style>' })
    noteAll(css, colours)
  }
}

function noteAll(css: string, colours: Set<string>): void {
  for (const [, value = ''] of css.matchAll(/(?:fill|stroke|stop-color)\s*:\s*([^;}]+)/g)) note(value, colours)
}

/** Black is what a shape is that says nothing. */
function note(value: string, colours: Set<string>): void {
  const colour = value.trim().toLowerCase()
  if (!/^(?:none|transparent|inherit|currentcolor)$/.test(colour))
    colours.add(colour.startsWith('url(') ? `${colour} and more` : colour)
}
