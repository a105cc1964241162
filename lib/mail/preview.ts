/** A message from the desk as it will arrive, for who writes it: the same words and layout, of a sign-up that there is not. */
import type { SeminarFacts } from '../domain/facts'
import type { Moment } from '../domain/units'
import type { Message } from '../signups/messages/drafts'
import type { Sender } from './delivery/envelope'
import { messageOf } from './message'

const NOBODY = 'niemand@voorbeeld.invalid'

/** A whole HTML document. */
export function previewOf(message: Message, facts: SeminarFacts, sender: Sender, now: Moment): string {
  const data = { name: 'Noor van Dijk', seminar: facts.slug, message: message.id }
  const row = { id: 'preview', template: 'message', locale: 'nl', recipient: NOBODY, message_id: 'preview' } as const
  const mail = messageOf(
    { ...row, data: JSON.stringify(data), created_at: now, signup_id: null },
    {
      facts,
      usedFor: facts,
      signUp: { status: 'confirmed', billing: null },
      message,
      unsubscribe: '0',
      sequence: 0,
      token: '0',
      now,
    },
    sender,
  )
  return String(mail.html)
}
