/** What was typed in a body and became something else than was meant. */
import type { Blockquote, Code, Heading, ListItem, Nodes, Root, TableRow } from 'mdast'
import type { Position, Problems } from '../fields/problems'
import { startOf } from './parse/position'
import { placeAt } from './parse/text'
import { walk } from './parse/walk'
import { readable } from './reading'

/** Most bodies have nothing of it, and a look at the whole tree costs time. */
const may = /\[\^|\]\s?\[|^[> ]*#{2,6}[^\s#]|```|~~|\||\[[ xX]\]|\[!|\]\([^)\n]*\s/m

export function checkTyped(tree: Root, mdx: string, problems: Problems): void {
  if (!may.test(mdx)) return
  const notes = new Map<string, Position>()
  const referred = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, startOf(node))
    if (node.type === 'footnoteReference') referred.add(node.identifier)
    if (node.type === 'text') checkText(textAt(node, mdx), mdx, problems)
    if (node.type === 'paragraph') checkLines(textAt(node, mdx), mdx, problems)
    if (node.type === 'code') checkFence(node, mdx, problems)
    if (node.type === 'table') checkRows(node.children, problems)
    if (node.type === 'listItem') checkBox(node, problems)
    if (node.type === 'blockquote') checkAlert(node, problems)
  })
  for (const [note, at] of notes) if (!referred.has(note)) problems.say(at, 'noteUnused', { note })
}

interface Piece {
  start: number
  raw: string
}

/** As it stands in the file. */
function textAt({ position }: Nodes, mdx: string): Piece {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  return { start, raw: mdx.slice(start, end) }
}

/** An address as people type it: none of them is a word between brackets. */
const isAddress = /^(?:\.{0,2}\/|https?:|www\.|mailto:|#)|\.[a-z]{2,4}$/i

function checkText({ start, raw }: Piece, mdx: string, problems: Problems): void {
  if (!/[[~]/.test(raw)) return
  const at = (index: number) => placeAt(mdx, start + index)
  for (const { 1: note = '', index } of raw.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g))
    problems.say(at(index), 'noteMissing', { note })
  for (const { 1: text = '', 2: name = '', index } of raw.matchAll(/(?<![\\\w\]])\[([^\]^[]+)\]\[([^\][]+)\]/g))
    problems.say(at(index), 'referenceMissing', { text, name })
  for (const { 1: words = '', index } of raw.matchAll(/(?<![\\~])~~(?!\s)([^~\n]+?)(?<!\s)~~(?!~)/g))
    problems.say(at(index), 'struck', { words })
  for (const { 1: sign, 2: text = '', 3: url = '', index } of raw.matchAll(
    /(?<!\\)(!?)\[([^\][]*)\]\(([^()<>\n]*\s[^()<>\n]*)\)/g,
  )) {
    if (!isAddress.test(url.trim()) && !sign) continue
    const cure = `${sign}[${text}](<${url.trim()}>)`
    problems.say(at(index), sign ? 'pictureUnfinished' : 'linkUnfinished', { cure })
  }
}

/** Lines of a paragraph that were meant as a heading. One # may be a word that people find each other by. */
function checkLines({ start, raw }: Piece, mdx: string, problems: Problems): void {
  for (const { 1: before = '', 2: marks = '', 3: text = '', index } of raw.matchAll(/^([> ]*)(#{2,6})([^\s#].*)$/gm))
    problems.say(placeAt(mdx, start + index + before.length), 'headingNoSpace', { cure: `${marks} ${text}` })
}

function checkFence(node: Code, mdx: string, problems: Problems): void {
  const { raw } = textAt(node, mdx)
  const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1]
  if (fence === undefined) return
  const last = raw.slice(raw.lastIndexOf('\n') + 1)
  const isClosed =
    raw.includes('\n') &&
    last
      .replace(/^[>\s]*/, '')
      .trimEnd()
      .startsWith(fence)
  if (!isClosed) problems.say(startOf(node), 'fenceOpen', { fence })
}

/** The first that differs: whoever mends it sees the others. */
function checkRows([head, ...rows]: TableRow[], problems: Problems): void {
  const columns = head?.children.length ?? 0
  const row = rows.find(({ children }) => children.length !== columns)
  if (row) problems.say(startOf(row), 'tableRow', { cells: row.children.length, columns })
}

function checkBox(item: ListItem, problems: Problems): void {
  const [paragraph] = item.children
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (first?.type === 'text' && /^\[[ xX]\]\s/.test(first.value)) problems.say(startOf(item), 'taskList')
}

const titles: Record<string, string> = {
  note: 'Let op',
  tip: 'Tip',
  important: 'Belangrijk',
  warning: 'Pas op',
  caution: 'Pas op',
}

function checkAlert(quote: Blockquote, problems: Problems): void {
  const kind = /^\[!(\w+)\]/.exec(readable(quote).trimStart())?.[1]
  if (kind === undefined) return
  const title = titles[kind.toLowerCase()] ?? kind
  problems.say(startOf(quote), 'alert', { cure: `<Note title="${title}">…</Note>` })
}

/** Words in a paragraph above which readers give up; nobody counts them where there are few letters. */
const LONG = 200
const LETTERS = LONG * 4

export function checkParagraphs(tree: Root, mdx: string, problems: Problems): void {
  if (!mdx.split('\n\n').some((piece) => piece.length > LETTERS)) return
  walk(tree, (node) => {
    if (node.type !== 'paragraph') return
    const words = readable(node).split(/\s+/).filter(Boolean).length
    if (words > LONG) problems.say(startOf(node), 'paragraphLong', { words, most: LONG })
  })
}

/** The title of a piece is its first heading: those in it begin with two #, and none skips a level. */
export function checkHeadings(headings: Iterable<Heading>, mdx: string, problems: Problems): void {
  let before = 1
  for (const node of headings) {
    const { depth } = node
    const text = /^#+\s*([^\n]*)/.exec(textAt(node, mdx).raw)?.[1] ?? readable(node)
    const cure = (right: number) => `${'#'.repeat(right)} ${text}`
    if (depth === 1) problems.say(startOf(node), 'headingTop', { cure: cure(2) })
    else if (depth > before + 1)
      problems.say(startOf(node), 'headingSkips', { from: before, to: depth, cure: cure(before + 1) })
    before = Math.max(2, depth)
  }
}
