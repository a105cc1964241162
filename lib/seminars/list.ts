/** Who signed up for a seminar, by which code and from where; with the totals. */
import type { Database } from '../database/open'
import type { SignUpRow } from '../database/tables'
import type { SeminarFacts } from './facts'
import type { Billing, Source } from './request'
import { storedSeminar } from './stored-facts'

export interface ListedSignUp extends Omit<SignUpRow, 'billing' | 'source'> {
  billing: Partial<Billing>
  source: Source
}
export interface SignUpList {
  facts: SeminarFacts
  /** Oldest first, cancelled ones too; `code` as printed. */
  signUps: ListedSignUp[]
}

/** Undefined: there is no such seminar. */
export async function listSignUps(db: Database, slug: string): Promise<SignUpList | undefined> {
  const seminar = await storedSeminar(db, slug)
  if (!seminar) return undefined
  const { facts } = seminar
  const rows = await db
    .selectFrom('signups')
    .leftJoin('promo_codes', 'promo_codes.normalised', 'signups.code')
    .selectAll('signups')
    .select('promo_codes.facts as code_facts')
    .where('seminar', '=', facts.slug)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const signUps = rows.map(({ code_facts, billing, source, ...row }) => ({
    ...row,
    code: code_facts ? JSON.parse(code_facts).code : row.code,
    billing: JSON.parse(billing ?? '{}'),
    source: JSON.parse(source),
  }))
  return { facts, signUps }
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
    const counts = totals.get(of(signUp)) ?? { confirmed: 0, waitlisted: 0, cancelled: 0 }
    counts[signUp.status]++
    totals.set(of(signUp), counts)
  }
  const active = ({ confirmed, waitlisted }: Counts) => confirmed + waitlisted
  return [...totals].sort(([a, x], [b, y]) => active(y) - active(x) || (a < b ? -1 : 1))
}
