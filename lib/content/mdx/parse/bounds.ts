/**
 * What nobody writes and what takes the parser minutes: boxes in boxes, brackets in brackets, runs of marks. Looked for line by
 * line before anything is parsed, so that it is refused at its place. Pure.
 */
import type { NoText } from '../../fields/text'
import { type Said, said } from '../../words/rules'

/** Quotes and lists in each other. */
const DEEP = 50
/** Spaces before a line, by which lists stand in lists: sixty levels. */
const INDENT = 120
/** Brackets that are open at a time. */
const BRACKETS = 50
/** Marks of emphasis in a row, and in one paragraph. */
const RUN = 100
const MARKS = 4000

const fence = /^[ \t]{0,3}(?:>[ \t]?)*(`{3,}|~{3,})/
const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const rule = /^[ \t]*([*_-])(?:[ \t]*\1)*[ \t]*$/
const longRun = new RegExp(`[*_]{${RUN},}`)

/** The first of it, or undefined. */
export function tooMuch(mdx: string): NoText | undefined {
  let open: string | undefined
  const paragraph = new Paragraph()
  for (const [index, line] of mdx.split('\n').entries()) {
    const mark = fence.exec(line)?.[1]
    if (open !== undefined) {
      if (mark?.startsWith(open)) open = undefined
      continue
    }
    if (mark !== undefined) {
      open = mark
      continue
    }
    if (line.trim() === '') paragraph.end()
    const found = ofLine(line) ?? paragraph.add(line)
    if (found) return { at: { line: index + 1, column: found.column }, what: found.what }
  }
  return undefined
}

type Found = { column: number; what: Said } | undefined

function ofLine(line: string): Found {
  const depth = containersOf(line)
  if (depth > DEEP && !rule.test(line)) return { column: 1, what: said('tooManyContainers', { most: DEEP }) }
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  if (indent > INDENT && indent < line.length) return { column: indent + 1, what: said('tooIndented', { count: indent }) }
  const run = rule.test(line) ? undefined : longRun.exec(line)
  if (run) return { column: run.index + 1, what: said('longRun', { most: RUN }) }
  return undefined
}

function containersOf(line: string): number {
  let count = 0
  container.lastIndex = 0
  while (count <= DEEP && container.test(line)) count++
  return count
}

/** What adds up over the lines of a paragraph. */
class Paragraph {
  private brackets = 0
  private marks = 0

  end(): void {
    this.brackets = 0
    this.marks = 0
  }

  add(line: string): Found {
    for (const { 0: found, index } of line.matchAll(/\\.|[[\]]|[*_]+/g)) {
      if (found === '[' && ++this.brackets > BRACKETS)
        return { column: index + 1, what: said('tooManyBrackets', { most: BRACKETS }) }
      if (found === ']' && this.brackets > 0) this.brackets--
      if (/^[*_]/.test(found) && ++this.marks > MARKS) return { column: index + 1, what: said('tooManyMarks', { most: MARKS }) }
    }
    return undefined
  }
}
