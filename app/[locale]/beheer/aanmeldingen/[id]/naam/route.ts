import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { fieldMessage } from '@/lib/http/answers/words'
import { mendNameAtDesk } from '@/lib/signups/people/name'

export const dynamic = 'force-dynamic'

const page = ({ id = '' }: Record<string, string>) => deskPath.person(id)

/** Mends a name. */
export const POST = deskPost(z.record(z.string(), z.string()), page, async ({ fields, params, who, now }) => {
  const named = await mendNameAtDesk(database(), params.id ?? '', fields, who, now)
  if (named.ok) return { to: page(params), said: 'De naam is gewijzigd.' }
  if (named.why !== 'invalid') return { gone: true }
  return {
    back: page(params),
    errors: named.fields.map((error) => ({ field: error.field, message: fieldMessage(error, 'nl') })),
  }
})
