/**
 * What is kept of people, why and for how long: the one table. Erasing goes by it, and the privacy page's table is made of it. Its words are in
 * messages/ (`privacy`), under the name of each line.
 */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../units'

/**
 * `retention`: until so many days after the seminar (`retentionDays`), or until the person erases it; `invoice`: as the books of who paid, seven
 * years after the year of the seminar; `counted`: it stays, for it says nothing of anybody once the rest is gone; `day`: 24 hours; `window`: as long
 * as it counts for a limit; `question`: until so many days after the seminar as its question says.
 */
export type KeptUntil = 'retention' | 'invoice' | 'counted' | 'day' | 'window' | 'question'

export interface Kept {
  name: string
  /** Of which table (`signups` unless it says otherwise), by the names of their columns. */
  table?: 'outbox' | 'idempotency_keys' | 'attempts' | 'signup_networks' | 'answers'
  columns: readonly string[]
  until: KeptUntil
}

export const kept = [
  { name: 'person', columns: ['name', 'email', 'search_text'], until: 'retention' },
  { name: 'organisation', columns: ['organisation'], until: 'retention' },
  { name: 'billing', columns: ['billing'], until: 'invoice' },
  { name: 'price', columns: ['code', 'price_cents'], until: 'counted' },
  { name: 'source', columns: ['source_hash'], until: 'counted' },
  {
    name: 'standing',
    columns: ['id', 'seminar', 'locale', 'status', 'created_at', 'cancelled_at', 'held_until', 'seq', 'erased_at', 'passed_to'],
    until: 'counted',
  },
  { name: 'news', columns: ['news_at', 'news_words', 'news_key'], until: 'retention' },
  { name: 'attended', columns: ['attended_at'], until: 'counted' },
  {
    name: 'answers',
    table: 'answers',
    columns: ['signup_id', 'key', 'question', 'kind', 'answer', 'sensitive', 'retention_days'],
    until: 'question',
  },
  { name: 'mails', table: 'outbox', columns: ['recipient', 'data'], until: 'retention' },
  { name: 'attempts', table: 'attempts', columns: ['kind', 'client', 'at', 'times'], until: 'window' },
  { name: 'network', table: 'signup_networks', columns: ['network'], until: 'day' },
  { name: 'answer', table: 'idempotency_keys', columns: ['key_hash', 'body_hash', 'answer'], until: 'day' },
] as const satisfies Kept[]

const DAY = 86_400_000
const YEARS = 7

/** When names, addresses and mails of a seminar go. */
export const erasedAt = ({ end, retentionDays }: { end: Moment; retentionDays: number }): Moment => end + retentionDays * DAY

/** When what was paid for goes: tax law counts in whole years (art. 52 AWR). */
export function invoicesErasedAt(end: Moment): Moment {
  const { year } = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO('Europe/Amsterdam')
  return Temporal.PlainDate.from({ year: year + YEARS + 1, month: 1, day: 1 }).toZonedDateTime('Europe/Amsterdam')
    .epochMilliseconds
}
