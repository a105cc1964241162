/** What somebody answered to the questions of a seminar's own: a row for each, under the words that it was given to. */
import type { Selectable } from 'kysely'
import type { Database, Trx } from '../../database/open'
import type { AnswersTable } from '../../database/tables/signups'
import type { SeminarFacts } from '../../domain/facts'
import type { Answer } from '../../domain/sign-up/answers'
import { planFor } from './erase'

export type AnswerRow = Selectable<AnswersTable>

/** Beside what else they answered. In the transaction that gives them their place. */
export async function keepAnswers(trx: Trx, id: string, answers: readonly Answer[], facts: SeminarFacts): Promise<void> {
  if (answers.length === 0) return
  const rows = answers.map(({ key, question, kind, answer, sensitive, retentionDays }) => ({
    ...{ signup_id: id, key, question, kind, answer },
    sensitive: sensitive ? (1 as const) : (0 as const),
    retention_days: retentionDays,
  }))
  await trx.insertInto('answers').values(rows).execute()
  await planFor(trx, facts, rows)
}

/** Of one person, as the questions were asked. */
export const answersOf = (db: Database, id: string): Promise<AnswerRow[]> =>
  db.selectFrom('answers').selectAll().where('signup_id', '=', id).orderBy('key').execute()

/** Of many, by their ids. */
export async function answersOfAll(db: Database, ids: readonly string[]): Promise<Map<string, AnswerRow[]>> {
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where('signup_id', 'in', [...ids, ''])
    .orderBy('key')
    .execute()
  const of = new Map<string, AnswerRow[]>()
  for (const row of rows) of.set(row.signup_id, [...(of.get(row.signup_id) ?? []), row])
  return of
}

/** `keys`: those alone. */
export async function forgetAnswers(trx: Trx, id: string, keys?: readonly string[]): Promise<void> {
  const query = trx.deleteFrom('answers').where('signup_id', '=', id)
  await (keys ? query.where('key', 'in', [...keys, '']) : query).execute()
}

/** Of somebody who has another row now: what was asked there in the same words. The old row's are gone with it. */
export async function takeAlong(trx: Trx, answers: readonly AnswerRow[], to: { id: string; facts: SeminarFacts }) {
  const { questions = [] } = to.facts
  const asked = answers.filter(({ key, question, kind }) =>
    questions.some((other) => other.key === key && other.kind === kind && other.question.nl === question),
  )
  const same = asked.map(({ signup_id: _, sensitive, retention_days, ...row }) => ({
    ...row,
    sensitive: sensitive === 1,
    retentionDays: retention_days,
  }))
  await keepAnswers(trx, to.id, same, to.facts)
}
