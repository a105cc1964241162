import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { partnerCodes } from '@/lib/signups/partners/figures'
import { makePartnerLink } from '@/lib/signups/partners/links'

export const dynamic = 'force-dynamic'

const fields = z.object({ partner: z.string().max(200) })

/** Makes a partner's link: of one that a code is with. */
export const POST = deskPost(fields, deskPath.partners, async ({ fields: { partner }, who, now }) => {
  const [code] = await partnerCodes(database(), partner)
  if (!code?.facts.partner) return { gone: true }
  await makePartnerLink(database(), code.facts.partner, who, now)
  return { to: deskPath.partners, said: `De link voor ${code.facts.partner} is gemaakt. Stuur hem door.` }
})
