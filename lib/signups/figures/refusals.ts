/** Why nobody was signed up, and how often: what stood in the way. */
import { sql } from 'kysely'
import type { Database } from '../../database/open'
import type { Scope } from './scope'
import { within } from './within'

export interface Refusals {
  /** A `RefusalCode`, of now or of an earlier version. */
  why: string
  count: number
}

/** The most first. What an event of this kind says is its reason alone, so that the engine counts by it. */
export async function refusalsIn(db: Database, scope: Scope): Promise<Refusals[]> {
  const columns = {
    code: sql.ref('t.code'),
    source: sql.ref('t.source_hash'),
    seminar: sql.ref('t.seminar'),
    at: sql.ref('t.at'),
  }
  const { rows } = await sql<{ data: string; count: number | string }>`
    select t.data as data, count(*) as count from events as t
    where t.kind = 'refused' and ${within(scope, columns)} group by 1 order by 2 desc limit 100`.execute(db)
  return rows.map(({ data, count }) => ({ why: String(JSON.parse(data).why), count: Number(count) }))
}
