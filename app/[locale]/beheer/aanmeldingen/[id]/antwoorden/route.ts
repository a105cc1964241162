import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { fieldMessage } from '@/lib/http/answers/words'
import { grouped } from '@/lib/http/requests/forms/posted'
import { changeAnswersAtDesk } from '@/lib/signups/answers/change'

export const dynamic = 'force-dynamic'

const page = ({ id = '' }: Record<string, string>) => deskPath.person(id)

/** Changes what somebody answered to the seminar's own questions. */
export const POST = deskPost(z.record(z.string(), z.string()), page, async ({ typed, params, who, now }) => {
  const changed = await changeAnswersAtDesk(database(), params.id ?? '', grouped(typed), who, now)
  if (changed.ok) return { to: page(params), said: 'De antwoorden zijn gewijzigd.' }
  if (changed.why !== 'invalid') return { gone: true }
  return {
    back: page(params),
    errors: changed.fields.map((error) => ({ field: error.field, message: fieldMessage(error, 'nl') })),
  }
})
