/** Who is signed up for a seminar, for the desk: what is looked for, a page of it at a time, and how many there are. */
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '../../database/open'
import type { Tables } from '../../database/tables'
import type { SignUpRow } from '../../database/tables/signups'
import { searchWords } from '../../domain/people/search-text'
import { sourceWord } from './choices'
import { NONE, PER_PAGE, type PeopleQuery, type Sort, statuses } from './query'

export type Person = Pick<
  SignUpRow,
  'id' | 'name' | 'email' | 'organisation' | 'status' | 'price_cents' | 'created_at' | 'held_until' | 'erased_at' | 'passed_to'
> & {
  /** As printed. */
  code: string | null
  /** Where they came from, in a word. */
  source: string | null
}

export interface PeoplePage {
  people: Person[]
  /** Of what was asked for. */
  count: number
  /** Of this seminar, without those who cancelled. */
  active: number
}

type Joined = Pick<Tables, 'signups' | 'sources' | 'promo_codes'>

const asked = (db: Database, seminar: string, query: PeopleQuery) =>
  db
    .selectFrom('signups')
    .leftJoin('sources', 'sources.hash', 'signups.source_hash')
    .where('signups.seminar', '=', seminar)
    .where('signups.status', 'in', [...statuses[query.status]])
    .where((eb) => eb.and(found(eb as unknown as ExpressionBuilder<Joined, 'signups'>, query)))

function found(eb: ExpressionBuilder<Joined, 'signups'>, { text, code, source }: PeopleQuery) {
  const words = searchWords(text).map((word) => sql<boolean>`signups.search_text like ${`%${literal(word)}%`} escape '!'`)
  return [
    ...words,
    ...(code === undefined ? [] : [code === NONE ? eb('signups.code', 'is', null) : eb('signups.code', '=', code)]),
    ...(source === undefined
      ? []
      : [source === NONE ? sql<boolean>`${sourceWord} is null` : sql<boolean>`${sourceWord} = ${source}`]),
  ]
}

/** What means something in LIKE is looked for as it was typed. */
const literal = (word: string) => word.replace(/[!%_]/g, '!$&')

/** A page of what was asked for. `seminar`: its slug of now. */
export async function peoplePage(db: Database, seminar: string, query: PeopleQuery, size = PER_PAGE): Promise<PeoplePage> {
  const people = await sorted(asked(db, seminar, query), query)
    .leftJoin('promo_codes', 'promo_codes.normalised', 'signups.code')
    .select([
      'signups.id',
      'signups.name',
      'signups.email',
      'signups.organisation',
      'signups.status',
      'signups.price_cents',
      'signups.created_at',
      'signups.held_until',
      'signups.erased_at',
      'signups.passed_to',
      'signups.code as key',
      'promo_codes.facts as code_facts',
    ])
    .select(sourceWord.as('source'))
    .limit(size)
    .offset((query.page - 1) * size)
    .execute()
  const { count } = await asked(db, seminar, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return {
    people: people.map(({ key, code_facts, ...person }) => ({
      ...person,
      code: code_facts ? JSON.parse(code_facts).code : key,
    })),
    count: Number(count),
    active: await countActive(db, seminar),
  }
}

async function countActive(db: Database, seminar: string): Promise<number> {
  const { count } = await db
    .selectFrom('signups')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('seminar', '=', seminar)
    .where('status', '!=', 'cancelled')
    .executeTakeFirstOrThrow()
  return Number(count)
}

const columnOf: Record<Sort, string> = {
  aangemeld: 'signups.seq',
  naam: 'signups.search_text',
  organisatie: 'lower(signups.organisation)',
  code: 'signups.code',
  betaald: 'signups.price_cents',
  stand: 'signups.status',
}

/** What is empty stands last on both engines; what is equal, in the order of arrival. */
function sorted<O>(query: SelectQueryBuilder<Tables & Joined, 'signups', O>, { sort, down }: PeopleQuery) {
  const column = sql.raw(columnOf[sort])
  const direction = sql.raw(down ? 'desc' : 'asc')
  const isEmpty = sort === 'organisatie' || sort === 'code'
  const first = isEmpty ? query.orderBy(sql`case when ${column} is null then 1 else 0 end`) : query
  return first.orderBy(sql`${column} ${direction}`).orderBy(sql`signups.seq ${direction}`)
}
