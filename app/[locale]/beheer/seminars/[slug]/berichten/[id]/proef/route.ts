import { z } from 'zod'
import { database } from '@/lib/database/open'
import { say } from '@/lib/desk/messages/words'
import { sendTest } from '@/lib/signups/messages/send'
import { acting } from '../acting'

export const dynamic = 'force-dynamic'

/** The mail as it is now, to who pressed. */
export const POST = acting(z.object({}), async ({ message, who, page, now }) => {
  await sendTest(database(), message, who, now)
  return { to: page, said: say('tested', { to: who }) }
})
