/** What somebody answers to the questions of a seminar's own, checked. What was not asked is left out: a form may be older than the file. */
import { locales } from '../locale'
import { LONGEST_ANSWER, type Question } from '../seminar/questions'
import type { FieldError, FieldRule } from './refusal'
import { line, objectOr, optional, type Read } from './request'

export interface Answer extends Pick<Question, 'key' | 'kind' | 'sensitive' | 'retentionDays'> {
  /** The words that it was given to, in Dutch. */
  question: string
  /** Of a choice its option in Dutch; of a yes or no 'ja' or 'nee'. */
  answer: string
}

export const fieldOf = (key: string): string => `answers.${key}`

/** Of the same body as the person. Each question is asked by its key. */
export function readAnswers(body: unknown, questions: readonly Question[] = []): Read<Answer[]> {
  const { answers } = objectOr(body) as { answers?: unknown }
  const given = objectOr(answers) as Record<string, unknown>
  const read = questions.map((question) =>
    readAnswer(question, Object.hasOwn(given, question.key) ? given[question.key] : undefined),
  )
  const fields = read.flatMap((one) => (one && 'rule' in one ? [one] : []))
  if (fields.length > 0) return { ok: false, fields }
  return { ok: true, value: read.flatMap((one) => (one && 'answer' in one ? [one] : [])) }
}

/** Nothing where nothing is answered, and need not be. */
function readAnswer(question: Question, given: unknown): Answer | FieldError | undefined {
  const { key, kind, sensitive, retentionDays, required } = question
  const wrong = (rule: FieldRule, max?: number): FieldError => ({
    field: fieldOf(key),
    rule,
    ...(max && { max }),
    question: question.question,
  })
  const text = optional(line(LONGEST_ANSWER)).safeParse(typeof given === 'boolean' ? (given ? 'ja' : 'nee') : given)
  if (!text.success) {
    const rule = text.error.issues[0]?.message as FieldRule
    return wrong(rule, rule === 'too_long' ? LONGEST_ANSWER : undefined)
  }
  if (text.data === undefined) return required ? wrong('required') : undefined
  const answer = kind === 'text' ? text.data : optionOf(question, text.data)
  if (answer === undefined) return wrong('invalid')
  return { key, kind, sensitive, retentionDays, question: question.question.nl, answer }
}

const YES_OR_NO = [
  { nl: 'ja', en: 'yes' },
  { nl: 'nee', en: 'no' },
]

/** What can be chosen; [] where words are typed. */
export const optionsOf = ({ kind, options = [] }: Pick<Question, 'kind' | 'options'>) =>
  kind === 'yes/no' ? YES_OR_NO : kind === 'choice' ? options : []

/** In Dutch, whichever language it was chosen in. */
const optionOf = (question: Question, typed: string): string | undefined =>
  optionsOf(question).find((option) => locales.some((locale) => isSame(option[locale], typed)))?.nl

const isSame = (a: string, b: string) => plain(a) === plain(b)
const plain = (text: string) => text.trim().replace(/\s+/gu, ' ').toLowerCase()

/** Errors as a form carries them along are known again by their question. */
export const withQuestions = (fields: readonly FieldError[], questions: readonly Question[] = []): FieldError[] =>
  fields.map((error) => {
    const asked = questions.find(({ key }) => fieldOf(key) === error.field)
    return asked ? { ...error, question: asked.question } : error
  })

/** What somebody answered before stays something to choose, when the file has other options by now. */
export const withStanding = (
  questions: readonly Question[] = [],
  standing: readonly Pick<Answer, 'key' | 'answer'>[],
): Question[] =>
  questions.map((question) => {
    const before = standing.find(({ key }) => key === question.key)?.answer
    if (question.kind !== 'choice' || before === undefined || optionOf(question, before) !== undefined) return question
    return { ...question, options: [...(question.options ?? []), { nl: before, en: before }] }
  })
