import { z } from 'zod'
import { database } from '@/lib/database/open'
import { pauseBatch } from '@/lib/desk/codes/batch'
import { codesPath } from '@/lib/desk/codes/paths'
import { say } from '@/lib/desk/codes/words'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'

export const dynamic = 'force-dynamic'

/** None of its codes gives anything, until they are resumed. */
export const POST = deskPost(z.object({}), deskPath.codes, async ({ params: { id = '' }, who, now }) => {
  const became = await pauseBatch(database(), id, who, now)
  return became ? { to: codesPath.batch(id), said: say('said.batchPaused') } : { gone: true }
})
