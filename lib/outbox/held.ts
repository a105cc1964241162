/**
 * Whether sending is held: after a restore nothing goes out, and nothing that has its time is done, until somebody says so. A copy on another
 * machine must never mail again what was mailed from here.
 */
import { sql } from 'kysely'
import type { Database } from '../database/open'
import type { Moment } from '../domain/units'

const NAME = 'sending_held'

export async function holdSending(db: Database, now: Moment): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name: NAME, value: String(now) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

/** Since when; undefined: it is not. */
export async function heldSince(db: Database): Promise<Moment | undefined> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', NAME).executeTakeFirst()
  return row && Number(row.value)
}

export const releaseSending = (db: Database) => db.deleteFrom('installation').where('name', '=', NAME).execute()

/** In a query of what is due. */
export const isReleased = () => sql<boolean>`not exists (select 1 from installation where installation.name = ${NAME})`

/** What would go out. */
export const countWaiting = async (db: Database): Promise<number> =>
  (
    await db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).count
