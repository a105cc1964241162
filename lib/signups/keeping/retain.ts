/** What is over is erased by itself: people so many days after their seminar, what was paid for seven years on. In portions. */
import type { Database } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import { erasedAt, invoicesErasedAt } from '../../domain/people/retention'
import type { Moment } from '../../domain/units'
import { plan, type TimedWork } from '../../outbox/timed-work'
import { storedSeminar } from '../facts/stored-facts'
import { erase } from './erase'

/** Kinds of timed work; their keys are slugs. */
export const RETAIN = 'retain'
export const BOOKS = 'books'
const PORTION = 100

/** For every seminar that somebody is known at, its file there or not. */
export async function planRetention(db: Database): Promise<void> {
  const seminars = await db
    .selectFrom('seminars')
    .select(['slug', 'facts'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('signups')
          .select('signups.id')
          .whereRef('signups.seminar', '=', 'seminars.slug')
          .where('erased_at', 'is', null),
      ),
    )
    .execute()
  const known = await db.selectFrom('timed_work').select(['key', 'due']).where('kind', '=', RETAIN).execute()
  const due = new Map(known.map((row) => [row.key, row.due]))
  for (const { slug, facts } of seminars) {
    const moment = erasedAt(JSON.parse(facts))
    if (due.get(slug) !== moment) await plan(db, { kind: RETAIN, key: slug, due: moment })
  }
}

type More = { again: Moment } | undefined

/** People of a seminar; again at once while there are more. */
export async function retain(db: Database, { key: slug }: TimedWork, now: Moment): Promise<More> {
  const stored = await storedSeminar(db, slug)
  if (!stored) return undefined
  const { facts } = stored
  const due = erasedAt(facts)
  if (now < due) return { again: due }
  const erased = await inTransaction(db, async (trx) => {
    const query = trx.selectFrom('signups').selectAll().where('seminar', '=', facts.slug).where('erased_at', 'is', null)
    const people = await query.orderBy('seq').limit(PORTION).execute()
    for (const signUp of people) await erase(trx, signUp, 'server', now)
    return people.length
  })
  if (erased === PORTION) return { again: now }
  await plan(db, { kind: BOOKS, key: facts.slug, due: invoicesErasedAt(facts.end) })
  return undefined
}

/** The bills of a seminar. */
export async function closeBooks(db: Database, { key: slug }: TimedWork, now: Moment): Promise<More> {
  const stored = await storedSeminar(db, slug)
  if (!stored) return undefined
  const due = invoicesErasedAt(stored.facts.end)
  if (now < due) return { again: due }
  await db
    .updateTable('signups')
    .set({ billing: null })
    .where('seminar', '=', stored.facts.slug)
    .where('billing', 'is not', null)
    .execute()
  return undefined
}
