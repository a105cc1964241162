/** What is counted in the sign-ups. Inside a transaction that holds the locks, it stays so until the end. */

import type { Database, Trx } from '../database/open'
import type { SignUpRow } from '../database/tables/signups'
import { holdsSeat, type Seats, type SignUpStatus } from '../domain/seminar/status'
import type { Moment } from '../domain/units'

export const countSeats = async (db: Database, seminar: string): Promise<Seats> => (await countSeatsOf(db, [seminar]))(seminar)

/** Of several seminars at once. */
export async function countSeatsOf(db: Database, seminars: string[]): Promise<(seminar: string) => Seats> {
  const rows = await db
    .selectFrom('signups')
    .select((eb) => ['seminar', 'status', eb.fn.countAll<number>().as('count')])
    .where('seminar', 'in', seminars.length > 0 ? seminars : [''])
    .where('status', '!=', 'cancelled')
    .groupBy(['seminar', 'status'])
    .execute()
  const count = (seminar: string, counts: (status: SignUpStatus) => boolean) =>
    rows.reduce((sum, row) => (row.seminar === seminar && counts(row.status) ? sum + row.count : sum), 0)
  return (seminar) => ({ taken: count(seminar, holdsSeat), waiting: count(seminar, (status) => status === 'waitlisted') })
}

/** The next place in the order of arrival. Under the seminar's lock: two never have the same. */
export async function nextInLine(trx: Trx, seminar: string): Promise<number> {
  const last = await trx
    .selectFrom('signups')
    .select('seq')
    .where('seminar', '=', seminar)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.seq ?? 0) + 1
}

/** How often a code is in use, over all its seminars: waiting counts, cancelled does not. */
export async function countUses(db: Database, code: string): Promise<number> {
  const { count } = await db
    .selectFrom('signups')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('code', '=', code)
    .where('status', '!=', 'cancelled')
    .executeTakeFirstOrThrow()
  return count
}

/** When a code was last used, until `now`, by a sign-up that is still active; undefined when there is none. */
export async function lastUse(db: Database, code: string, now: Moment): Promise<Moment | undefined> {
  const row = await db
    .selectFrom('signups')
    .select('created_at')
    .where('code', '=', code)
    .where('status', '!=', 'cancelled')
    .where('created_at', '<=', now)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.created_at
}

/** The active sign-up of an address for a seminar. */
export const activeSignUp = (db: Database, seminar: string, email: string): Promise<SignUpRow | undefined> =>
  active(db, email).where('seminar', '=', seminar).executeTakeFirst()

/** The active sign-ups of an address with a code, for whichever seminars, oldest first. */
export const signUpsWithCode = (db: Database, code: string, email: string): Promise<SignUpRow[]> =>
  active(db, email).where('code', '=', code).orderBy('created_at').orderBy('seq').execute()

const active = (db: Database, email: string) =>
  db.selectFrom('signups').selectAll().where('email', '=', email).where('status', '!=', 'cancelled')
