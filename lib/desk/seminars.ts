/** The evenings as the desk shows them: all that the database knows, with their seats. Of one query for the counts, however many sign-ups there are. */
import type { Database } from '../database/open'
import type { SeminarFacts } from '../domain/facts'
import { type SeminarStatus, type SignUpStatus, statusOf } from '../domain/seminar/status'
import type { Moment } from '../domain/units'
import { resolvedSeminar } from '../signups/facts/seminar-overlay'
import { type StoredSeminar, storedSeminar } from '../signups/facts/stored-facts'

export interface DeskSeats {
  /** With a seat, or one that is held for them. */
  taken: number
  waiting: number
  /** Among the taken: held for who has not answered. */
  offered: number
}

export interface DeskSeminar extends DeskSeats {
  facts: SeminarFacts
  status: SeminarStatus
  /** Its file is gone. */
  removed: boolean
}

export interface Evenings {
  /** What has not ended yet, soonest first. */
  coming: DeskSeminar[]
  /** Latest first. */
  past: DeskSeminar[]
}

/** `now` decides which of them are over. */
export async function evenings(db: Database, now: Moment): Promise<Evenings> {
  const rows = await db.selectFrom('seminars').select(['facts', 'changes', 'removed_at']).execute()
  const seats = await seatsOf(db)
  const all = rows.map((row) => seen({ facts: resolvedSeminar(row), removedAt: row.removed_at }, seats, now))
  const isOver = ({ facts }: DeskSeminar) => facts.end <= now
  return {
    coming: all.filter((one) => !isOver(one)).sort((a, b) => a.facts.start - b.facts.start),
    past: all.filter(isOver).sort((a, b) => b.facts.start - a.facts.start),
  }
}

/** One evening, by its slug or an old one. */
export async function evening(db: Database, slug: string, now: Moment): Promise<DeskSeminar | undefined> {
  const stored = await storedSeminar(db, slug)
  return stored && seen(stored, await seatsOf(db, stored.facts.slug), now)
}

type CountOf = (slug: string) => Map<SignUpStatus, number>

function seen({ facts, removedAt }: Pick<StoredSeminar, 'facts' | 'removedAt'>, seats: CountOf, now: Moment): DeskSeminar {
  const of = seats(facts.slug)
  const count = (...statuses: SignUpStatus[]) => statuses.reduce((sum, status) => sum + (of.get(status) ?? 0), 0)
  const counted = {
    taken: count('confirmed', 'offered', 'unconfirmed'),
    waiting: count('waitlisted'),
    offered: count('offered'),
  }
  return { facts, removed: removedAt !== null, status: statusOf(facts, counted, now), ...counted }
}

async function seatsOf(db: Database, slug?: string): Promise<CountOf> {
  const rows = await db
    .selectFrom('signups')
    .select((eb) => ['seminar', 'status', eb.fn.countAll<number>().as('count')])
    .where('status', '!=', 'cancelled')
    .$if(slug !== undefined, (query) => query.where('seminar', '=', slug as string))
    .groupBy(['seminar', 'status'])
    .execute()
  const bySeminar = new Map<string, Map<SignUpStatus, number>>()
  for (const { seminar, status, count } of rows) {
    const counts = bySeminar.get(seminar) ?? new Map()
    bySeminar.set(seminar, counts.set(status, Number(count)))
  }
  return (of) => bySeminar.get(of) ?? new Map()
}

export interface Figures {
  withCode: number
  withoutCode: number
  /** Of links that lead to this evening alone. */
  clicks: number
  /** Of who clicked on those: signed up. 0 to 1; undefined while nobody clicked. */
  conversion: number | undefined
}

/** What came in for an evening, and by what. */
export async function figuresOf(db: Database, slug: string): Promise<Figures> {
  const rows = await db
    .selectFrom('signups')
    .select((eb) => ['code', eb.fn.countAll<number>().as('count')])
    .where('seminar', '=', slug)
    .where('status', '!=', 'cancelled')
    .groupBy('code')
    .execute()
  const all = rows.map(({ code, count }) => ({ code, count: Number(count) }))
  const sum = (some: typeof all) => some.reduce((total, { count }) => total + count, 0)
  const own = await ownCodes(db, slug)
  const clicks = await clicksOn(db, own)
  const came = sum(all.filter(({ code }) => code !== null && own.includes(code)))
  return {
    withCode: sum(all.filter(({ code }) => code !== null)),
    withoutCode: sum(all.filter(({ code }) => code === null)),
    clicks,
    conversion: clicks > 0 ? Math.min(1, came / clicks) : undefined,
  }
}

/** The keys of codes that hold for this evening and for no other. */
async function ownCodes(db: Database, slug: string): Promise<string[]> {
  const rows = await db.selectFrom('promo_codes').select(['normalised', 'facts']).execute()
  const isOwn = (seminars: unknown) => Array.isArray(seminars) && seminars.length === 1 && seminars[0] === slug
  return rows.filter(({ facts }) => isOwn(JSON.parse(facts).seminars)).map(({ normalised }) => normalised)
}

async function clicksOn(db: Database, codes: string[]): Promise<number> {
  const { visits } = await db
    .selectFrom('visits')
    .select((eb) => eb.fn.sum<number | string | null>('visits').as('visits'))
    .where('code', 'in', [...codes, ''])
    .executeTakeFirstOrThrow()
  return Number(visits ?? 0)
}
