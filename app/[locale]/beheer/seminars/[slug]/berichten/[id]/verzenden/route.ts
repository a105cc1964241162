import { z } from 'zod'
import { database } from '@/lib/database/open'
import { partners } from '@/lib/desk/messages/partners'
import { messagesPath } from '@/lib/desk/messages/paths'
import { say } from '@/lib/desk/messages/words'
import { sendMessage } from '@/lib/signups/messages/send'
import { acting } from '../acting'

export const dynamic = 'force-dynamic'

/** What the page said when it was pressed. */
const seen = z.object({ count: z.coerce.number().int(), changedAt: z.coerce.number().int() })

const no = { empty: 'incomplete', nobody: 'nobody' } as const

/** Sends it: once, however often it is pressed. */
export const POST = acting(seen, async ({ fields, message, seminar, who, page, now }) => {
  const press = { id: message.id, actor: who, seen: fields, partnerOf: partners() }
  const sent = await sendMessage(database(), press, now)
  if (sent.ok) return { to: page, said: sent.already ? say('already') : say('nowSending', { count: sent.count }) }
  if (sent.why === 'unknown') return { gone: true }
  if (sent.why === 'changed') return { to: messagesPath.one(seminar.facts.slug, message.id, 'versturen'), said: say('changed') }
  return { to: page, said: say(no[sent.why]) }
})
