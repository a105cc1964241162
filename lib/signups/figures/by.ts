/** By what is counted, in SQL: which column of a row says it, what it is called, and which tables know that. */
import { type RawBuilder, sql } from 'kysely'
import { batchKey } from './scope'

/** `time`: openings by day, sign-ups by the hour of the epoch. */
export type By = 'all' | 'time' | 'code' | 'seminar' | 'source' | 'campaign' | 'article'

/** The column of the row itself, by which it is summed first. `knowsSeminar`: a visit to a link does not. */
export function ownOf(by: By, knowsSeminar: boolean): string {
  if (by === 'all' || by === 'time') return 'day'
  if (by === 'seminar' && knowsSeminar) return 'seminar'
  return by === 'code' || by === 'seminar' ? 'code' : 'source_hash'
}

const source = (field: string) => sql`coalesce(lower(s.${sql.ref(field)}), '')`

/** What that is called. */
export function keyOf(by: Exclude<By, 'time'>, knowsSeminar: boolean): RawBuilder<unknown> {
  switch (by) {
    case 'all':
      return sql`''`
    case 'code':
      return sql`coalesce(${sql.lit(batchKey(''))} || c.batch, t.code, '')`
    case 'seminar':
      return knowsSeminar ? sql`t.seminar` : sql`'code ' || coalesce(${sql.lit(batchKey(''))} || c.batch, t.code)`
    case 'source':
      return source('utm_source')
    case 'campaign':
      return source('utm_campaign')
    case 'article':
      return source('ref')
  }
}

/** The table that says so. */
export function joined(by: By): RawBuilder<unknown> {
  if (by === 'code' || by === 'seminar') return sql`left join promo_codes as c on c.normalised = t.code`
  if (by === 'all' || by === 'time') return sql``
  return sql`left join sources as s on s.hash = t.source_hash`
}
