import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { withdrawPartnerLink } from '@/lib/signups/partners/links'

export const dynamic = 'force-dynamic'

/** Withdraws a partner's link: it opens nothing any more. */
export const POST = deskPost(z.object({ id: z.string().max(60) }), deskPath.partners, async ({ fields: { id }, who, now }) => {
  await withdrawPartnerLink(database(), id, who, now)
  return { to: deskPath.partners, said: 'De link is ingetrokken. Wie hem opent, ziet dat hij niet meer werkt.' }
})
