/**
 * Guessing at codes: one limit for every door that tells a code from none (a shared link and its card, the form, the API, a sign-up).
 * Only codes that do not exist are counted, so that a whole office may follow the link of a mailing; who is over the limit hears
 * nothing about any code, or what is not refused would be told from what is.
 */

import type { Refused } from '../../domain/sign-up/refusal'
import type { Moment } from '../../domain/units'
import { settings } from '../../settings'
import { clientOf } from '../requests/client'
import { rateLimits, type Taken } from './rate-limit'

/** Whether this client may ask about a code now. */
export function mayGuess(headers: Headers, now: Moment): Taken {
  const { rateLimits: limited, trustProxy } = settings()
  return limited ? rateLimits().guesses.look(clientOf(headers, trustProxy), now) : { ok: true }
}

/** Counts a code that does not exist. */
export function countGuess(headers: Headers, now: Moment): void {
  const { rateLimits: limited, trustProxy } = settings()
  if (limited) rateLimits().guesses.take(clientOf(headers, trustProxy), now)
}

/** Whether an answer tells that there is no such code. */
export const tellsUnknown = (outcome: { ok: boolean; code?: string | null; further?: Refused[] }): boolean =>
  !outcome.ok && (outcome.code === 'code_unknown' || (outcome.further ?? []).some(tellsUnknown))
