/** What the people of a seminar can be narrowed down by. */
import { sql } from 'kysely'
import type { Database } from '../../database/open'

/** In a word: what the link said first of where it stood. */
export const sourceWord = sql<string | null>`coalesce(sources.utm_source, sources.ref)`

export interface Choices {
  /** By their keys, as printed. */
  codes: { key: string; code: string }[]
  sources: string[]
}

/** So many of each to choose from. */
const MOST = 60

/** The codes and sources that somebody here came with. */
export async function peopleChoices(db: Database, seminar: string): Promise<Choices> {
  const codes = await db
    .selectFrom('signups')
    .leftJoin('promo_codes', 'promo_codes.normalised', 'signups.code')
    .select(['signups.code as key', 'promo_codes.facts'])
    .distinct()
    .where('signups.seminar', '=', seminar)
    .where('signups.code', 'is not', null)
    .orderBy('signups.code')
    .limit(MOST)
    .execute()
  const sources = await db
    .selectFrom('signups')
    .innerJoin('sources', 'sources.hash', 'signups.source_hash')
    .select(sourceWord.as('source'))
    .distinct()
    .where('signups.seminar', '=', seminar)
    .where(sql<boolean>`${sourceWord} is not null`)
    .orderBy('source')
    .limit(MOST)
    .execute()
  return {
    codes: codes.map(({ key, facts }) => ({ key: key ?? '', code: facts ? JSON.parse(facts).code : (key ?? '') })),
    sources: sources.map(({ source }) => source ?? ''),
  }
}
