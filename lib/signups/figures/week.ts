/** On Monday at seven, by the clock of Amsterdam: the figures of the week before, to who asked for them and may still come in at the desk. */
import { randomUUID } from 'node:crypto'
import type { Database } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { timeZone } from '../../language/format'
import { inAmsterdam } from '../../language/periods'
import { plan } from '../../outbox/timed-work'
import { dropWeeks, enqueueWeek, type WeekFigures } from '../../outbox/week-figures'
import { countSeatsOf } from '../counts'
import { storedSeminars } from '../facts/stored-facts'
import { overTime } from './over-time'
import { type Days, scopeOf } from './scope'

export const WEEK = 'week'
const HOUR = '07:00'
/** Evenings that it names. */
const MOST = 12

/** The next Monday at seven, after this moment. */
export function nextWeek(now: Moment): Moment {
  const today = inAmsterdam(now).toPlainDate()
  const monday = today.add({ days: (8 - today.dayOfWeek) % 7 })
  const at = (days: number) => monday.add({ days }).toZonedDateTime({ timeZone, plainTime: HOUR }).epochMilliseconds
  return at(0) > now ? at(0) : at(7)
}

/** The last whole week before it, from Monday to Sunday: however late it is asked. */
export function weekBefore(now: Moment): Days {
  const today = inAmsterdam(now).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek + 6 })
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() }
}

/** While somebody wants it. */
export async function planWeek(db: Database, now: Moment): Promise<void> {
  if (!(await db.selectFrom('week_mails').select('id').limit(1).executeTakeFirst())) return
  const known = await db.selectFrom('timed_work').select('key').where('kind', '=', WEEK).executeTakeFirst()
  if (!known) await plan(db, { kind: WEEK, key: WEEK, due: nextWeek(now) })
}

/** `admins`: who may come in. */
export async function mailWeek(db: Database, admins: readonly string[], now: Moment): Promise<void> {
  await dropWeeks(db, now)
  const wanted = await db
    .selectFrom('week_mails')
    .select(['email', 'id'])
    .where('email', 'in', [...admins, ''])
    .execute()
  if (wanted.length === 0) return
  const figures = await figuresOf(db, weekBefore(now), now)
  await inTransaction(db, async (trx) => {
    for (const who of wanted) await enqueueWeek(trx, who, figures, now)
  })
}

async function figuresOf(db: Database, days: Days, now: Moment): Promise<WeekFigures> {
  const { links, forms, signedUp, confirmed, cancelled } = (await overTime(db, await scopeOf(db, days))).total
  const all = (await storedSeminars(db, 'all'))
    .map(({ facts }) => facts)
    .filter(({ start, cancelled: off }) => start > now && !off)
  const coming = all.sort((a, b) => a.start - b.start).slice(0, MOST)
  const seats = await countSeatsOf(
    db,
    coming.map(({ slug }) => slug),
  )
  const full = coming.map(({ slug, title, capacity }) => ({ title: title.nl, capacity, ...seats(slug) }))
  return { ...days, links, forms, signedUp, confirmed, cancelled, seats: full }
}

export const wantsWeek = async (db: Database, email: string): Promise<boolean> =>
  (await db.selectFrom('week_mails').select('id').where('email', '=', email).executeTakeFirst()) !== undefined

/** Turned on or off by who it goes to. */
export async function wantWeek(db: Database, email: string, wants: boolean, now: Moment): Promise<void> {
  if (!wants) return void (await db.deleteFrom('week_mails').where('email', '=', email).execute())
  await db
    .insertInto('week_mails')
    .values({ email, id: randomUUID(), since: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  await planWeek(db, now)
}
