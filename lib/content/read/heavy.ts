/**
 * Which texts may take the parser long: long ones, and those with very many lines or marks. They are read on a thread that can be
 * stopped (guard.ts); nearly all others are read right away. Pure.
 */
const LONG = 24_000
const LINES = 800
const MARKS = 3000

const mark = /[*_[\]{}<>|`&\\!~]/g

export const isHeavy = (text: string): boolean => text.length > LONG || count(text, /\n/g) > LINES || count(text, mark) > MARKS

function count(text: string, of: RegExp): number {
  let found = 0
  of.lastIndex = 0
  while (of.test(text)) found++
  return found
}

/** The line at which the heaviest piece of a text begins: what stopped the parser most likely stands there. */
export function heaviestLine(text: string): number {
  let [line, heaviest, most] = [1, 1, -1]
  for (const piece of text.split(/(\n[ \t]*\n)/)) {
    const weight = piece.trim() === '' ? -1 : piece.length + 20 * (count(piece, mark) + count(piece, /\n/g))
    if (weight > most) [heaviest, most] = [line + (/^\n*/.exec(piece)?.[0].length ?? 0), weight]
    line += count(piece, /\n/g)
  }
  return heaviest
}
