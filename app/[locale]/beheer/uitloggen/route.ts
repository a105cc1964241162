import { z } from 'zod'
import { database } from '@/lib/database/open'
import { door } from '@/lib/desk/door'
import { deskPath, SIGN_IN } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { endedCookie, endSession } from '@/lib/desk/session'

export const dynamic = 'force-dynamic'

/** Out, in this browser. */
export const POST = deskPost(z.object({}), deskPath.out, async ({ session }) => {
  await endSession(database(), session)
  return { to: SIGN_IN, said: 'Je bent uitgelogd.', cookies: [endedCookie(door())] }
})
