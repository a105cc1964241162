/** How the API writes what it answers with. */
import type { Cents } from '../content/schemas/fields'

export { timestamp } from '../timestamp'

/** `{"amount":"12.50","currency":"EUR"}`. */
export const money = (cents: Cents) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' as const })

/** An answer that nobody keeps. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } })
