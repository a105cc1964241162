/** Codes as the desk lists them: what holds of each now, how often it was used, how often its link was followed. */
import type { Database } from '../../database/open'
import type { PromoCodeFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { codesAsSaid, resolvedCode, unpaused } from '../../signups/facts/stored-facts'

export interface DeskCode {
  facts: PromoCodeFacts
  /** What it gives, paused or not: what can be changed of it. */
  terms: PromoCodeFacts
  origin: 'file' | 'desk'
  /** Since when it is paused here. */
  pausedAt: Moment | null
  /** Something of its file was changed here. */
  changed: boolean
  /** Active sign-ups, those who wait too. */
  uses: number
  clicks: number
}

/** Those of a batch are not among them. Of as many questions as there are tables, however many codes. */
export async function deskCodes(db: Database, only?: { key: string }): Promise<DeskCode[]> {
  const rows = await codesAsSaid(db)
    .select(['promo_codes.normalised', 'origin'])
    .where('promo_codes.batch', 'is', null)
    .where('removed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('promo_codes.normalised', '=', only?.key ?? ''))
    .execute()
  const [uses, clicks] = [await usesOf(db, only?.key), await clicksOf(db, only?.key)]
  return rows
    .map((row) => ({
      facts: resolvedCode(row),
      terms: unpaused(row),
      origin: row.origin,
      pausedAt: row.paused_at,
      changed: (row.changes ?? '{}') !== '{}',
      uses: uses.get(row.normalised) ?? 0,
      clicks: clicks.get(row.normalised) ?? 0,
    }))
    .sort((a, b) => a.facts.code.localeCompare(b.facts.code, 'nl'))
}

export const deskCode = async (db: Database, key: string): Promise<DeskCode | undefined> => (await deskCodes(db, { key }))[0]

/** Those that hold for a seminar, or for all. */
export const isFor = ({ facts }: Pick<DeskCode, 'facts'>, slug: string): boolean =>
  facts.seminars === 'all' || facts.seminars.includes(slug)

/** Since when it is over, paused or not; undefined: it is not. */
export const overSince = ({ terms }: Pick<DeskCode, 'terms'>, now: Moment): Moment | undefined =>
  terms.validUntil !== undefined && now >= terms.validUntil ? terms.validUntil : undefined

/** Why nobody gets a seat by it now, as who would share its link should know; undefined: somebody may. */
export function givesNothing(code: Pick<DeskCode, 'facts' | 'terms' | 'pausedAt' | 'uses'>, now: Moment) {
  if (code.pausedAt !== null) return 'paused'
  if (overSince(code, now) !== undefined) return 'over'
  const { maxSeats } = code.facts
  return maxSeats !== undefined && code.uses >= maxSeats ? 'used' : undefined
}

async function usesOf(db: Database, key?: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('signups')
    .select((eb) => ['code', eb.fn.countAll<number | string>().as('count')])
    .where('status', '!=', 'cancelled')
    .where('code', 'is not', null)
    .$if(key !== undefined, (query) => query.where('code', '=', key ?? ''))
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, count }) => [code ?? '', Number(count)]))
}

async function clicksOf(db: Database, key?: string): Promise<Map<string, number>> {
  const sum = db.selectFrom('visits').select((eb) => ['code', eb.fn.sum<number | string>('visits').as('count')])
  const rows = await sum
    .$if(key !== undefined, (query) => query.where('code', '=', key ?? ''))
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, count }) => [code, Number(count)]))
}

export interface DeskBatch {
  id: string
  name: string
  madeAt: Moment
  pausedAt: Moment | null
  count: number
  used: number
  /** What one of them gives, paused or not. */
  terms: PromoCodeFacts | undefined
}

/** The youngest first. */
export async function deskBatches(db: Database, only?: { id: string }): Promise<DeskBatch[]> {
  const rows = await db
    .selectFrom('code_batches')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('id', '=', only?.id ?? ''))
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute()
  return Promise.all(
    rows.map(async ({ id, name, made_at, paused_at }) => {
      const [first] = await codesAsSaid(db).where('promo_codes.batch', '=', id).limit(1).execute()
      const counted = await countsOf(db, id)
      return { id, name, madeAt: made_at, pausedAt: paused_at, ...counted, terms: first && unpaused(first) }
    }),
  )
}

export const deskBatch = async (db: Database, id: string): Promise<DeskBatch | undefined> => (await deskBatches(db, { id }))[0]

async function countsOf(db: Database, id: string): Promise<{ count: number; used: number }> {
  const all = db.selectFrom('promo_codes').where('batch', '=', id)
  const { count } = await all.select((eb) => eb.fn.countAll<number | string>().as('count')).executeTakeFirstOrThrow()
  const used = await all
    .innerJoin('signups', 'signups.code', 'promo_codes.normalised')
    .where('signups.status', '!=', 'cancelled')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Number(count), used: Number(used.count) }
}

/** As printed, with whether it was used. */
export async function codesOfBatch(db: Database, id: string): Promise<{ code: string; used: boolean }[]> {
  const rows = await db
    .selectFrom('promo_codes')
    .select((eb) => [
      'facts',
      eb
        .selectFrom('signups')
        .select((sub) => sub.fn.countAll<number | string>().as('count'))
        .whereRef('signups.code', '=', 'promo_codes.normalised')
        .where('signups.status', '!=', 'cancelled')
        .as('used'),
    ])
    .where('batch', '=', id)
    .orderBy('normalised')
    .execute()
  return rows.map(({ facts, used }) => ({ code: JSON.parse(facts).code, used: Number(used ?? 0) > 0 }))
}
