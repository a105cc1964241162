/** The front matter of a new file: what is filled in, and what more may stand there, in the words of the schema. */
import { stringify } from 'yaml'
import { type Field, type Fields, groupFields } from '../schemas/fields'

/** A value as it is typed: text, a list, a group. */
export type Typed = string | string[] | { [name: string]: Typed }

/** What is plain in YAML and in our reading of it: the text is read as text, whatever YAML would make of it. */
const PLAIN = /^[\p{L}\d][\p{L}\d.%:-]*$/u

const ofText = (text: string): string => (PLAIN.test(text) && !text.endsWith(':') ? text : stringify(text).trim())

function lines(name: string, value: Typed): string[] {
  if (typeof value === 'string') return [`${name}: ${ofText(value)}`]
  if (Array.isArray(value)) return [`${name}: [${value.map(ofText).join(', ')}]`]
  return [`${name}:`, ...Object.entries(value).flatMap(([inner, one]) => lines(inner, one).map((line) => `  ${line}`))]
}

const namesIn = (group: Field) => Object.keys(groupFields(group)).join(', ')

/** How it is written, where that is more than a word behind the colon. */
function shapeOf(field: Field): string {
  const { type, of } = field
  if (type === 'nested') return ` (Op eigen regels eronder, ingesprongen: ${namesIn(field)}.)`
  if (type !== 'list' || !of) return ''
  return of.type === 'nested'
    ? ` (Een lijst: begin elk ding op een eigen regel met - , en zet eronder: ${namesIn(of as Field)}.)`
    : ' (Een lijst: [een, twee].)'
}

/** Fields in the order of the schema; those that are not filled in stand below as remarks, with what they are for. */
export function frontMatter(fields: Fields, filled: Record<string, Typed>): string {
  const given = Object.keys(fields).flatMap((name) => {
    const value = filled[name]
    return value === undefined ? [] : lines(name, value)
  })
  const open = Object.entries(fields)
    .filter(([name]) => filled[name] === undefined)
    .map(([name, field]) => `# ${name}: ${field.description}${shapeOf(field)}`)
  return [
    ...given,
    ...(open.length > 0 ? ['', '# Dit kan er ook staan. Haal het hekje weg en vul het in.', ...open] : []),
  ].join('\n')
}
