/** Seminars and promo codes as copied into the database: read, or read while taking their lock. */
import { sql } from 'kysely'
import type { Database, Trx } from '../../database/open'
import { overlaid } from '../../domain/codes/overlay'
import type { PromoCodeFacts, SeminarFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { resolvedSeminar } from './seminar-overlay'

export interface StoredSeminar {
  facts: SeminarFacts
  /** How often the facts have changed. */
  revision: number
  /** When its file disappeared, if it did. */
  removedAt: Moment | null
}

type Row = { facts: string; changes: string | null; revision: number; removed_at: Moment | null }
const columns = ['facts', 'changes', 'revision', 'removed_at'] as const
const stored = (row: Row): StoredSeminar => ({
  facts: resolvedSeminar(row),
  revision: row.revision,
  removedAt: row.removed_at,
})

/** The slug of now: an old one leads to where the seminar went (`redirectFrom`). */
const slugOfNow = (typed: string) => {
  // PostgreSQL refuses a text with this character in it; no slug has a slash, so nothing is found.
  const slug = typed.replaceAll('\0', '/')
  return sql<string>`coalesce((select slug from seminar_aliases where old_slug = ${slug}), ${slug})`
}

/** A seminar by its slug, or an old one. A removed one too, while sign-ups hang on it. */
export async function storedSeminar(db: Database, slug: string): Promise<StoredSeminar | undefined> {
  const query = db.selectFrom('seminars').select(columns)
  const row = await query.where('slug', '=', slugOfNow(slug)).executeTakeFirst()
  return row && stored(row)
}

/** Several, by their slugs of now; `all`: those whose file is there. */
export async function storedSeminars(db: Database, slugs: string[] | 'all'): Promise<StoredSeminar[]> {
  const query = db.selectFrom('seminars').select(columns)
  const found = slugs === 'all' ? query.where('removed_at', 'is', null) : query.where('slug', 'in', [...slugs, ''])
  return (await found.execute()).map(stored)
}

export const factsOf = async (db: Database, slug: string): Promise<SeminarFacts | undefined> =>
  (await storedSeminar(db, slug))?.facts

/** As `storedSeminar`, by a write: from here to the end of the transaction nobody else signs up for it or cancels. */
export async function lockSeminar(trx: Trx, slug: string): Promise<StoredSeminar | undefined> {
  const row = await takeLock(trx, slug)
  // Renamed while we waited: the statement did not see where it went, the next one does.
  const now = row?.removed_at === null ? row : await takeLock(trx, slug)
  return now && stored(now)
}

const takeLock = (trx: Trx, slug: string): Promise<Row | undefined> =>
  trx
    .updateTable('seminars')
    .set((eb) => ({ lock: eb('lock', '+', 1) }))
    .where('slug', '=', slugOfNow(slug))
    .returning(columns)
    .executeTakeFirst()

/** A promo code by its normalised key, as it holds now: what the desk says goes before its file. Undefined when its file is gone. */
export async function promoCodeOf(db: Database, key: string): Promise<PromoCodeFacts | undefined> {
  const query = codesAsSaid(db).where('promo_codes.normalised', '=', key).where('removed_at', 'is', null)
  const row = await query.executeTakeFirst()
  return row && resolvedCode(row)
}

/** Codes with what the desk says of them, and of the batch that they are of: for `resolvedCode`. */
export const codesAsSaid = (db: Database) =>
  db
    .selectFrom('promo_codes')
    .leftJoin('code_overlays as own', 'own.normalised', 'promo_codes.normalised')
    .leftJoin('code_batches as batch', 'batch.id', 'promo_codes.batch')
    .select(['promo_codes.facts', 'own.changes', 'own.paused_at'])
    .select(['batch.changes as batch_changes', 'batch.paused_at as batch_paused_at'])

export interface CodeRow {
  /** JSON: `PromoCodeFacts`. */
  facts: string
  /** JSON: `CodeChanges`; null: the desk said nothing. */
  changes: string | null
  paused_at: Moment | null
  batch_changes: string | null
  batch_paused_at: Moment | null
}

/** The facts that hold now. */
export const resolvedCode = (row: CodeRow): PromoCodeFacts => {
  const ofBatch = overlaid<PromoCodeFacts>(JSON.parse(row.facts), JSON.parse(row.batch_changes ?? '{}'), row.batch_paused_at)
  return overlaid(ofBatch, JSON.parse(row.changes ?? '{}'), row.paused_at)
}

/** What its file, the desk and its batch say it gives, paused or not. */
export const unpaused = (row: CodeRow): PromoCodeFacts => resolvedCode({ ...row, paused_at: null, batch_paused_at: null })

/** As `promoCodeOf`, by a write. Always after the seminar's lock: two that take both never wait for each other. */
export async function lockCode(trx: Trx, key: string): Promise<PromoCodeFacts | undefined> {
  const query = trx.updateTable('promo_codes').set((eb) => ({ lock: eb('lock', '+', 1) }))
  const row = await query.where('normalised', '=', key).where('removed_at', 'is', null).returning('lock').executeTakeFirst()
  return row && promoCodeOf(trx, key)
}
