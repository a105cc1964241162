/** What came of it over time: by day, by week or by month, so that there are never more than a chart can show. Pure, but for the one that asks. */
import { Temporal } from 'temporal-polyfill'
import type { Database } from '../../database/open'
import { type Counts, countBy, nothing } from './count'
import { type Days, type Scope, startOf } from './scope'

export type Unit = 'day' | 'week' | 'month'

export interface Span extends Days {
  counts: Counts
}

export interface OverTime {
  unit: Unit
  spans: Span[]
  /** Of all of them. */
  total: Counts
}

const HOUR = 3_600_000
/** Bars that stand beside each other on a phone. */
const MOST = 62

export async function overTime(db: Database, scope: Scope): Promise<OverTime> {
  const { opened, signedUp } = await countBy(db, scope, 'time')
  const { unit, spans } = spansOf(scope.days)
  const counts = spans.map(() => ({ ...nothing }))
  // Days stand in the order of their names.
  const find = (day: string) => counts[spans.findLastIndex(({ from }) => from <= day)]
  for (const [day, more] of opened) add(find(day), more)
  const starts = spans.map(({ from }) => startOf(from))
  for (const [hour, more] of signedUp) add(counts[starts.findLastIndex((start) => start <= Number(hour) * HOUR)], more)
  const total = { ...nothing }
  for (const one of counts) add(total, one)
  return { unit, total, spans: spans.map((span, place) => ({ ...span, counts: counts[place] as Counts })) }
}

export function add(to: Counts | undefined, more: Partial<Counts>): void {
  if (to) for (const [name, count] of Object.entries(more)) to[name as keyof Counts] += count
}

/** Whole weeks begin on Monday, months on the first; the first and the last are as far as the period goes. */
export function spansOf({ from, to }: Days): { unit: Unit; spans: Days[] } {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const days = first.until(last).days + 1
  const unit = days <= MOST ? 'day' : days <= MOST * 7 - 6 ? 'week' : 'month'
  const spans: Days[] = []
  for (let start = first; Temporal.PlainDate.compare(start, last) <= 0; ) {
    const next = nextOf(start, unit)
    const end = Temporal.PlainDate.compare(next, last) > 0 ? last : next.subtract({ days: 1 })
    spans.push({ from: start.toString(), to: end.toString() })
    start = next
  }
  return { unit, spans }
}

function nextOf(day: Temporal.PlainDate, unit: Unit): Temporal.PlainDate {
  if (unit === 'day') return day.add({ days: 1 })
  if (unit === 'week') return day.add({ days: 8 - day.dayOfWeek })
  return day.with({ day: 1 }).add({ months: 1 })
}
