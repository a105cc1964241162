/** One file, read and checked on its own: its name, its fields, its body, what it refers to and what is wrong. */
import { type Body, parseBody } from '../body'
import { fieldsOf, kinds, type Place } from '../documents'
import type { Problem } from '../types'
import { type ReadFields, readFields } from './fields'
import { Problems } from './problems'
import { applyTypeRules, checkName } from './rules'
import { type SampleWords, sampleWordsIn } from './sample-words'
import { NoFrontMatter, plainText, type Source, splitMdx } from './source'

export interface ReadFile {
  problems: Problem[]
  failed: boolean
  /** Absent when the front matter could not be read. */
  fields?: ReadFields
  /** Absent for a type without one, and when it could not be parsed. */
  body?: Body
  /** The body's own text. */
  text: string
  sample: SampleWords[]
}

export function readFile(file: string, place: Place, content: string): ReadFile {
  const problems = new Problems(file)
  checkName(place, problems)
  const plain = plainText(content)
  const source = sourceOf(place, plain, problems)
  const fields = source && readFields(source.yaml, source.line, fieldsOf(place), problems)
  if (fields) applyTypeRules(place, fields, problems)
  const body = source && kinds[place.type].body ? parseBody(source.body, place.locale, problems) : undefined
  const text = source?.body.trimStart() ?? ''
  return { problems: problems.all, failed: problems.failed, fields, body, text, sample: sampleWordsIn(plain, place) }
}

function sourceOf(place: Place, text: string, problems: Problems): Source | undefined {
  if (!kinds[place.type].body) return { yaml: text, line: 1, body: '' }
  try {
    return splitMdx(text)
  } catch (error) {
    if (!(error instanceof NoFrontMatter)) throw error
    problems.error({ line: 1, column: 1 }, error.message)
    return undefined
  }
}
