/** How often a shared link was followed, by day and by where the visitor came from. The only thing that a visit changes. */
import { createHash } from 'node:crypto'
import type { Moment } from '../content/schemas/fields'
import type { Database } from '../database/open'
import { timeZone } from '../format'
import { normaliseCode } from './promo-code'
import { readSource } from './request'

/** Sources are whatever a link says: past this many of one code on one day they count together, as no source. */
const mostSources = 500

/** Counts a visit to a code that exists. One statement, or three for a source that is new today; no lock is needed. */
export async function countVisit(db: Database, typed: string, from: unknown, now: Moment): Promise<void> {
  const code = normaliseCode(typed)
  const day = dayOf(now)
  const source = JSON.stringify(readSource(from))
  if (await addOne(db, code, day, source)) return
  const known = await db.selectFrom('promo_codes').select('normalised').where('normalised', '=', code).executeTakeFirst()
  if (known) await insertOne(db, code, day, (await hasMany(db, code, day)) ? '{}' : source)
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
/** "2026-11-24", by the clock of Amsterdam. */
const dayOf = (moment: Moment) => days.format(moment)

const hash = (source: string) => createHash('sha256').update(source).digest('base64url').slice(0, 22)

async function addOne(db: Database, code: string, day: string, source: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('visits')
    .set((eb) => ({ visits: eb('visits', '+', 1) }))
    .where('code', '=', code)
    .where('day', '=', day)
    .where('source_hash', '=', hash(source))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function hasMany(db: Database, code: string, day: string): Promise<boolean> {
  const query = db.selectFrom('visits').select((eb) => eb.fn.countAll<number>().as('count'))
  const { count } = await query.where('code', '=', code).where('day', '=', day).executeTakeFirstOrThrow()
  return count >= mostSources
}

const insertOne = (db: Database, code: string, day: string, source: string) =>
  db
    .insertInto('visits')
    .values({ code, day, source_hash: hash(source), source, visits: 1 })
    .onConflict((conflict) =>
      conflict.columns(['code', 'day', 'source_hash']).doUpdateSet((eb) => ({ visits: eb('visits.visits', '+', 1) })),
    )
    .execute()
