/** What no editor writes in front matter, and what a YAML parser may take for ever over. Pure. */
import { said } from '../words/rules'
import type { NoText } from './text'

/** Lists and groups between brackets in each other; ours have none deeper than two. */
const DEEP = 20
/** References to what was named before (`*name`), which can make a billion of ten lines. */
const ALIASES = 50
/** Lines; a site with three hundred topics has a thousand. */
const LINES = 2000
/** Letters in one of them: a list between brackets may be as long as a file. */
const LETTERS = 20_000

export function tooMuchYaml(yaml: string): NoText | undefined {
  let aliases = 0
  for (const [index, line] of yaml.split('\n').entries()) {
    const at = (column: number) => ({ line: index + 1, column: column + 1 })
    if (index >= LINES) return { at: at(0), what: said('yamlTooManyLines', { most: LINES }) }
    if (line.length > LETTERS) return { at: at(0), what: said('yamlLineTooLong', { most: LETTERS }) }
    const brackets = bracketsIn(line)
    if (brackets !== undefined) return { at: at(brackets), what: said('yamlTooManyBrackets', { most: DEEP }) }
    if (line.search(/\S/) > DEEP * 4 && /[^#]:(?:\s|$)|- /.test(line))
      return { at: at(line.search(/\S/)), what: said('yamlTooIndented') }
    for (const { index: column } of line.matchAll(/(?<=[\s,[:-])\*[^\s*]/g))
      if (++aliases > ALIASES) return { at: at(column), what: said('yamlStar') }
  }
  return undefined
}

function bracketsIn(line: string): number | undefined {
  let open = 0
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]
    if ((letter === '[' || letter === '{') && ++open > DEEP) return at
    if ((letter === ']' || letter === '}') && open > 0) open--
    // `? ? ?` and `- - -` are boxes in boxes as well.
    if ((letter === '-' || letter === '?') && line.startsWith(`${letter} `.repeat(DEEP), at)) return at
  }
  return undefined
}
