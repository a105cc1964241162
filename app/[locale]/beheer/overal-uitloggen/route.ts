import { z } from 'zod'
import { database } from '@/lib/database/open'
import { door } from '@/lib/desk/door'
import { deskPath, SIGN_IN } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { endAllSessions, endedCookie } from '@/lib/desk/session'
import { record } from '@/lib/signups/log/events'

export const dynamic = 'force-dynamic'

/** Out, in every browser. */
export const POST = deskPost(z.object({}), deskPath.out, async ({ who, now }) => {
  await endAllSessions(database(), who)
  await record(database(), { kind: 'out_everywhere', actor: who, data: {} }, now)
  return { to: SIGN_IN, said: 'Je bent overal uitgelogd.', cookies: [endedCookie(door())] }
})
