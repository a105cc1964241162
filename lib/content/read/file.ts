/** One file, read and checked on its own: its name, its fields, its body, what it refers to and what is wrong. */
import { join } from 'node:path'
import { fieldsOf, kinds, type Place } from '../documents'
import { type ReadFields, readFields } from '../fields/fields'
import { Problems } from '../fields/problems'
import { applyTypeRules, checkName } from '../fields/rules'
import { type NoText, readText } from '../fields/text'
import { type Body, parseBody } from '../mdx/body'
import type { Packed, Problem } from '../types'
import { said } from '../words/rules'
import type { Listed } from './files'
import { heaviestLine, isHeavy } from './heavy'
import { type SampleWords, sampleWordsIn } from './sample-words'
import { NoFrontMatter, plainText, type Source, splitMdx } from './source'

export interface ReadFile {
  problems: Problem[]
  failed: boolean
  /** Absent when the server matter could not be read. */
  fields?: ReadFields
  /** Absent for a type without one, and when it could not be parsed. */
  body?: Body
  /** The body as it is put away, where that was asked for: its tree and text are gone then. */
  packed?: Packed
  /** The body's own text. */
  text: string
  sample: SampleWords[]
  /** It took too long: on another day it may not. */
  stopped?: true
}

/** Reads it off the disk. Whatever stands in it, what is wrong is a problem of this file. */
export function readFrom(contentDir: string, { file, place }: Listed): ReadFile {
  const text = readText(join(contentDir, file))
  return typeof text === 'string' ? readFile(file, place, text) : unread(file, text)
}

/** As `readFrom`; undefined for a text that may take long, which is for the guard. */
export function readUnlessHeavy(contentDir: string, { file, place }: Listed): ReadFile | undefined {
  const text = readText(join(contentDir, file))
  if (typeof text !== 'string') return unread(file, text)
  return isHeavy(text) ? undefined : readFile(file, place, text)
}

/** Of a file that has no text we can read. */
export function unread(file: string, { at, what }: NoText): ReadFile {
  const problems = new Problems(file)
  problems.add(at, what)
  return { problems: problems.all, failed: true, text: '', sample: [] }
}

/** What nobody foresaw in the text of a file is that file's, and no reason to leave the others unread. */
export function readFile(file: string, place: Place, content: string): ReadFile {
  try {
    return read(file, place, content)
  } catch (error) {
    const what = error instanceof RangeError ? said('fileTooDeep') : said('fileUnreadable', { why: (error as Error).message })
    return unread(file, { at: { line: heaviestLine(content), column: 1 }, what })
  }
}

/** What nobody would make without a text. */
const isRead = new Set<Place['type']>(['Article', 'Page'])
const HOPELESS = 50_000

function read(file: string, place: Place, content: string): ReadFile {
  const problems = new Problems(file)
  checkName(place, problems)
  const plain = plainText(content)
  const source = sourceOf(place, plain, problems)
  const fields = source && readFields(source.yaml, source.line, fieldsOf(place), problems, kinds[place.type].dotted)
  if (fields) applyTypeRules(place, fields, problems)
  warnOfOpen(plain, problems)
  // A body stands at the lines of its file: after a hundred thousand of front matter, those alone take seconds.
  const hopeless = !fields && source !== undefined && source.yaml.length > HOPELESS
  const body = source && kinds[place.type].body && !hopeless ? parseBody(source.body, place.locale, problems) : undefined
  const text = source?.body.trimStart() ?? ''
  if (text === '' && isRead.has(place.type) && fields && fields.values.draft !== true)
    problems.say({ line: source.body.split('\n').length, column: 1 }, 'bodyEmpty')
  return { problems: problems.most(), failed: problems.failed, fields, body, text, sample: sampleWordsIn(plain, place) }
}

/** What `npm run content:new -- site` leaves to be written. */
const OPEN = /\bINVULLEN\b/

function warnOfOpen(text: string, problems: Problems): void {
  if (!OPEN.test(text)) return
  for (const [index, line] of text.split('\n').entries()) {
    const at = OPEN.exec(line)
    if (at) problems.say({ line: index + 1, column: at.index + 1 }, 'toFillIn')
  }
}

function sourceOf(place: Place, text: string, problems: Problems): Source | undefined {
  if (!kinds[place.type].body) return { yaml: text, line: 1, body: '' }
  try {
    return splitMdx(text)
  } catch (error) {
    if (!(error instanceof NoFrontMatter)) throw error
    problems.add({ line: 1, column: 1 }, error.what)
    return undefined
  }
}
