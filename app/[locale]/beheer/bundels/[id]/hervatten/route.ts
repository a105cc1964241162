import { z } from 'zod'
import { database } from '@/lib/database/open'
import { resumeBatch } from '@/lib/desk/codes/batch'
import { codesPath } from '@/lib/desk/codes/paths'
import { say } from '@/lib/desk/codes/words'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'

export const dynamic = 'force-dynamic'

/** Its codes hold again. */
export const POST = deskPost(z.object({}), deskPath.codes, async ({ params: { id = '' }, who, now }) => {
  const became = await resumeBatch(database(), id, who, now)
  return became ? { to: codesPath.batch(id), said: say('said.batchResumed') } : { gone: true }
})
