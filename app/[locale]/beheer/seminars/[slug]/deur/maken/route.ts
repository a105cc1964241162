import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { makeDoorLink } from '@/lib/signups/attendance/door-links'

export const dynamic = 'force-dynamic'

const page = ({ slug = '' }: Record<string, string>) => deskPath.ofSeminar(decodeURIComponent(slug), 'deur')
const schema = z.object({ forWhom: z.string().trim().max(60, 'Hooguit 60 tekens.').default('') })
const why = {
  over: 'De avond is geweest: er valt niets meer te helpen.',
  too_many: 'Er zijn al vijftig links voor deze avond.',
}

/** A link for who helps at the door. */
export const POST = deskPost(schema, page, async ({ fields, params, who, now }) => {
  const seminar = decodeURIComponent(params.slug ?? '')
  const made = await makeDoorLink(database(), { seminar, forWhom: fields.forWhom, actor: who }, now)
  if (made.ok) return { to: page(params), said: 'De link is er. Stuur hem aan wie helpt.' }
  if (made.why === 'unknown') return { gone: true }
  return { back: page(params), errors: [{ field: 'forWhom', message: why[made.why] }] }
})
