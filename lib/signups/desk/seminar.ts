/**
 * What the desk says of a seminar over its file: how many seats, the way in, that it does not go on (decision 041). Whoever is signed up hears what
 * is news to them, a minute later; a larger hall is offered to the line first.
 */
import type { Database, Trx } from '../../database/open'
import { inTransaction } from '../../database/transaction'
import type { SeminarFacts } from '../../domain/facts'
import { type SeminarChanges, withChanges } from '../../domain/seminar/overlay'
import type { Moment } from '../../domain/units'
import { countDeskChange } from '../facts/desk-says'
import { changesOf } from '../facts/seminar-overlay'
import { lockSeminar } from '../facts/stored-facts'
import { offerSeats } from '../line/offer-seats'
import { record } from '../log/events'
import { planNews } from '../telling/tell-changes'

export type ChangedSeminar =
  | { ok: true; facts: SeminarFacts }
  | { ok: false; why: 'unknown' | 'past' | 'not_online' | 'nothing' }

/** Null: as the file has it again. What is not named stays as it was said before. */
export type Said = { [Field in keyof SeminarChanges]?: SeminarChanges[Field] | null }

/** Until it is over; how to join online until it begins. */
export const changeSeminar = (db: Database, slug: string, said: Said, actor: string, now: Moment): Promise<ChangedSeminar> =>
  inTransaction(db, async (trx): Promise<ChangedSeminar> => {
    const seminar = await lockSeminar(trx, slug)
    if (!seminar) return { ok: false, why: 'unknown' }
    const { facts: was } = seminar
    if (now >= (said.online === undefined ? was.end : was.start)) return { ok: false, why: 'past' }
    if (said.online && !was.online) return { ok: false, why: 'not_online' }
    const before = await overlayOf(trx, was.slug)
    const changes = merged(before.changes, said)
    if (JSON.stringify(changes) === JSON.stringify(before.changes)) return { ok: false, why: 'nothing' }
    await write(trx, was.slug, changes)
    await countDeskChange(trx)
    const is = withChanges(before.file, changes)
    await tell(trx, { was, is, actor, before: before.changes, changes }, now)
    await offerSeats(trx, { ...seminar, facts: is }, now)
    return { ok: true, facts: is }
  })

/** What its file says, and what the desk says over it. */
export async function overlayOf(db: Database, slug: string): Promise<{ file: SeminarFacts; changes: SeminarChanges }> {
  const row = await db.selectFrom('seminars').select(['facts', 'changes']).where('slug', '=', slug).executeTakeFirstOrThrow()
  return { file: JSON.parse(row.facts), changes: changesOf(row) }
}

const merged = (before: SeminarChanges, said: Said): SeminarChanges =>
  Object.fromEntries(Object.entries({ ...before, ...said }).filter(([, value]) => value !== null && value !== undefined))

/** A calendar takes what has a higher SEQUENCE as the newer. */
const write = (trx: Trx, slug: string, changes: SeminarChanges) =>
  trx
    .updateTable('seminars')
    .set((eb) => ({
      changes: Object.keys(changes).length > 0 ? JSON.stringify(changes) : null,
      revision: eb('revision', '+', 1),
    }))
    .where('slug', '=', slug)
    .execute()

interface Change {
  was: SeminarFacts
  is: SeminarFacts
  actor: string
  before: SeminarChanges
  changes: SeminarChanges
}

async function tell(trx: Trx, { was, is, actor, before, changes }: Change, now: Moment): Promise<void> {
  await planNews(trx, { was, is, actor: undefined }, now)
  const data = { was: before, became: changes }
  await record(trx, { kind: 'seminar_changed', actor, seminar: is.slug, data }, now)
}
