import { z } from 'zod'
import { database } from '@/lib/database/open'
import { messagesPath } from '@/lib/desk/messages/paths'
import { say } from '@/lib/desk/messages/words'
import { dropDraft } from '@/lib/signups/messages/drafts'
import { acting } from '../acting'

export const dynamic = 'force-dynamic'

/** Throws a draft away. */
export const POST = acting(z.object({}), async ({ message, seminar, page }) => {
  const gone = await dropDraft(database(), message.id)
  return gone ? { to: messagesPath.all(seminar.facts.slug), said: say('dropped') } : { to: page, said: say('tooLate') }
})
