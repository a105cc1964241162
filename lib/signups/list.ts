/** Who signed up for a seminar, by which code and from where; with the totals. */
import type { Database } from '../database/open'
import type { SignUpRow } from '../database/tables/signups'
import type { PromoCodeFacts, SeminarFacts } from '../domain/facts'
import type { Billing, Source } from '../domain/sign-up/request'
import { type AnswerRow, answersOfAll } from './answers/answers'
import { storedSeminar } from './facts/stored-facts'
import { sourceColumns, sourceOf } from './log/sources'

export interface ListedSignUp extends Omit<SignUpRow, 'billing' | 'source_hash'> {
  billing: Partial<Billing>
  source: Source
  /** To the seminar's own questions. */
  answers: AnswerRow[]
}
export interface SignUpList {
  facts: SeminarFacts
  /** In the order of arrival, cancelled ones too; `code` as printed. */
  signUps: ListedSignUp[]
}

/** Undefined: there is no such seminar. In portions, between which others have their turn. */
export async function listSignUps(db: Database, slug: string): Promise<SignUpList | undefined> {
  const seminar = await storedSeminar(db, slug)
  if (!seminar) return undefined
  const { facts } = seminar
  const signUps: ListedSignUp[] = []
  for (;;) {
    const rows = await portion(db, facts.slug, signUps.at(-1))
    signUps.push(...rows)
    if (rows.length < PORTION) return { facts, signUps: signUps.sort(byArrival) }
  }
}

const PORTION = 500

/** Who gave a seat away has the same place in that order as who has it now. */
const byArrival = (a: ListedSignUp, b: ListedSignUp) => a.seq - b.seq || a.created_at - b.created_at || (a.id < b.id ? -1 : 1)

async function portion(db: Database, seminar: string, last: ListedSignUp | undefined): Promise<ListedSignUp[]> {
  const rows = await db
    .selectFrom('signups')
    .leftJoin('promo_codes', 'promo_codes.normalised', 'signups.code')
    .leftJoin('sources', 'sources.hash', 'signups.source_hash')
    .selectAll('signups')
    .select('promo_codes.facts as code_facts')
    .select(sourceColumns)
    .where('seminar', '=', seminar)
    .$if(last !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('seq', '>', last?.seq ?? 0), eb.and([eb('seq', '=', last?.seq ?? 0), eb('id', '>', last?.id ?? '')])]),
      ),
    )
    .orderBy('seq')
    .orderBy('id')
    .limit(PORTION)
    .execute()
  const answers = await answersOfAll(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((joined) => {
    const { code_facts, billing, source_hash, ...row } = joined
    return {
      ...row,
      code: code_facts ? JSON.parse(code_facts).code : row.code,
      billing: JSON.parse(billing ?? '{}'),
      source: sourceOf(joined),
      answers: answers.get(row.id) ?? [],
    }
  })
}

export interface LinkVisits {
  /** As printed. */
  code: string
  source: Source
  visits: number
  /** The link leads to other seminars too. */
  elsewhere: boolean
}

/** How often the links that lead to a seminar were followed, over all days, the most followed first: those of its codes, and of the codes of its sign-ups. */
export async function listVisits(db: Database, { facts, signUps }: SignUpList): Promise<LinkVisits[]> {
  const rows = await db.selectFrom('promo_codes').select('facts').execute()
  const codes = rows.map((row): PromoCodeFacts => JSON.parse(row.facts))
  const used = new Set(signUps.map(({ code }) => code))
  const leads = codes.filter(({ code, seminars }) => seminars === 'all' || seminars.includes(facts.slug) || used.has(code))
  const counts = await db
    .selectFrom('visits')
    .leftJoin('sources', 'sources.hash', 'visits.source_hash')
    .select((eb) => ['code', eb.fn.sum<number | string>('visits').as('visits')])
    .select(sourceColumns)
    .where('code', 'in', [...leads.map(({ normalised }) => normalised), ''])
    .groupBy(['code', ...sourceColumns])
    .execute()
  const listed = counts.map(({ code: key, visits, ...source }) => {
    const { code, seminars } = leads.find(({ normalised }) => normalised === key) as PromoCodeFacts
    // PostgreSQL adds whole numbers up to one without end, as text.
    return { code, source: sourceOf(source), visits: Number(visits), elsewhere: seminars === 'all' || seminars.length > 1 }
  })
  return listed.sort((a, b) => b.visits - a.visits)
}

/** The slugs of all seminars, by their start. */
export async function knownSeminars(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('seminars').select('facts').execute()
  const all: SeminarFacts[] = rows.map(({ facts }) => JSON.parse(facts))
  return all.sort((a, b) => a.start - b.start).map(({ slug }) => slug)
}

export type Counts = Record<SignUpRow['status'], number>

/** How many of each status, by what `of` says of a sign-up; the biggest first. Pure. */
export function totalsBy(signUps: ListedSignUp[], of: (signUp: ListedSignUp) => string): [what: string, counts: Counts][] {
  const totals = new Map<string, Counts>()
  for (const signUp of signUps) {
    const counts = totals.get(of(signUp)) ?? { confirmed: 0, offered: 0, unconfirmed: 0, waitlisted: 0, cancelled: 0 }
    counts[signUp.status]++
    totals.set(of(signUp), counts)
  }
  const active = ({ confirmed, offered, unconfirmed, waitlisted }: Counts) => confirmed + offered + unconfirmed + waitlisted
  return [...totals].sort(([a, x], [b, y]) => active(y) - active(x) || (a < b ? -1 : 1))
}
