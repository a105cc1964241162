/**
 * Which facts the database holds. Several machines share one database, each with an edition of its own: the number counts how often
 * facts were written, the digest tells whether an edition says the same (decision 024).
 */
import type { Database, Trx } from '../../database/open'
import type { Facts } from '../../domain/facts'
import { digestOf } from './edition-facts'

export interface Publication {
  /** 0: nobody has published since this is counted. */
  number: number
  digest: string
}

/** By a read. */
export async function publicationOf(db: Database): Promise<Publication> {
  const row = await db.selectFrom('publication').select(['number', 'digest']).executeTakeFirst()
  return withDigest(db, row ?? { number: 0, digest: '' })
}

/** By a write: from here to the end of the transaction nobody else writes facts. */
export const lockPublication = async (trx: Trx): Promise<Publication> => withDigest(trx, await touchPublication(trx))

/** A write that changes nothing that anybody reads: whether the database takes writes at all. */
export const touchPublication = (db: Database): Promise<Publication> =>
  db
    .insertInto('publication')
    .values({ id: 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ lock: eb('publication.lock', '+', 1) })))
    .returning(['number', 'digest'])
    .executeTakeFirstOrThrow()

/** Facts that were written before this was counted have a digest too. */
const withDigest = async (db: Database, { number, digest }: Publication): Promise<Publication> => ({
  number,
  digest: digest || digestOf(await factsInDatabase(db)),
})

/** Other facts are there than before: the next number. */
export async function countPublication(trx: Trx, { number }: Publication, digest: string): Promise<Publication> {
  const next = { number: number + 1, digest }
  await trx.updateTable('publication').set(next).execute()
  return next
}

/** What sign-ups rest on now. What is gone from the files, and what the desk says, is not among it. */
export async function factsInDatabase(db: Database): Promise<Facts> {
  const seminars = await db.selectFrom('seminars').select('facts').where('removed_at', 'is', null).execute()
  const inFiles = db.selectFrom('promo_codes').select('facts').where('origin', '=', 'file')
  const codes = await inFiles.where('removed_at', 'is', null).execute()
  const renames = await db.selectFrom('seminar_aliases').select(['old_slug', 'slug']).execute()
  const read = ({ facts }: { facts: string }) => JSON.parse(facts)
  return { seminars: seminars.map(read), codes: codes.map(read), renames: renames.map((row) => [row.old_slug, row.slug]) }
}

/** Nothing was ever written to it, by this version or an older one. */
export async function isEmpty(db: Database, { number }: Publication): Promise<boolean> {
  if (number > 0) return false
  const seminar = await db.selectFrom('seminars').select('slug').limit(1).executeTakeFirst()
  const code = await db.selectFrom('promo_codes').select('normalised').limit(1).executeTakeFirst()
  return !seminar && !code
}
