/**
 * A message is sent: by one press, however often it is pressed. One transaction writes that it was, and a mail for each recipient into the
 * outbox, under a key that there is one of; the rest is the delivery's. Who cancelled, was erased or took their word back between the press
 * and their turn gets none.
 */
import type { Database, Trx } from '../../database/open'
import type { OutboxRow } from '../../database/tables/outbox'
import { inTransaction } from '../../database/transaction'
import type { Moment } from '../../domain/units'
import type { Mail } from '../../outbox/mail'
import { enqueue, enqueueAll } from '../../outbox/outbox'
import { record } from '../log/events'
import { type PartnerOf, type Recipient, recipientsOf } from './audience'
import { type Message, messageById } from './drafts'

export type Sent =
  | { ok: true; count: number; already: boolean }
  /** `changed`: the text, or who it goes to, is not what was looked at. */
  | { ok: false; why: 'unknown' | 'empty' | 'nobody' | 'changed' }

export interface Press {
  id: string
  actor: string
  /** What was on the page: to how many, and of which draft. */
  seen: { count: number; changedAt: Moment }
  partnerOf: PartnerOf
}

export const sendMessage = (db: Database, press: Press, now: Moment): Promise<Sent> =>
  inTransaction(db, async (trx): Promise<Sent> => {
    // A write comes first: of two presses the second one waits, and finds that it was sent.
    await trx
      .updateTable('messages')
      .set((eb) => ({ subject: eb.ref('subject') }))
      .where('id', '=', press.id)
      .execute()
    const message = await messageById(trx, press.id)
    if (!message) return { ok: false, why: 'unknown' }
    if (message.sent_at !== null) return { ok: true, count: message.sent_to ?? 0, already: true }
    if (message.subject === '' || message.body === '') return { ok: false, why: 'empty' }
    const people = await recipientsOf(trx, message, press.partnerOf)
    if (people.length === 0) return { ok: false, why: 'nobody' }
    if (people.length !== press.seen.count || message.changed_at !== press.seen.changedAt) return { ok: false, why: 'changed' }
    await write(trx, message, people, press.actor, now)
    return { ok: true, count: people.length, already: false }
  })

async function write(trx: Trx, { id, seminar, kind }: Message, people: Recipient[], actor: string, now: Moment): Promise<void> {
  const mails = people.map(({ id: signUpId, name, email, locale }) => ({
    mail: { template: 'message', locale, recipient: email, signUpId, data: { name, seminar, message: id } } as Mail,
    key: `message:${id}:${signUpId}`,
    priority: 'message' as const,
    message: id,
  }))
  await trx.updateTable('messages').set({ sent_at: now, sent_by: actor, sent_to: people.length }).where('id', '=', id).execute()
  await enqueueAll(trx, mails, now)
  await record(trx, { kind: 'message_sent', actor, seminar, data: { message: id, about: kind, count: people.length } }, now)
}

/** To who writes it, as it is now. */
export const sendTest = (db: Database, { id, seminar }: Message, to: string, now: Moment): Promise<void> =>
  inTransaction(db, (trx) => {
    const data = { name: '', seminar, message: id, test: true } as const
    return enqueue(trx, { template: 'message', locale: 'nl', recipient: to, signUpId: null, data }, now)
  })

/** Whether it is still for who it was written to. */
export async function isWanted(
  db: Database,
  { message, signup_id: id }: Pick<OutboxRow, 'message' | 'signup_id'>,
): Promise<boolean> {
  const [about, signUp] = [
    await db
      .selectFrom('messages')
      .select('kind')
      .where('id', '=', message ?? '')
      .executeTakeFirst(),
    await db
      .selectFrom('signups')
      .select(['status', 'erased_at', 'news_key'])
      .where('id', '=', id ?? '')
      .executeTakeFirst(),
  ]
  if (!about || !signUp || signUp.erased_at !== null || signUp.status === 'cancelled') return false
  return about.kind === 'service' || signUp.news_key !== null
}
