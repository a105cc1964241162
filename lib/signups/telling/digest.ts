/**
 * The organiser's mails: one for each sign-up and cancellation, and from the eleventh of a day on one in the evening, or the next morning, for
 * all that came since, by seminar. What it says is asked of the log when it is written: it is about who is still known by then.
 */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import { inAmsterdam } from '../../language/periods'
import { organiser } from '../../outbox/mail'
import { enqueue } from '../../outbox/outbox'
import { plan, type TimedWork } from '../../outbox/timed-work'
import { countSeats } from '../counts'

export const DIGEST = 'digest'
/** So many of a day go one by one. */
export const ONE_BY_ONE = 10
/** People that it names; of more it says how many. */
const NAMED = 100
const [MORNING, EVENING] = [8, 18]

/** Whether this one waits for the digest, which is then planned. In the transaction that would write the mail. */
export async function waitsForDigest(trx: Trx, seminar: string, now: Moment): Promise<boolean> {
  const today = inAmsterdam(now).startOfDay().epochMilliseconds
  const { count } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('recipient', '=', organiser)
    .where('created_at', '>=', today)
    .executeTakeFirstOrThrow()
  if (count < ONE_BY_ONE) return false
  const known = await trx
    .selectFrom('timed_work')
    .select('key')
    .where('kind', '=', DIGEST)
    .where('key', '=', seminar)
    .executeTakeFirst()
  if (!known) await plan(trx, { kind: DIGEST, key: seminar, due: nextDigest(now), data: { since: now } })
  return true
}

/** This evening at six, or tomorrow at eight. */
export function nextDigest(now: Moment): Moment {
  const here = inAmsterdam(now)
  const at = (day: typeof here, hour: number) => day.with({ hour, minute: 0, second: 0, millisecond: 0 }).epochMilliseconds
  return [at(here, MORNING), at(here, EVENING)].find((moment) => moment > now) ?? at(here.add({ days: 1 }), MORNING)
}

/** Writes it, for one seminar. */
export const digest = (db: Database, { key: seminar, data, due }: TimedWork, now: Moment): Promise<undefined> =>
  inTransaction(db, async (trx) => {
    const { since } = JSON.parse(data) as { since: Moment }
    const events = trx
      .selectFrom('events')
      .innerJoin('signups as one', 'one.id', 'events.signup_id')
      // Of a seat that was passed on, who has it now too.
      .innerJoin('signups', (join) =>
        join.on((eb) =>
          eb.or([
            eb('signups.id', '=', eb.ref('one.id')),
            eb.and([eb('events.kind', '=', 'passed_on'), eb('signups.id', '=', eb.ref('one.passed_to'))]),
          ]),
        ),
      )
      .where('events.seminar', '=', seminar)
      .where('events.kind', 'in', ['signed_up', 'accepted', 'confirmed', 'cancelled', 'passed_on'])
      .where('events.at', '>=', since)
      .where('events.at', '<=', now)
      .where('signups.erased_at', 'is', null)
    const all = await events
      .select(['signups.id', 'signups.name', 'signups.email', 'signups.status'])
      .distinct()
      .orderBy('signups.name')
      .limit(NAMED + 1)
      .execute()
    const [first] = all
    if (!first) return undefined
    const people = all.slice(0, NAMED).map(({ name, email, status }) => ({ name, email, status }))
    const about = { name: '', seminar, people, more: all.length > NAMED, ...(await countSeats(trx, seminar)) }
    const mail = { template: 'organiserDigest', locale: 'nl', recipient: organiser, signUpId: first.id, data: about } as const
    await enqueue(trx, mail, now, { key: `digest:${seminar}:${due}`, priority: 'mailing' })
    return undefined
  })
