/** The mail by which one comes in at the desk: about no seminar and no sign-up, and worth nothing once its time is over. Of the link it says the id alone. */
import { randomUUID } from 'node:crypto'
import type { Database, Trx } from '../database/open'
import type { OutboxRow } from '../database/tables/outbox'
import type { Moment } from '../domain/units'

const TEMPLATE = 'signIn'

/** How long a link holds, in milliseconds. */
export const SIGN_IN_LASTS = 15 * 60_000

export const isSignIn = ({ template }: Pick<OutboxRow, 'template'>): boolean => template === TEMPLATE

/** In a query of what is due: it goes while sending is held too, for it is by the desk that one says to go on. */
export const ofSignIn = TEMPLATE

/** Inside the transaction that keeps what was asked. */
export async function enqueueSignIn(trx: Trx, email: string, id: string, now: Moment): Promise<void> {
  const row = { id: randomUUID(), key: `sign-in ${id}`, signup_id: null, template: TEMPLATE, locale: 'nl' as const }
  const times = { message_id: randomUUID(), next_attempt_at: now, created_at: now }
  await trx
    .insertInto('outbox')
    .values({ ...row, ...times, recipient: email, priority: 0, data: JSON.stringify({ signIn: id }) })
    .execute()
}

/** Sent or not: nobody needs it any more. */
export const dropSignIns = (db: Database, now: Moment) =>
  db
    .deleteFrom('outbox')
    .where('template', '=', TEMPLATE)
    .where('created_at', '<', now - SIGN_IN_LASTS)
    .execute()
