/** What is counted in the sign-ups. Inside a transaction that holds the locks, it stays so until the end. */
import type { Database } from '../database/open'
import type { SignUpRow } from '../database/tables'
import type { Seats } from './status'

export async function countSeats(db: Database, seminar: string): Promise<Seats> {
  const rows = await db
    .selectFrom('signups')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .where('seminar', '=', seminar)
    .where('status', '!=', 'cancelled')
    .groupBy('status')
    .execute()
  const count = (status: SignUpRow['status']) => rows.find((row) => row.status === status)?.count ?? 0
  return { taken: count('confirmed'), waiting: count('waitlisted') }
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

/** The active sign-up of an address for a seminar. */
export const activeSignUp = (db: Database, seminar: string, email: string): Promise<SignUpRow | undefined> =>
  active(db, email).where('seminar', '=', seminar).executeTakeFirst()

/** An active sign-up of an address with a code, for whichever seminar. */
export const signUpWithCode = (db: Database, code: string, email: string): Promise<SignUpRow | undefined> =>
  active(db, email).where('code', '=', code).executeTakeFirst()

const active = (db: Database, email: string) =>
  db.selectFrom('signups').selectAll().where('email', '=', email).where('status', '!=', 'cancelled')
