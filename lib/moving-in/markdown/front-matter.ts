/** The front matter of a Markdown file, in YAML, TOML or JSON, and its body. */
import toml from 'toml'
import { parseDocument } from 'yaml'
import { tooMuchYaml } from '../../content/fields/yaml-bounds'

export type Fields = Record<string, unknown>
export interface Split {
  fields: Fields
  body: string
  /** What the parser says of front matter that is broken; then its lines are in `broken`. */
  wrong?: string
  broken?: string
}

const forms = [
  { start: /^---[ \t]*\n/, end: /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m, read: readYaml },
  { start: /^\+\+\+[ \t]*\n/, end: /^\+\+\+[ \t]*(?:\n|$)/m, read: readToml },
  { start: /^;;;[ \t]*\n/, end: /^;;;[ \t]*(?:\n|$)/m, read: readJson },
]

/** A file without front matter is all body; where it is broken the text is there all the same. */
export function splitFile(text: string): Split {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  for (const { start, end, read } of forms) {
    const from = start.exec(plain)?.[0].length
    const close = from ? end.exec(plain.slice(from)) : undefined
    if (!from || !close) continue
    const front = plain.slice(from, from + close.index)
    const body = plain.slice(from + close.index + close[0].length)
    try {
      return { fields: asFields(read(front)), body }
    } catch (error) {
      return { fields: {}, body, wrong: String((error as Error).message).split('\n')[0], broken: front }
    }
  }
  return bareJson(plain) ?? { fields: {}, body: plain }
}

/** As Hugo has it: an object, and the text behind it. A body may begin with a brace too: what is no object is a body. */
function bareJson(text: string): Split | undefined {
  if (!/^\{\s*["}]/.test(text)) return undefined
  for (const { index } of Array.from(text.slice(0, LONGEST).matchAll(/\}[ \t]*(?:\n|$)/g)).slice(0, MOST)) {
    const end = index + 1
    try {
      return { fields: readJson(text.slice(0, end)), body: text.slice(end).replace(/^[ \t]*\n/, '') }
    } catch {
      // A brace within it: the next may be its own.
    }
  }
  return undefined
}
/** Letters of a head in which its end is looked for, and lines that end with a brace. */
const [LONGEST, MOST] = [20_000, 200]

function readJson(text: string): Fields {
  return asFields(JSON.parse(text))
}

/** A day without a time is text to the parser. */
function readToml(text: string): Fields {
  return toml.parse(text.replace(/^(\s*\w+\s*=\s*)(\d{4}-\d\d-\d\d[T\d:. +Z-]*?)\s*$/gm, '$1"$2"')) as Fields
}

/** Dates stay what was typed: YAML would shift those without a zone. */
export function readYaml(text: string): Fields {
  const much = tooMuchYaml(text)
  if (much) throw new Error(much.what.rule)
  const document = parseDocument(text, { schema: 'core', merge: true })
  if (document.errors[0]) throw document.errors[0]
  return asFields(document.toJS({ maxAliasCount: 20 }))
}

const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
