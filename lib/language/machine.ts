/** Moments and amounts as machines read them: in the API, feeds, the sitemap, structured data. */
import { Temporal } from 'temporal-polyfill'
import type { Cents, Moment } from '../domain/units'
import { timeZone } from './format'

/** `{"amount":"12.50","currency":"EUR"}`. */
export const money = (cents: Cents) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' as const })

/** RFC 3339 with the offset of Amsterdam: "2026-12-10T19:30:00+01:00". */
export const timestamp = (moment: Moment): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toString({ timeZone, smallestUnit: 'second' })
