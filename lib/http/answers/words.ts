/** A refusal in words: one place for API, form and pages, so that the same thing is always said the same way. */
import { createTranslator } from 'use-intl/core'
import type { Locale } from '../../domain/locale'
import type { FieldError, RefusalCode, Refused } from '../../domain/sign-up/refusal'
import type { Moment } from '../../domain/units'
import { date, euro, isMidnight, time, untilIncluding } from '../../language/format'
import { type Messages, messagesIn } from '../../words'

/** What HTTP itself may refuse, besides the refusals of the contract. */
export type ProblemCode =
  | RefusalCode
  | 'unauthorised'
  | 'not_found'
  | 'method_not_allowed'
  | 'uri_too_long'
  | 'headers_too_large'
  | 'internal_error'
  | 'unavailable'

/** What is said about a refusal; `typed` is the code as the visitor wrote it. */
export type Explained = Omit<Refused, 'ok' | 'code'> & {
  code: ProblemCode
  typed?: string
  /** It is said where there is no field to leave empty: at the code's own link. */
  atLink?: boolean
}

export interface Words {
  title: string
  detail: string
  errors?: { field: string; message: string }[]
}

const translator = (locale: Locale, messages: Messages) => createTranslator({ locale, messages, namespace: 'problems' })
const known = new WeakMap<Messages, ReturnType<typeof translator>>()

/** Made once for the same words. */
function wordsNow(locale: Locale) {
  const messages = messagesIn(locale)
  const t = known.get(messages) ?? translator(locale, messages)
  known.set(messages, t)
  return t
}

/** "9 december 2026", or "9 december 2026 om 12.00 uur" when the time of day matters. */
export const fromWhen = (moment: Moment, locale: Locale): string =>
  isMidnight(moment) ? date(moment, locale) : wordsNow(locale)('at', { date: date(moment, locale), time: time(moment, locale) })

/** Of an end: "tot en met 9 december 2026", or "tot 9 december 2026 om 12.00 uur". */
export const untilWhen = (end: Moment, locale: Locale): string =>
  isMidnight(end)
    ? wordsNow(locale)('untilDay', { date: date(untilIncluding(end), locale) })
    : wordsNow(locale)('untilTime', { when: fromWhen(end, locale) })

/** What is wrong with one field, and what would be right. */
export function fieldMessage({ field, rule, max, question }: FieldError, locale: Locale): string {
  const t = wordsNow(locale)
  if (question) return say(t, `rules.question_${rule}`, { max: max ?? 0, question: question[locale] })
  const own = `fields.${field.replace('.', '_')}_${rule}`
  if (has(t, own)) return say(t, own, {})
  return say(t, `rules.${rule}`, { max: max ?? 0 })
}

/** Title and sentence of a refusal, and what is wrong with each field. */
export function explain(refusal: Explained, locale: Locale): Words {
  const t = wordsNow(locale)
  const values = valuesOf(refusal, locale)
  const precise = `details.${refusal.code}_${values.variant}`
  const said = say(t, has(t, precise) ? precise : `details.${refusal.code}`, values)
  const next = refusal.atLink ? '' : `next.${refusal.code}`
  const detail = next && has(t, next) ? `${said} ${say(t, next, values)}` : said
  const errors = refusal.fields?.map((error) => ({ field: error.field, message: fieldMessage(error, locale) }))
  const aboutCode = refusal.code.startsWith('code_') ? [{ field: 'code', message: detail }] : undefined
  return { title: say(t, `titles.${refusal.code}`, {}), detail, errors: errors ?? aboutCode }
}

function valuesOf({ code, moment, reason, retryAfter, typed, price, near, titles }: Explained, locale: Locale) {
  const given = {
    typed: typed?.trim() ?? '',
    reason: reason ?? '',
    minutes: Math.ceil((retryAfter ?? 60) / 60),
    price: euro(price ?? 0, locale),
    near: near ?? '',
    seminars: titles?.[locale] ?? '',
  }
  const precise = reason ? 'why' : near ? 'near' : titles ? 'right' : 'plain'
  if (moment === undefined) return { ...given, when: '', until: '', variant: precise }
  const variant = code === 'signup_not_open' ? 'from' : 'since'
  return { ...given, when: fromWhen(moment, locale), until: untilWhen(moment, locale), variant }
}

// Keys are put together from codes; tests/unit/http/problem.test.ts holds that every code has its words in both languages.
type Loose = { (key: string, values: Record<string, string | number>): string; has(key: string): boolean }
const say = (t: unknown, key: string, values: Record<string, string | number>) => (t as Loose)(key, values)
const has = (t: unknown, key: string) => (t as Loose).has(key)
