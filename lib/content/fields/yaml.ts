/** YAML as a document, read around what is broken in it: of one mistake the others must not suffer. */
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Fields } from '../schemas/fields'
import { said } from '../words/rules'
import type { Position, Problems } from './problems'
import { mendLines } from './yaml-lines'
import { yamlSaid } from './yaml-messages'

interface Parsed {
  document: Document
  positionOf(offset: number): Position
  /** The fields that could not be read, by name. */
  broken: Map<string, Position>
  /** The lines of the file that are read otherwise than they stand. */
  mended: ReadonlySet<number>
}

/** How many broken fields of a file are looked around. */
const MOST = 10
/** The first line of a field that is not within another, and of one whose value opens a quote or a bracket. */
const top = /^([A-Za-z][\w.]*)\s*:(?:\s|$)/
const opens = /^[A-Za-z][\w.]*\s*:\s+(["'[{])/
const closing: Record<string, string> = { '[': ']', '{': '}' }

/** Says all that is wrong. `line`: of the file, at which the YAML begins. */
export function parseYaml(typed: string, line: number, fields: Fields, problems: Problems): Parsed {
  const { yaml, found } = mendLines(typed, line, fields)
  for (const { at, what } of found) problems.add(at, what)
  const mended = new Set(found.map(({ at }) => at.line))
  const lines = yaml.split('\n')
  const broken: Parsed['broken'] = new Map()
  for (let round = 0; ; round++) {
    const counter = new LineCounter()
    const text = lines.join('\n')
    const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false, uniqueKeys: false })
    const positionOf = (offset: number) => {
      const place = counter.linePos(offset)
      return { line: place.line + line - 1, column: place.col }
    }
    const [error] = document.errors
    if (!error) return { document, positionOf, broken, mended }
    const place = positionOf(error.pos[0])
    const { start, end, column } = blockAt(lines, place.line - line)
    const at = column === undefined ? place : { line: start + line, column }
    problems.add(at, column === undefined ? yamlSaid(error) : said('yamlNotClosed'))
    const name = top.exec(lines[start] ?? '')?.[1]
    if (name !== undefined) broken.set(name, at)
    const isBlank = lines.slice(start, end).every((one) => one.trim() === '')
    if (isBlank || round >= MOST) return { document: parseDocument(''), positionOf, broken: allOf(fields, at), mended }
    lines.fill('', start, end)
  }
}

/** None of them could be read, and no one of them is missing. */
const allOf = (fields: Fields, at: Position) => new Map(Object.keys(fields).map((name) => [name, at]))

interface Block {
  start: number
  end: number
  /** Where it opens what it does not close. */
  column?: number
}

/** The lines of the field that a line belongs to, or of the one before it that opens a quote or a bracket and does not close it. */
function blockAt(lines: string[], at: number): Block {
  let first: Block | undefined
  for (let start = Math.min(at, lines.length - 1); start >= 0; start--) {
    if (!top.test(lines[start] ?? '') && start > 0) continue
    const end = endOf(lines, start)
    const open = opens.exec(lines[start] ?? '')
    const rest = lines.slice(start, end).join('\n').slice(open?.[0].length)
    if (open && !rest.includes(closing[open[1] as string] ?? (open[1] as string))) return { start, end, column: open[0].length }
    first ??= { start, end: Math.max(end, at + 1) }
  }
  return first as Block
}

function endOf(lines: string[], start: number): number {
  const next = lines.findIndex((text, index) => index > start && top.test(text))
  return next < 0 ? lines.length : next
}
