/** How the API writes what it answers with. */
import { Temporal } from 'temporal-polyfill'
import type { Cents, Moment } from '../content/schemas/fields'
import { timeZone } from '../format'

/** `{"amount":"12.50","currency":"EUR"}`. */
export const money = (cents: Cents) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' as const })

/** RFC 3339 with the offset of Amsterdam: "2026-12-10T19:30:00+01:00". */
export const timestamp = (moment: Moment): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toString({ timeZone, smallestUnit: 'second' })

/** An answer that nobody keeps. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } })
