/** The waiting list: seats that came free are offered to the first in line, in the order of arrival. Under the seminar's lock. */
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import { offeredUntil } from '../../domain/sign-up/offer'
import type { Moment } from '../../domain/units'
import { plan } from '../../outbox/timed-work'
import { countSeats } from '../counts'
import { lockSeminar, type StoredSeminar } from '../facts/stored-facts'
import { record } from '../log/events'
import { mailOffer } from '../mails/seat'

/** In one transaction: of a hall that grows by hundreds the rest follows at once (`line` is planned again). */
const AT_ONCE = 50

/** Kinds of timed work: `line` looks whether seats came free (its key a slug), `lapse` ends what was held (a sign-up's id). */
export const LINE = 'line'
export const LAPSE = 'lapse'

/** Offers what is free. `seminar`: as it was locked. How many were offered a seat. */
export async function offerSeats(trx: Trx, { facts, removedAt }: StoredSeminar, now: Moment): Promise<number> {
  // Whose file is gone: nobody is mailed by itself (CONTRACT).
  if (removedAt !== null || facts.cancelled) return 0
  const until = offeredUntil(now, facts.start)
  const { taken, waiting } = await countSeats(trx, facts.slug)
  const free = Math.min(facts.capacity - taken, waiting)
  if (until === undefined || free <= 0) return 0
  const first = await firstInLine(trx, facts.slug, Math.min(free, AT_ONCE))
  for (const signUp of first) await offer(trx, signUp, until, now)
  if (free > AT_ONCE) await plan(trx, { kind: LINE, key: facts.slug, due: now })
  return first.length
}

const firstInLine = (trx: Trx, seminar: string, count: number): Promise<SignUpRow[]> =>
  trx
    .selectFrom('signups')
    .selectAll()
    .where('seminar', '=', seminar)
    .where('status', '=', 'waitlisted')
    .orderBy('seq')
    .orderBy('created_at')
    .orderBy('id')
    .limit(count)
    .execute()

async function offer(trx: Trx, signUp: SignUpRow, until: Moment, now: Moment): Promise<void> {
  const { id, seminar, code } = signUp
  await trx.updateTable('signups').set({ status: 'offered', held_until: until }).where('id', '=', id).execute()
  await plan(trx, { kind: LAPSE, key: id, due: until })
  await mailOffer(trx, signUp, until, now)
  await record(trx, { kind: 'offered', actor: 'server', seminar, signUpId: id, code, data: { until } }, now)
}

/** For who looks whether seats came free: a cancellation, a larger hall, an offer that ran out. */
export const offerSeatsOf = (db: Database, slug: string, now: Moment): Promise<number> =>
  inTransaction(db, async (trx) => {
    const seminar = await lockSeminar(trx, slug)
    return seminar ? await offerSeats(trx, seminar, now) : 0
  })

/** Has every line looked at that may be longer than it need be: after facts changed, at a start, and now and then. */
export async function planLines(db: Database, now: Moment): Promise<void> {
  const lines = await db
    .selectFrom('signups')
    .innerJoin('seminars', 'seminars.slug', 'signups.seminar')
    .select('seminars.slug')
    .distinct()
    .where('signups.status', '=', 'waitlisted')
    .where('seminars.start_at', '>', now)
    .where('seminars.removed_at', 'is', null)
    .execute()
  for (const { slug } of lines) await plan(db, { kind: LINE, key: slug, due: now })
}
