/** Refusals as HTTP answers: problem details (RFC 9457), with the contract's `code` and `errors`. */
import type { Locale } from '../../domain/locale'
import { money } from '../../language/machine'
import { type Explained, explain, type ProblemCode } from './words'

export const statusOfCode: Record<ProblemCode, number> = {
  cross_site: 403,
  unsupported_media_type: 415,
  payload_too_large: 413,
  malformed_json: 400,
  uri_too_long: 414,
  headers_too_large: 431,
  rate_limited: 429,
  seminar_unknown: 404,
  idempotency_mismatch: 422,
  validation_failed: 422,
  seminar_cancelled: 409,
  signup_not_open: 409,
  signup_closed: 409,
  code_unknown: 404,
  code_other_seminar: 422,
  code_not_yet_valid: 422,
  code_expired: 410,
  code_used_up: 409,
  price_changed: 409,
  seminar_full: 409,
  unauthorised: 401,
  not_found: 404,
  method_not_allowed: 405,
  internal_error: 500,
  unavailable: 503,
}

/** The stable identifier of a kind of problem. It names, it is not to be opened. */
export const typeOf = (code: ProblemCode) => `urn:podium:problem:${code}`

/** A refusal as `application/problem+json`, in the language given. */
export function problem(refusal: Explained, locale: Locale, headers: Record<string, string> = {}): Response {
  const { title, detail, errors } = explain(refusal, locale)
  const status = statusOfCode[refusal.code]
  const price = refusal.price === undefined ? undefined : money(refusal.price)
  return new Response(
    JSON.stringify({ type: typeOf(refusal.code), title, status, detail, code: refusal.code, errors, price }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': locale,
        'cache-control': 'no-store',
        ...(refusal.retryAfter !== undefined && { 'retry-after': String(refusal.retryAfter) }),
        ...headers,
      },
    },
  )
}
