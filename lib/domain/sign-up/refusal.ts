/** Every refusal that a client of ours can meet, as a value. lib/http words them (RFC 9457). */
import type { Locale } from '../locale'
import type { Cents, Moment } from '../units'

/** In the order in which they are looked for (CONTRACT, API). */
export const refusalCodes = [
  'cross_site',
  'unsupported_media_type',
  'payload_too_large',
  'malformed_json',
  'rate_limited',
  'seminar_unknown',
  'idempotency_mismatch',
  'validation_failed',
  'seminar_cancelled',
  'signup_not_open',
  'signup_closed',
  'code_unknown',
  'code_other_seminar',
  'code_not_yet_valid',
  'code_expired',
  'code_used_up',
  'price_changed',
  'seminar_full',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What is wrong with a field: a key that is worded in the visitor's language. */
export const fieldRules = ['required', 'too_long', 'invalid', 'email'] as const
export type FieldRule = (typeof fieldRules)[number]

export interface FieldError {
  /** As in the request: `email`, `billing.street`. */
  field: string
  rule: FieldRule
  /** The most characters it may have (`too_long`). */
  max?: number
  /** What was asked there, of a question of the seminar's own. */
  question?: Record<Locale, string>
}

export interface Refused {
  ok: false
  code: RefusalCode
  /** Every field that is wrong, in the order of the form (`validation_failed`). */
  fields?: FieldError[]
  /** Since or from when: opens, closed, valid from, expired. */
  moment?: Moment
  /** What it costs now (`price_changed`). */
  price?: Cents
  /** The editor's sentence why it does not go on (`seminar_cancelled`). */
  reason?: string
  /** Seconds (`rate_limited`). */
  retryAfter?: number
  /** For which seminars the code is (`code_other_seminar`). */
  seminars?: string[]
  /** Their titles, of those that one can sign up for now, by language. */
  titles?: Record<Locale, string>
  /** As printed: a code that reads almost like the one that was typed (`code_unknown`). */
  near?: string
  /** What would be refused next: a form shows all that is wrong at once, the API says the first. */
  further?: Refused[]
}

/** A refusal, in short. */
export const refused = (code: RefusalCode, more: Omit<Refused, 'ok' | 'code'> = {}): Refused => ({ ok: false, code, ...more })
