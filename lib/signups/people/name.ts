/** A name that was typed wrong: mended by the person, or at the desk. */
import type { Database, Trx } from '../../database/open'
import type { SignUpRow } from '../../database/tables/signups'
import { inTransaction } from '../../database/transaction'
import { searchText } from '../../domain/people/search-text'
import type { FieldError } from '../../domain/sign-up/refusal'
import { readPerson } from '../../domain/sign-up/request'
import type { Moment } from '../../domain/units'
import { type Locked, lockSignUp } from '../facts/lock-sign-up'
import { record } from '../log/events'
import { cancelling, type TooLate, tooLate } from '../own-sign-up'
import { idOf } from '../tokens'

export type Named = { ok: true } | TooLate | { ok: false; why: 'no_seat' } | { ok: false; why: 'invalid'; fields: FieldError[] }

/** By the person, for as long as they may cancel. */
export async function mendName(
  db: Database,
  { token, secrets, body }: { token: string; secrets: readonly string[]; body: unknown },
  now: Moment,
): Promise<Named> {
  const id = idOf(token, secrets)
  return id === undefined
    ? { ok: false, why: 'unknown' }
    : withName(db, id, body, (trx, seen, name) => mend(trx, seen, name, now))
}

/** At the desk, for as long as there is a name. */
export const mendNameAtDesk = (db: Database, id: string, body: unknown, actor: string, now: Moment): Promise<Named> =>
  withName(db, id, body, async (trx, { signUp }, name) => {
    if (signUp.erased_at !== null) return { ok: false, why: 'no_seat' }
    await giveName(trx, signUp, name, actor, now)
    return { ok: true }
  })

async function withName(
  db: Database,
  id: string,
  body: unknown,
  work: (trx: Trx, seen: Locked, name: string) => Promise<Named>,
): Promise<Named> {
  const typed = readPerson({ name: (Object(body) as { name?: unknown }).name, email: 'iemand@example.org' })
  return inTransaction(db, async (trx): Promise<Named> => {
    const seen = await lockSignUp(trx, id)
    if (!seen) return { ok: false, why: 'unknown' }
    return typed.ok ? await work(trx, seen, typed.value.name) : { ok: false, why: 'invalid', fields: typed.fields }
  })
}

async function mend(trx: Trx, seen: Locked, name: string, now: Moment): Promise<Named> {
  const can = cancelling(seen.signUp, seen.seminar.facts, now)
  if (can === 'past' || can === 'too_late') return tooLate(can, seen)
  if (can === 'already') return { ok: false, why: 'no_seat' }
  await giveName(trx, seen.signUp, name, 'visitor', now)
  return { ok: true }
}

/** Under the lock. */
export async function giveName(trx: Trx, signUp: SignUpRow, name: string, actor: string, now: Moment): Promise<void> {
  const { id, seminar, code } = signUp
  if (signUp.name === name) return
  const search_text = searchText({ ...signUp, name })
  await trx.updateTable('signups').set({ name, search_text }).where('id', '=', id).execute()
  await record(trx, { kind: 'renamed', actor, seminar, signUpId: id, code, data: {} }, now)
}
