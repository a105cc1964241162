/** What came of it, counted in SQL: links that were followed, forms that were opened, and who signed up. Nobody is read, only counted. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/open'
import { type By, joined, keyOf, ownOf } from './by'
import { folded, type Scope } from './scope'
import { within } from './within'

export interface Counts {
  links: number
  /** Of these, the first of that day by one browser; likewise of forms. */
  linkFirsts: number
  forms: number
  formFirsts: number
  /** Everybody who did; who gave a seat away counts as who has it now. */
  signedUp: number
  withCode: number
  /** How those stand now. */
  confirmed: number
  attended: number
  waiting: number
  /** A seat is held, and is not taken yet: offered, or not confirmed by mail. */
  held: number
  cancelled: number
}

/** By what they are grouped by: '' where there is none of it. A time is a day, or, of sign-ups, the hour since the epoch. */
export interface Counted {
  opened: Map<string, Pick<Counts, 'links' | 'linkFirsts' | 'forms' | 'formFirsts'>>
  signedUp: Map<string, Omit<Counts, 'links' | 'linkFirsts' | 'forms' | 'formFirsts'>>
}

/** Sources are whatever a link says: the largest so many are told apart. */
const MOST = 2_000

export async function countBy(db: Database, scope: Scope, by: By): Promise<Counted> {
  const opened: Counted['opened'] = new Map()
  for (const row of await openingsBy(db, scope, by, 'visits')) {
    const before = opened.get(folded(row.key)) ?? noOpenings
    opened.set(folded(row.key), { ...before, links: before.links + row.count, linkFirsts: before.linkFirsts + row.firsts })
  }
  for (const row of await openingsBy(db, scope, by, 'form_openings')) {
    const before = opened.get(folded(row.key)) ?? noOpenings
    opened.set(folded(row.key), { ...before, forms: before.forms + row.count, formFirsts: before.formFirsts + row.firsts })
  }
  return { opened, signedUp: await signUpsBy(db, scope, by) }
}

const noOpenings = { links: 0, linkFirsts: 0, forms: 0, formFirsts: 0 }
const noSignUps = { signedUp: 0, withCode: 0, confirmed: 0, attended: 0, waiting: 0, held: 0, cancelled: 0 }
export const nothing: Counts = { ...noOpenings, ...noSignUps }

type Row = Record<string, string | number | null>
const numbers = <Name extends string>(row: Row, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, Number(row[name] ?? 0)])) as Record<Name, number>

async function openingsBy(db: Database, scope: Scope, by: By, table: 'visits' | 'form_openings') {
  const column = (name: string) => sql.ref(`t.${name}`)
  const isForm = table === 'form_openings'
  const columns = {
    code: column('code'),
    source: column('source_hash'),
    day: column('day'),
    ...(isForm && { seminar: column('seminar') }),
  }
  // Summed by what stands in the row, and only then by what that is called: of half a million rows there are hundreds of those.
  const own = sql.ref(ownOf(by, isForm))
  const sums = sql`
    select t.${own}, sum(t.${sql.ref(isForm ? 'openings' : 'visits')}) as count, sum(t.firsts) as firsts
    from ${sql.table(table)} as t where ${within(scope, columns)} group by t.${own}`
  const key = by === 'time' ? column('day') : keyOf(by, isForm)
  const { rows } = await sql<Row>`
    select ${key} as key, sum(t.count) as count, sum(t.firsts) as firsts
    from (${sums}) as t ${isForm && by === 'seminar' ? sql`` : joined(by)}
    group by 1 order by 2 desc limit ${by === 'time' ? 100_000 : MOST}`.execute(db)
  return rows.map((row) => ({ key: String(row.key ?? ''), ...numbers(row, ['count', 'firsts']) }))
}

async function signUpsBy(db: Database, scope: Scope, by: By): Promise<Counted['signedUp']> {
  const columns = {
    code: sql.ref('t.code'),
    source: sql.ref('t.source_hash'),
    seminar: sql.ref('t.seminar'),
    at: sql.ref('t.created_at'),
  }
  const isOf = (status: string) => sql`sum(case when t.status = ${sql.lit(status)} then 1 else 0 end)`
  const sums = sql`count(*) as "signedUp", count(t.code) as "withCode", ${isOf('confirmed')} as confirmed, ${isOf('waitlisted')} as waiting,
      ${isOf('offered')} + ${isOf('unconfirmed')} as held, ${isOf('cancelled')} as cancelled, ${ATTENDED} as attended`
  const those = sql`from signups as t where t.passed_to is null and ${within(scope, columns)}`
  const { rows } = await (by === 'time' ? byHour(sums, those) : byName(by, sums, those)).execute(db)
  const counted: Counted['signedUp'] = new Map()
  for (const row of rows) {
    const key = folded(String(row.key ?? ''))
    const more = numbers(row, Object.keys(noSignUps) as (keyof typeof noSignUps)[])
    const before = counted.get(key) ?? noSignUps
    counted.set(
      key,
      Object.fromEntries(
        Object.entries(more).map(([name, n]) => [name, n + before[name as keyof typeof before]]),
      ) as typeof more,
    )
  }
  return counted
}

type Sql = RawBuilder<unknown>

/** Whole hours: every day in Amsterdam is made of them. */
const byHour = (sums: Sql, those: Sql): RawBuilder<Row> =>
  sql`select t.created_at / ${sql.lit(3_600_000)} as key, ${sums} ${those} group by 1 order by 1 limit 1000000`

function byName(by: Exclude<By, 'time'>, sums: Sql, those: Sql): RawBuilder<Row> {
  const own = sql.ref(by === 'all' ? 'status' : ownOf(by, true))
  const added = sql.join(Object.keys(noSignUps).map((name) => sql`sum(t.${sql.ref(name)}) as ${sql.ref(name)}`))
  const joins = by === 'seminar' ? sql`` : joined(by)
  return sql`
    select ${keyOf(by, true)} as key, ${added} from (select t.${own}, ${sums} ${those} group by t.${own}) as t ${joins}
    group by 1 order by 2 desc limit ${MOST}`
}

const ATTENDED = sql`sum(case when t.attended_at is not null then 1 else 0 end)`
