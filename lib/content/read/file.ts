/** One file, read and checked on its own: its fields, its body, what it refers to and what is wrong. */
import { type Body, parseBody } from '../body'
import { fieldsOf, kinds, type Place } from '../documents'
import type { Problem } from '../types'
import { type ReadFields, readFields } from './fields'
import { Problems } from './problems'
import { NoFrontMatter, plainText, splitMdx } from './source'

export interface ReadFile {
  problems: Problem[]
  /** Absent when the front matter could not be read. */
  fields?: ReadFields
  /** Absent for a type without one, and when it could not be parsed. */
  body?: Body
  /** The body's own text. */
  text: string
}

export function readFile(file: string, place: Place, content: string): ReadFile {
  const problems = new Problems(file)
  const text = plainText(content)
  if (!kinds[place.type].body)
    return { problems: problems.all, text: '', fields: readFields(text, 1, fieldsOf(place), problems) }
  try {
    const source = splitMdx(text)
    const fields = readFields(source.yaml, source.line, fieldsOf(place), problems)
    const body = parseBody(source.body, place.locale, problems)
    return { problems: problems.all, fields, body, text: source.body.trimStart() }
  } catch (error) {
    if (!(error instanceof NoFrontMatter)) throw error
    problems.error({ line: 1, column: 1 }, error.message)
    return { problems: problems.all, text: '' }
  }
}
