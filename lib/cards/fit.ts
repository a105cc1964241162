/** Breaks text into lines that fit. Pure: how wide a text is, is asked. */

export type Measure = (text: string) => number

/** A piece that stays whole, and what follows it: nothing, a space, or a hyphen where a line may break. */
interface Piece {
  text: string
  next: '' | ' ' | '-'
}

export interface Fitted {
  lines: string[]
  /** Whether all of it is there; else the last line ends with "…". */
  whole: boolean
}

/**
 * The text in at most `most` lines of `width`, as equally long as they can be. A word that is wider than a line breaks at its soft
 * hyphens, and else wherever it must.
 */
export function setInLines(text: string, width: number, most: number, measure: Measure): Fitted {
  const pieces = piecesOf(text, width, measure)
  const lines = fill(pieces, width, measure)
  if (lines.length > most) return { lines: cut(lines, width, most, measure), whole: false }
  return { lines: balanced(pieces, lines, width, measure), whole: true }
}

/** Whether every word fits on a line as it is. */
export const fitsUnbroken = (text: string, width: number, measure: Measure): boolean =>
  wordsOf(text).every((word) => measure(plain(word)) <= width)

const plain = (word: string) => word.replaceAll('\u00ad', '')
/** A no-break space holds its words together. A line may break after a hyphen that is written. */
const wordsOf = (text: string) => text.split(' ').flatMap((word) => word.split(/(?<=[\p{L}\p{N}][-–/])(?=[\p{L}\p{N}])/u))

function piecesOf(text: string, width: number, measure: Measure): Piece[] {
  const pieces = text.split(' ').flatMap((word): Piece[] => {
    const parts = wordsOf(word).flatMap((part) => brokenWord(part, width, measure))
    return parts.map((part, index) => (index === parts.length - 1 ? { ...part, next: ' ' } : part))
  })
  return pieces
}

function brokenWord(word: string, width: number, measure: Measure): Piece[] {
  if (measure(plain(word)) <= width) return [{ text: plain(word), next: '' }]
  return word.split('\u00ad').flatMap((syllable, index, all): Piece[] => {
    const next = index === all.length - 1 ? '' : '-'
    if (measure(`${syllable}${next}`) <= width) return [{ text: syllable, next }]
    const letters = syllable.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
    return letters.map((letter, at): Piece => ({ text: letter, next: at === letters.length - 1 ? next : '' }))
  })
}

/** As much on each line as fits. */
function fill(pieces: Piece[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  let before: Piece['next'] = ''
  for (const { text, next } of pieces) {
    const longer = line + (before === ' ' && line ? ' ' : '') + text
    if (line && measure(longer + (next === '-' ? '-' : '')) > width) {
      lines.push(before === '-' ? `${line}-` : line)
      line = text
    } else line = longer
    before = next
  }
  return [...lines, line]
}

/** The narrowest width that needs no more lines. */
function balanced(pieces: Piece[], lines: string[], width: number, measure: Measure): string[] {
  if (lines.length < 2) return lines
  let [narrow, wide] = [width / 2, width]
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2
    const tried = fill(pieces, middle, measure)
    if (tried.length <= lines.length && tried.every((line) => measure(line) <= middle)) wide = middle
    else narrow = middle
  }
  return fill(pieces, wide, measure)
}

function cut(lines: string[], width: number, most: number, measure: Measure): string[] {
  const kept = lines.slice(0, most)
  const last = (kept.pop() ?? '').split(' ')
  while (last.length > 1 && measure(ended(last)) > width) last.pop()
  let text = ended(last)
  while (text.length > 1 && measure(text) > width) text = `${text.slice(0, -2)}…`
  return [...kept, text]
}

/** "…" comes in the place of a comma or a hyphen, not after it. */
const ended = (words: string[]) => `${words.join(' ').replace(/[\s,;:.–-]+$/u, '')}…`
