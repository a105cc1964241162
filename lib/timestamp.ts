/** A moment as machines read it: APIs, feeds, structured data. */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from './content/schemas/fields'
import { timeZone } from './format'

/** RFC 3339 with the offset of Amsterdam: "2026-12-10T19:30:00+01:00". */
export const timestamp = (moment: Moment): string =>
  Temporal.Instant.fromEpochMilliseconds(moment).toString({ timeZone, smallestUnit: 'second' })
