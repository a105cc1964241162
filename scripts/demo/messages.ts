/** What was written to the people of the soonest evening: a message that was sent, of which one mail was refused, and a draft. */
import type { Database } from '../../lib/database/open'
import type { SeminarFacts } from '../../lib/domain/facts'
import type { Moment } from '../../lib/domain/units'
import { recipientsOf } from '../../lib/signups/messages/audience'
import { makeDraft, messageById } from '../../lib/signups/messages/drafts'
import { sendMessage } from '../../lib/signups/messages/send'

const DAY = 24 * 60 * 60_000
const nobodys = () => undefined

const sent = {
  subject: 'We zitten in de grote zaal',
  body: 'Er komen meer mensen dan in de kleine zaal passen. Daarom zitten we boven, in de grote.\n\nDe trap is links van de garderobe; de lift doet het ook.\n\nTot dan!',
  kind: 'service',
  audience: { who: 'seat' },
} as const
const draft = {
  subject: 'Wat komt hierna?',
  body: 'In het voorjaar is er weer een reeks. Wil je meedenken over de onderwerpen? Antwoord op deze mail.',
  kind: 'news',
  audience: { who: 'all' },
} as const

/** Before the mails of the month are marked as sent. */
export async function writeMessages(db: Database, { slug: seminar }: Pick<SeminarFacts, 'slug'>, now: Moment): Promise<void> {
  const id = await makeDraft(db, { seminar, ...sent }, now - 3 * DAY)
  const message = await messageById(db, id)
  const count = message ? (await recipientsOf(db, message, nobodys)).length : 0
  const seen = { count, changedAt: message?.changed_at ?? 0 }
  await sendMessage(db, { id, actor: 'demo@example.org', seen, partnerOf: nobodys }, now - 2 * DAY)
  await makeDraft(db, { seminar, ...draft }, now - DAY)
}

/** One of them, when all others have arrived. */
export async function refuseOne(db: Database, now: Moment): Promise<void> {
  const one = await db
    .selectFrom('outbox')
    .select('id')
    .where('message', 'is not', null)
    .orderBy('recipient')
    .executeTakeFirst()
  await db
    .updateTable('outbox')
    .set({ sent_at: null, failed_at: now - 2 * DAY + 600_000, attempts: 10, last_error: 'refused: RCPT TO 550 5.1.1' })
    .where('id', '=', one?.id ?? '')
    .execute()
}
