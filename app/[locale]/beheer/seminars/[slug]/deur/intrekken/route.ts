import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { withdrawDoorLink } from '@/lib/signups/attendance/door-links'
import { factsOf } from '@/lib/signups/facts/stored-facts'

export const dynamic = 'force-dynamic'

const page = ({ slug = '' }: Record<string, string>) => deskPath.ofSeminar(decodeURIComponent(slug), 'deur')

/** A link for the door opens nothing any more, and who was in by it is out. */
export const POST = deskPost(z.object({ link: z.string().max(22) }), page, async ({ fields, params, who, now }) => {
  const facts = await factsOf(database(), decodeURIComponent(params.slug ?? ''))
  if (!facts) return { gone: true }
  const done = await withdrawDoorLink(database(), { id: fields.link, seminar: facts.slug, actor: who }, now)
  return { to: page(params), said: done ? 'De link is ingetrokken.' : 'Die link werkte al niet meer.' }
})
