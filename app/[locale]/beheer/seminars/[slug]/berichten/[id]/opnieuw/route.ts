import { z } from 'zod'
import { database } from '@/lib/database/open'
import { say } from '@/lib/desk/messages/words'
import { tryAgain } from '@/lib/desk/outbox/outbox'
import { acting } from '../acting'

export const dynamic = 'force-dynamic'

/** Another try: of one of its mails, or of all that failed. */
export const POST = acting(z.object({ id: z.uuid().optional() }), async ({ fields: { id }, message, who, page, now }) => {
  const count = await tryAgain(database(), id === undefined ? { failedOf: message.id } : { id }, who, now)
  return { to: page, said: say('again', { count }) }
})
