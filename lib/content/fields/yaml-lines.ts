/**
 * Lines of fields that YAML reads otherwise than who typed them meant: each is said with the line as it should be, and read as it was
 * meant, so that it hides nothing else. Pure.
 */
import { type Field, type Fields, groupFields } from '../schemas/fields'
import { type Said, said } from '../words/rules'
import type { Position } from './problems'

interface Mended {
  yaml: string
  found: { at: Position; what: Said }[]
}

const line = /^(\s*(?:-\s+)?)([A-Za-z][\w.]*):(.*)$/
const oddSpace = /^[\u00a0\u2000-\u200b\u202f\u3000]+/
/** A block of text on the lines below: `|`, `>-`. */
const block = /^[|>][-+\d]*\s*(?:#.*)?$/
const single = /^'(?:[^']|'')*'/
const double = /^"(?:[^"\\]|\\.)*"/

/** `first`: the line of the file at which the YAML begins. */
export function mendLines(yaml: string, first: number, fields: Fields): Mended {
  const known = byName(fields)
  const lines = yaml.split('\n')
  const found: Mended['found'] = []
  let within: number | undefined
  for (const [index, text] of lines.entries()) {
    const indent = text.search(/\S/)
    if (within !== undefined && (indent < 0 || indent > within)) continue
    within = undefined
    const [, before = '', name = '', rest = ''] = line.exec(text) ?? []
    const field = known.get(name.slice(name.lastIndexOf('.') + 1))
    if (block.test(rest.trim()) || opensQuote(rest.trim(), lines, index, indent)) within = indent
    if (!field || within !== undefined) continue
    const value = rest.replace(oddSpace, '').trim()
    const wrong = whatIsWrong(name, rest, value, field, yaml)
    if (!wrong) continue
    const column = before.length + name.length + 2 + (rest.length - rest.trimStart().length)
    found.push({ at: { line: first + index, column }, what: wrong.what })
    lines[index] = `${before}${name}: ${wrong.meant}`
  }
  return { yaml: found.length > 0 ? lines.join('\n') : yaml, found }
}

/** Every field that there is at any depth; a name that stands for two things is none of them here. */
function byName(fields: Fields, names = new Map<string, Field>()): Map<string, Field> {
  for (const [name, field] of Object.entries(fields)) {
    if (!names.has(name) || field.type === 'string') names.set(name, field)
    byName(groupFields(field.type === 'list' ? (field.of as Field) : field), names)
  }
  return names
}

/** Whether a quote that opens here is closed, as it should be, on a line below that belongs to it. */
function opensQuote(value: string, lines: string[], index: number, indent: number): boolean {
  const whole = value.startsWith("'") ? single : value.startsWith('"') ? double : undefined
  if (!whole || whole.test(value)) return false
  const below: string[] = []
  for (const next of lines.slice(index + 1, index + 50)) {
    if (next.trim() !== '' && next.search(/\S/) <= indent) break
    below.push(next)
  }
  return new RegExp(`${whole.source}\\s*$`).test([value, ...below].join('\n').trim())
}

type Wrong = { what: Said; meant: string } | undefined

function whatIsWrong(name: string, rest: string, value: string, field: Field, yaml: string): Wrong {
  if (value === '') return undefined
  if (oddSpace.test(rest)) return { what: said('yamlOddSpace', { name }), meant: value }
  if (!/^\s/.test(rest)) return { what: said('yamlNoSpace', { name, cure: `${name}: ${value}` }), meant: value }
  // Of a colour its own rule says that # begins a remark.
  if (field.type === 'list' || field.type === 'nested' || field.as === 'colour') return undefined
  const meant = quoted(value)
  const cure = `${name}: ${meant}`
  if (value.startsWith("'") || value.startsWith('"')) return ofQuotes(value, cure, meant)
  if (/^[[{]/.test(value)) return { what: said('yamlBracketed', { name, cure }), meant }
  const sign = signOf(value, yaml)
  if (sign !== undefined) return { what: said('yamlSign', { sign, cure }), meant }
  const cut = /^(.*?)\s+#\S/.exec(value)?.[1]
  if (cut !== undefined && isText(field)) return { what: said('yamlCut', { kept: cut, cure }), meant }
  if (/:(?:\s|$)/.test(value)) return { what: said('yamlColonInValue', { cure }), meant }
  return undefined
}

function ofQuotes(value: string, cure: string, meant: string): Wrong {
  const closed = (value.startsWith("'") ? single : double).exec(value)?.[0]
  if (closed === undefined && value.lastIndexOf('"') === 0)
    return { what: said('yamlQuoteOpens', { cure: `${cure.slice(0, cure.indexOf(':'))}: ${value}"` }), meant: `${value}"` }
  if (closed === undefined) return { what: said('yamlQuoteOpens', { cure }), meant }
  const after = value.slice(closed.length).trim()
  return after === '' || after.startsWith('#') ? undefined : { what: said('yamlQuotesInside', { cure }), meant }
}

/** A sign at the start by which YAML means something; undefined where it is meant so: `&name` that `*name` refers to. */
function signOf(value: string, yaml: string): string | undefined {
  const [, sign, word = ''] = /^([!&*@`%|>]|[-?](?=\s)|#(?=\S))(\S*)/.exec(value) ?? []
  if (sign === undefined) return undefined
  if (sign === '&' && yaml.includes(`*${word}`)) return undefined
  if (sign === '*' && word !== '' && yaml.includes(`&${word}`)) return undefined
  return sign
}

const isText = ({ as, rule }: Field) => as === 'prose' || as === 'sentence' || (as === undefined && rule === undefined)

/** As a value that YAML reads as it stands. */
export function quoted(value: string): string {
  if (!value.includes("'")) return `'${value}'`
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}
