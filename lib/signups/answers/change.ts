/** Answers that are changed afterwards: by the person, for as long as they may cancel, or at the desk. */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import { readAnswers, withStanding } from '../../domain/sign-up/answers'
import type { FieldError } from '../../domain/sign-up/refusal'
import type { Moment } from '../../domain/units'
import { type Locked, lockSignUp } from '../facts/lock-sign-up'
import { record } from '../log/events'
import { cancelling, type TooLate, tooLate } from '../own-sign-up'
import { idOf } from '../tokens'
import { answersOf, forgetAnswers, keepAnswers } from './answers'

export type Changed =
  | { ok: true }
  | TooLate
  | { ok: false; why: 'no_seat' }
  | { ok: false; why: 'invalid'; fields: FieldError[] }

/** `body`: `answers`, as at the sign-up; of a question that is not there nothing is kept. */
export async function changeAnswers(
  db: Database,
  { token, secrets, body }: { token: string; secrets: readonly string[]; body: unknown },
  now: Moment,
): Promise<Changed> {
  const id = idOf(token, secrets)
  if (id === undefined) return { ok: false, why: 'unknown' }
  return withSignUp(db, id, async (trx, seen) => {
    const can = cancelling(seen.signUp, seen.seminar.facts, now)
    if (can === 'past' || can === 'too_late') return tooLate(can, seen)
    return can === 'already' ? { ok: false, why: 'no_seat' } : write(trx, seen, { body, actor: 'visitor', must: true }, now)
  })
}

/** For as long as somebody is on the list and known. What must be answered at the form may be left open here. */
export const changeAnswersAtDesk = (db: Database, id: string, body: unknown, actor: string, now: Moment): Promise<Changed> =>
  withSignUp(db, id, async (trx, seen) => {
    if (seen.signUp.erased_at !== null || seen.signUp.status === 'cancelled') return { ok: false, why: 'no_seat' }
    return write(trx, seen, { body, actor, must: false }, now)
  })

const withSignUp = (db: Database, id: string, work: (trx: Trx, seen: Locked) => Promise<Changed>): Promise<Changed> =>
  inTransaction(db, async (trx): Promise<Changed> => {
    const seen = await lockSignUp(trx, id)
    return seen ? await work(trx, seen) : { ok: false, why: 'unknown' }
  })

interface Writing {
  body: unknown
  actor: string
  /** Whether what is required must be there. */
  must: boolean
}

async function write(trx: Trx, { signUp, seminar }: Locked, { body, actor, must }: Writing, now: Moment): Promise<Changed> {
  const { facts } = seminar
  const before = await answersOf(trx, signUp.id)
  const questions = withStanding(facts.questions, before)
  const read = readAnswers(body, must ? questions : questions.map((question) => ({ ...question, required: false })))
  if (!read.ok) return { ok: false, why: 'invalid', fields: read.fields }
  await forgetAnswers(
    trx,
    signUp.id,
    questions.map(({ key }) => key),
  )
  await keepAnswers(trx, signUp.id, read.value, facts)
  const about = { seminar: facts.slug, signUpId: signUp.id, code: signUp.code }
  await record(trx, { kind: 'answered', actor, ...about, data: {} }, now)
  return { ok: true }
}
