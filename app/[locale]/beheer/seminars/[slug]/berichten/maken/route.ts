import { database } from '@/lib/database/open'
import { messageForm } from '@/lib/desk/messages/form'
import { messagesPath } from '@/lib/desk/messages/paths'
import { say } from '@/lib/desk/messages/words'
import { deskPost } from '@/lib/desk/press'
import { factsOf } from '@/lib/signups/facts/stored-facts'
import { makeDraft } from '@/lib/signups/messages/drafts'

export const dynamic = 'force-dynamic'

const form = ({ slug = '' }: Record<string, string>) => messagesPath.new(decodeURIComponent(slug))

/** A draft begins. */
export const POST = deskPost(messageForm, form, async ({ fields, params, now }) => {
  const facts = await factsOf(database(), decodeURIComponent(params.slug ?? ''))
  if (!facts) return { gone: true }
  const id = await makeDraft(database(), { ...fields, seminar: facts.slug }, now)
  return { to: messagesPath.one(facts.slug, id), said: say('saved') }
})
