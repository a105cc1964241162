/** Days as an editor types them, by the clock of Amsterdam. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../../domain/units'
import { timeZone } from '../../language/format'

const dayOf = (moment: Moment) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate()

/** "2026-11-27". */
export const dateTyped = (moment: Moment): string => dayOf(moment).toString()
export const startOfDayIn = (moment: Moment, days: number): string => dayOf(moment).add({ days }).toString()
