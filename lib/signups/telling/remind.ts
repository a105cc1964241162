/** A reminder, two days before: to who has a seat, and had signed up by then. */
import type { Database } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { SeminarFacts } from '../../domain/facts'
import type { Moment } from '../../domain/units'
import { dayTyped } from '../../language/periods'
import { plan, type TimedWork } from '../../outbox/timed-work'
import { storedSeminar } from '../facts/stored-facts'
import { mailReminder } from '../mails/telling'
import { notMailed, PORTION } from './tell-changes'

export const REMIND = 'remind'
const AHEAD = 2 * 24 * 60 * 60 * 1000

/** Of those to come; planned again it has the moment of now. What was sent is not sent again: its key says so. */
export async function planReminders(db: Database, seminars: SeminarFacts[], now: Moment): Promise<void> {
  const known = await db.selectFrom('timed_work').select(['key', 'due']).where('kind', '=', REMIND).execute()
  const due = new Map(known.map((row) => [row.key, row.due]))
  for (const { slug, start, cancelled } of seminars) {
    const moment = start - AHEAD
    if (start > now && !cancelled && due.get(slug) !== moment) await plan(db, { kind: REMIND, key: slug, due: moment })
  }
}

/** Reminds a portion; again at once while there are more. */
export async function remind(db: Database, { key: slug }: TimedWork, now: Moment): Promise<{ again: Moment } | undefined> {
  const stored = await storedSeminar(db, slug)
  if (!stored || stored.removedAt !== null) return undefined
  const { start, cancelled } = stored.facts
  const moment = start - AHEAD
  if (now < moment) return { again: moment }
  if (cancelled || now >= start) return undefined
  // One that moves to another day is another evening to be reminded of; one that begins half an hour later is not.
  const end = `:${dayTyped(start)}`
  const reminded = await inTransaction(db, async (trx) => {
    const people = await trx
      .selectFrom('signups')
      .selectAll()
      .where('seminar', '=', stored.facts.slug)
      .where('status', '=', 'confirmed')
      .where('erased_at', 'is', null)
      .where('created_at', '<', moment)
      .where(notMailed('reminder:', end))
      // Who took an offered seat since then has just heard all of it.
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('events')
              .select('events.id')
              .whereRef('events.signup_id', '=', 'signups.id')
              .where('events.kind', 'in', ['accepted', 'confirmed'])
              .where('events.at', '>=', moment),
          ),
        ),
      )
      .orderBy('seq')
      .limit(PORTION)
      .execute()
    for (const signUp of people) await mailReminder(trx, signUp, `reminder:${signUp.id}${end}`, now)
    return people.length
  })
  return reminded === PORTION ? { again: now } : undefined
}
