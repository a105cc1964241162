/** How many seats each article brought: its code and its card say so in their links (`ref`). */
import { refOfArticle } from '../addresses'
import type { Database } from '../database/open'

const MOST = 200
const BEFORE = refOfArticle('')

/** By slug. Those that are taken now: who cancelled, or waits, is not counted. */
export async function seatsByArticle(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('signups')
    .innerJoin('sources', 'sources.hash', 'signups.source_hash')
    .where('status', '=', 'confirmed')
    .where('ref', 'like', `${BEFORE}%`)
    .groupBy('ref')
    .select((eb) => ['ref', eb.fn.countAll<number>().as('count')])
    .orderBy('count', 'desc')
    .limit(MOST)
    .execute()
  return new Map(rows.map(({ ref, count }) => [String(ref).slice(BEFORE.length), Number(count)]))
}
