/** Links for who helps at the door of one seminar: a row each, so that one can be withdrawn; what opens it is a token, which stands nowhere. */
import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database } from '../../database/open'
import type { DoorLinksTable } from '../../database/tables/desk'
import { inTransaction } from '../../database/transaction'
import type { SeminarFacts } from '../../domain/facts'
import { doorCloses } from '../../domain/sign-up/attendance'
import type { Moment } from '../../domain/units'
import { keyedId, keyedToken } from '../../secret/keyed-token'
import { lockSeminar, storedSeminar } from '../facts/stored-facts'
import { record } from '../log/events'

export type DoorLink = Selectable<DoorLinksTable>

/** How many a seminar has at most, withdrawn ones too. */
const MOST = 50

export const doorLinkToken = (id: string, secrets: readonly string[]): string => keyedToken('door link', id, secrets)

export const doorLinksOf = (db: Database, seminar: string): Promise<DoorLink[]> =>
  db.selectFrom('door_links').selectAll().where('seminar', '=', seminar).orderBy('made_at').orderBy('id').execute()

interface Made {
  seminar: string
  forWhom: string
  actor: string
}

export type DoorLinkMade = { ok: true; id: string } | { ok: false; why: 'unknown' | 'over' | 'too_many' }

export const makeDoorLink = (db: Database, { seminar: typed, forWhom, actor }: Made, now: Moment): Promise<DoorLinkMade> =>
  inTransaction(db, async (trx): Promise<DoorLinkMade> => {
    const stored = await lockSeminar(trx, typed)
    if (!stored) return { ok: false, why: 'unknown' }
    const seminar = stored.facts.slug
    if (now >= doorCloses(stored.facts)) return { ok: false, why: 'over' }
    if ((await doorLinksOf(trx, seminar)).length >= MOST) return { ok: false, why: 'too_many' }
    const id = randomBytes(16).toString('base64url')
    await trx.insertInto('door_links').values({ id, seminar, for_whom: forWhom, made_at: now }).execute()
    await record(trx, { kind: 'door_link_made', actor, seminar, data: { link: id } }, now)
    return { ok: true, id }
  })

/** From the next request on nobody is in by it. Pressed again it changes nothing. */
export const withdrawDoorLink = (
  db: Database,
  { id, seminar, actor }: { id: string; seminar: string; actor: string },
  now: Moment,
): Promise<boolean> =>
  inTransaction(db, async (trx) => {
    const withdrawing = trx.updateTable('door_links').set({ withdrawn_at: now }).where('id', '=', id)
    const done = await withdrawing.where('seminar', '=', seminar).where('withdrawn_at', 'is', null).returning('id').execute()
    if (done.length === 0) return false
    await record(trx, { kind: 'door_link_withdrawn', actor, seminar, data: { link: id } }, now)
    return true
  })

export interface OpenDoor {
  link: DoorLink
  facts: SeminarFacts
  /** Why nobody comes in by it any more. */
  over?: 'withdrawn' | 'past'
}

/** The link behind a token; undefined when it is none of ours. Changes nothing. */
export async function doorLinkOf(
  db: Database,
  token: string,
  secrets: readonly string[],
  now: Moment,
): Promise<OpenDoor | undefined> {
  const id = keyedId('door link', token, secrets)
  return id === undefined ? undefined : doorLinkById(db, id, now)
}

export async function doorLinkById(db: Database, id: string, now: Moment): Promise<OpenDoor | undefined> {
  const link = await db.selectFrom('door_links').selectAll().where('id', '=', id).executeTakeFirst()
  const stored = link && (await storedSeminar(db, link.seminar))
  if (!link || !stored) return undefined
  const { facts } = stored
  const over = link.withdrawn_at !== null ? 'withdrawn' : now >= doorCloses(facts) ? 'past' : undefined
  return { link: { ...link, seminar: facts.slug }, facts, over }
}

export const recordOpened = (db: Database, { id, seminar }: DoorLink, now: Moment): Promise<void> =>
  record(db, { kind: 'door_link_opened', actor: 'door', seminar, data: { link: id } }, now)
