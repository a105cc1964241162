import { z } from 'zod'
import { database } from '@/lib/database/open'
import { door } from '@/lib/desk/door'
import { deskPath, SIGN_IN } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { endAllSessions, endedCookie } from '@/lib/desk/session'

export const dynamic = 'force-dynamic'

/** Out, in every browser. */
export const POST = deskPost(z.object({}), deskPath.out, async ({ who }) => {
  await endAllSessions(database(), who)
  return { to: SIGN_IN, said: 'Je bent overal uitgelogd.', cookies: [endedCookie(door())] }
})
