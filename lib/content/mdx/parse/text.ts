/** Places in the text of a body, and the tags and braces that stand there. Pure. */
import type { Position } from '../../fields/problems'

/** From and to, as offsets. */
export type Range = [from: number, to: number]

export function offsetAt(text: string, { line, column }: Position): number {
  let start = 0
  for (let before = 1; before < line; before++) {
    const end = text.indexOf('\n', start)
    if (end < 0) break
    start = end + 1
  }
  return Math.min(start + column - 1, text.length)
}

export function placeAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Where the tag ends that begins at `start`, or the paragraph it stands in, or the sign itself where it is none. */
export function endOfTag(text: string, start: number): number {
  const paragraph = text.indexOf('\n\n', start)
  const rest = text.slice(start, paragraph < 0 ? undefined : paragraph)
  const end = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(rest)?.[0].length ?? rest.indexOf('>') + 1
  return start + (end > 0 ? end : 1)
}

/** The last tag that opens `name` before `offset` and is not closed by then. */
export function openTagBefore(text: string, name: string, offset: number): number | undefined {
  let closed = 0
  const tags = Array.from(text.slice(0, offset).matchAll(/<(\/?)([A-Za-z][\w.]*)[^<>]*?(\/?)>/g))
  for (const { index, 1: slash, 2: found, 3: alone } of tags.toReversed()) {
    if (found !== name || alone) continue
    if (slash) closed++
    else if (closed-- === 0) return index
  }
  return undefined
}

/** The sign < of the tag that `offset` is in; one whose quote is open runs to the end of the text. */
export function tagStart(text: string, offset: number, toTheEnd: boolean): number {
  if (!toTheEnd) return Math.max(0, text.lastIndexOf('<', offset))
  const starts = Array.from(text.matchAll(/<[A-Za-z/]/g), ({ index }) => index)
  const open = starts.findLast((start) => (text.slice(start).split('"').length - 1) % 2 === 1)
  return open ?? starts.at(-1) ?? 0
}

/** The braces around `offset`: from the { to after its }, or to the end of the text; undefined where there are none. */
export function braceAround(text: string, offset: number): Range | undefined {
  let start = offset
  for (let depth = 0; start > 0; start--) {
    const sign = text[start - 1]
    if (sign === '}') depth++
    if (sign === '{' && depth-- === 0) break
  }
  if (start === 0) return undefined
  start--
  let end = start + 1
  for (let depth = 1; end < text.length && depth > 0; end++) {
    if (text[end] === '{') depth++
    if (text[end] === '}') depth--
  }
  return [start, end]
}
