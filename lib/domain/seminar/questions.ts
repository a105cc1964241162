/** The questions of a seminar's own: what is asked, and for how long what was answered is kept. */
import type { Locale } from '../locale'

export const questionKinds = ['text', 'choice', 'yes/no'] as const
export type QuestionKind = (typeof questionKinds)[number]

export interface Question {
  /** Its short name, in the API and in the form: `answers.dieet`. */
  key: string
  /** The words. */
  question: Record<Locale, string>
  kind: QuestionKind
  /** Of a choice. An answer is kept as its Dutch option. */
  options?: Record<Locale, string>[]
  required: boolean
  /** It says something of a person's health or belief: it is kept shorter, and stands in no mail and no list. */
  sensitive: boolean
  /** So many days after the seminar its answers go. */
  retentionDays: number
}

export const MOST_QUESTIONS = 15
/** Characters of an answer. */
export const LONGEST_ANSWER = 500
/** Days, of what is sensitive, where the file does not say. */
export const SENSITIVE_DAYS = 7
