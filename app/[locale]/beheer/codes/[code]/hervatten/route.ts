import { z } from 'zod'
import { database } from '@/lib/database/open'
import { say } from '@/lib/desk/codes/words'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { resumeCode } from '@/lib/signups/desk/codes'

export const dynamic = 'force-dynamic'

/** It holds again, by the terms that it had. */
export const POST = deskPost(z.object({}), deskPath.codes, async ({ params, who, now }) => {
  const became = await resumeCode(database(), decodeURIComponent(params.code ?? ''), who, now)
  if (!became) return { gone: true }
  return { to: deskPath.code(became.normalised), said: say('said.resumed', { code: became.code }) }
})
