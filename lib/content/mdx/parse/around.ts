/** Parses a body, and where it cannot be parsed says why, blanks what stands in the way and goes on: one mistake never hides another. */
import type { Root } from 'mdast'
import type { Locale } from '../../../domain/locale'
import type { Problems } from '../../fields/problems'
import { explain } from './messages'
import { parserFor } from './parser'
import { placeAt, type Range } from './text'

/** How many mistakes are looked around, and how many characters are parsed for it: each time is a parse of the whole. */
const MOST = 20
const MOST_CHARACTERS = 400_000

interface Parsed {
  tree: Root
  /** The lines on which something was blanked: what is left of them says nothing. */
  blanked: ReadonlySet<number>
}

/** Undefined when nothing can be made of it. */
export function parseAround(mdx: string, locale: Locale, problems: Problems): Parsed | undefined {
  const blankedLines = new Set<number>()
  let text = mdx
  for (let round = 0; ; round++) {
    try {
      return { tree: parserFor(text, locale).parse(text) as Root, blanked: blankedLines }
    } catch (error) {
      const { at, what, blank } = explain(error, text)
      problems.add(at, what)
      const next = blanked(text, blank)
      if (next === text || round >= MOST || (round + 2) * text.length > MOST_CHARACTERS) return undefined
      for (const [from, to] of blank)
        for (let { line } = placeAt(text, from); line <= placeAt(text, to).line; line++) blankedLines.add(line)
      text = next
    }
  }
}

/** Spaces in its place: all else stays where it was. */
const blanked = (text: string, ranges: Range[]) =>
  ranges.reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to), text)
