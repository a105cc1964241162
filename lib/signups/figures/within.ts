/** A scope as a condition on the rows of a table. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { KnownCode, Scope } from './scope'

/** What a table calls what it is counted by. */
export interface Columns {
  code: RawBuilder<unknown>
  source: RawBuilder<unknown>
  /** Absent: it knows no evening, and is counted by codes that lead there. */
  seminar?: RawBuilder<unknown>
  /** By day, or by moment. */
  day?: RawBuilder<unknown>
  at?: RawBuilder<unknown>
}

/** The rows of a table that are in it. */
export function within(
  { days, from, until, ...scope }: Scope,
  { code, source, seminar, day, at }: Columns,
): RawBuilder<SqlBool> {
  const all = [
    ...(day ? [sql`${day} >= ${days.from}`, sql`${day} <= ${days.to}`] : []),
    ...(at ? [sql`${at} >= ${from}`, sql`${at} < ${until}`] : []),
    ...(scope.only ? [isOf(code, scope.only)] : []),
    ...(scope.seminars ? [seminar ? sql`${seminar} in (${sql.join(scope.seminars)})` : isOf(code, scope.leading ?? [])] : []),
    ...(scope.campaigns ? [saidSo(source, 'utm_campaign', scope.campaigns)] : []),
    ...(scope.articles ? [saidSo(source, 'ref', scope.articles)] : []),
  ]
  return sql<SqlBool>`${sql.join(all, sql` and `)}`
}

/** No list is empty: no code and no source is a space. */
const listed = (words: (string | null)[]) => sql.join([...words.filter((word) => word !== null), ' '])

const isOf = (column: RawBuilder<unknown>, codes: KnownCode[]) => {
  const single = listed(codes.filter(({ batch }) => batch === null).map(({ key }) => key))
  const batches = listed(codes.map(({ batch }) => batch))
  return sql`(${column} in (${single}) or ${column} in (select normalised from promo_codes where batch in (${batches})))`
}

const saidSo = (column: RawBuilder<unknown>, field: 'utm_campaign' | 'ref', words: string[]) =>
  sql`${column} in (select hash from sources where lower(${sql.ref(field)}) in (${listed(words)}))`
