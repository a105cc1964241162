/** The text of a file: its front matter, and its body at the lines where it stands. Pure. */

import { type Said, said } from '../words/rules'

/** As editors' programs save it, made plain: no byte order mark, lines that end in \n. Lines and columns stay what they were. */
export const plainText = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

export interface Source {
  /** What stands between the two lines of ---, or the whole of a YAML file. */
  yaml: string
  /** The line of the file at which `yaml` begins, from 1. */
  line: number
  /** The body, with the server matter left blank before it: its lines are those of the file. */
  body: string
}

export class NoFrontMatter extends Error {
  constructor(readonly what: Said) {
    super(what.rule)
  }
}

const opening = /^---[ \t]*\n/
const closing = /^---[ \t]*(?:\n|$)/m

/** Takes an MDX file (after `plainText`) apart. Throws `NoFrontMatter`. */
export function splitMdx(text: string): Source {
  const start = opening.exec(text)?.[0].length
  if (!start) throw new NoFrontMatter(said('noFrontMatter'))
  const end = closing.exec(text.slice(start))
  if (!end) throw new NoFrontMatter(said('frontMatterNotClosed'))
  const yaml = text.slice(start, start + end.index)
  const body = text.slice(start + end.index + end[0].length)
  const lines = text.slice(0, text.length - body.length).split('\n').length - 1
  return { yaml, line: 2, body: '\n'.repeat(lines) + body }
}
