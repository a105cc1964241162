import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { wantWeek } from '@/lib/signups/figures/week'

export const dynamic = 'force-dynamic'

/** The week's figures by mail: on or off, for who presses. */
export const POST = deskPost(z.object({ aan: z.enum(['ja', 'nee']) }), deskPath.figures, async ({ fields, session, now }) => {
  const t = await getTranslations({ locale: 'nl', namespace: 'beheer.figures' })
  const wants = fields.aan === 'ja'
  await wantWeek(database(), session.email, wants, now)
  return { to: deskPath.figures, said: t(wants ? 'weekStarted' : 'weekStopped') }
})
