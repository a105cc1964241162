/** Messages that are written at the desk: kept as drafts, changed and thrown away until they are sent. */
import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database } from '../../database/open'
import type { MessagesTable } from '../../database/tables/outbox'
import type { Audience } from '../../domain/people/message'
import type { Moment } from '../../domain/units'

export interface Message extends Omit<Selectable<MessagesTable>, 'audience'> {
  audience: Audience
}

/** What is written; the rest comes by itself. */
export type Written = Pick<Message, 'seminar' | 'subject' | 'body' | 'kind' | 'audience'>

const read = (row: Selectable<MessagesTable>): Message => ({ ...row, audience: JSON.parse(row.audience) })

export async function messageById(db: Database, id: string): Promise<Message | undefined> {
  const row = await db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** Drafts first, and then what was sent, each the newest first. */
export async function messagesOf(db: Database, seminar: string): Promise<Message[]> {
  const rows = await db.selectFrom('messages').selectAll().where('seminar', '=', seminar).orderBy('made_at', 'desc').execute()
  const all = rows.map(read)
  const sent = all.filter(({ sent_at }) => sent_at !== null).sort((a, b) => (b.sent_at ?? 0) - (a.sent_at ?? 0))
  return [...all.filter(({ sent_at }) => sent_at === null), ...sent]
}

/** Its id. */
export async function makeDraft(db: Database, written: Written, now: Moment): Promise<string> {
  const id = randomBytes(16).toString('base64url')
  const row = { ...written, audience: JSON.stringify(written.audience), id, made_at: now, changed_at: now }
  await db.insertInto('messages').values(row).execute()
  return id
}

/** False: it was sent meanwhile, or is gone. */
export async function changeDraft(db: Database, id: string, written: Omit<Written, 'seminar'>, now: Moment): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    // Later than before, whatever the clock says: who looked at what it was sees that it is another.
    .set((eb) => ({
      ...written,
      audience: JSON.stringify(written.audience),
      changed_at: eb
        .case()
        .when('changed_at', '>=', now)
        .then(eb('changed_at', '+', 1))
        .else(now)
        .end(),
    }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False as well. */
export async function dropDraft(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('messages')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
