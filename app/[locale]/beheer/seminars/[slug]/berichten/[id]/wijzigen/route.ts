import { database } from '@/lib/database/open'
import { messageForm } from '@/lib/desk/messages/form'
import { say } from '@/lib/desk/messages/words'
import { changeDraft } from '@/lib/signups/messages/drafts'
import { acting } from '../acting'

export const dynamic = 'force-dynamic'

/** Keeps the draft. */
export const POST = acting(messageForm, async ({ fields, message, page, now }) => {
  const kept = await changeDraft(database(), message.id, fields, now)
  return { to: page, said: say(kept ? 'saved' : 'tooLate') }
})
