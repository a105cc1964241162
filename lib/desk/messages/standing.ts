/** How a message stands that was sent: of each to whom it went whether they have it. */
import type { Database } from '../../database/open'
import type { Message } from '../../signups/messages/drafts'
import { countMails, type MailState } from '../outbox/outbox'

export interface MessageStanding extends Record<MailState, number> {
  /** Who had cancelled, taken their word back or been erased before it was their turn. */
  gone: number
}

export async function standingOf(
  db: Database,
  { id, sent_to: all }: Pick<Message, 'id' | 'sent_to'>,
): Promise<MessageStanding> {
  const counts = await countMails(db, id)
  return { ...counts, gone: Math.max(0, (all ?? 0) - counts.verstuurd - counts.wacht - counts.mislukt) }
}
