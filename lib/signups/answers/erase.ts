/** Answers are erased by their own period, before the person is. In portions. */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { SeminarFacts } from '../../domain/facts'
import { erasedAt } from '../../domain/people/retention'
import type { Moment } from '../../domain/units'
import { plan, type TimedWork } from '../../outbox/timed-work'
import { storedSeminar } from '../facts/stored-facts'

/** Kind of timed work; its key is a slug. */
export const ANSWERS = 'answers'
const PORTION = 500

interface Period {
  key: string
  /** As it was promised. */
  retention_days: number
}

const periodsIn = (db: Database, slug: string): Promise<Period[]> =>
  db
    .selectFrom('answers')
    .innerJoin('signups', 'signups.id', 'answers.signup_id')
    .select(['key', 'retention_days'])
    .distinct()
    .where('signups.seminar', '=', slug)
    .execute()

/** What was promised is never made longer; a file that says less by now is obeyed. */
function dueOf({ end, questions = [] }: SeminarFacts, { key, retention_days }: Period): Moment {
  const now = questions.find((question) => question.key === key)?.retentionDays ?? retention_days
  return erasedAt({ end, retentionDays: Math.min(retention_days, now) })
}

/** When the first of them go; undefined: nobody answered anything. */
const firstDue = async (db: Database, facts: SeminarFacts): Promise<Moment | undefined> => {
  const all = (await periodsIn(db, facts.slug)).map((period) => dueOf(facts, period))
  return all.length > 0 ? Math.min(...all) : undefined
}

const plannedFor = async (db: Database, slug: string): Promise<Moment | undefined> =>
  (await db.selectFrom('timed_work').select('due').where('kind', '=', ANSWERS).where('key', '=', slug).executeTakeFirst())?.due

/** When something is answered: without a look at what others answered. */
export async function planFor(trx: Trx, facts: SeminarFacts, periods: readonly Period[]): Promise<void> {
  const due = Math.min(...periods.map((period) => dueOf(facts, period)))
  const known = await plannedFor(trx, facts.slug)
  if (known === undefined || due < known) await plan(trx, { kind: ANSWERS, key: facts.slug, due })
}

/** At a start, and when what a seminar says may have changed. */
export async function planErasing(db: Database, seminars: readonly SeminarFacts[]): Promise<void> {
  for (const facts of seminars) {
    const due = facts.questions && (await firstDue(db, facts))
    if (due !== undefined && due !== (await plannedFor(db, facts.slug))) await plan(db, { kind: ANSWERS, key: facts.slug, due })
  }
}

/** What is due; again when the next is. */
export async function eraseAnswers(
  db: Database,
  { key: slug }: TimedWork,
  now: Moment,
): Promise<{ again: Moment } | undefined> {
  const facts = (await storedSeminar(db, slug))?.facts
  if (!facts) return undefined
  const periods = await periodsIn(db, facts.slug)
  for (const period of periods.filter((one) => dueOf(facts, one) <= now))
    while ((await inTransaction(db, (trx) => erasePortion(trx, facts.slug, period))) === PORTION);
  const due = await firstDue(db, facts)
  return due === undefined ? undefined : { again: due }
}

async function erasePortion(trx: Trx, slug: string, { key, retention_days }: Period): Promise<number> {
  const rows = await trx
    .selectFrom('answers')
    .innerJoin('signups', 'signups.id', 'answers.signup_id')
    .select('signup_id')
    .where('signups.seminar', '=', slug)
    .where('key', '=', key)
    .where('retention_days', '=', retention_days)
    .limit(PORTION)
    .execute()
  const ids = rows.map(({ signup_id }) => signup_id)
  await trx
    .deleteFrom('answers')
    .where('key', '=', key)
    .where('signup_id', 'in', [...ids, ''])
    .execute()
  return ids.length
}
