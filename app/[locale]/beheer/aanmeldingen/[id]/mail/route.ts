import { z } from 'zod'
import { database } from '@/lib/database/open'
import { deskPath } from '@/lib/desk/paths'
import { deskPost } from '@/lib/desk/press'
import { sendAgain } from '@/lib/signups/desk/send-again'

export const dynamic = 'force-dynamic'

const page = ({ id = '' }: Record<string, string>) => deskPath.person(id)

/** The mail that says how somebody stands, once more. */
export const POST = deskPost(z.object({}), page, async ({ params, who, now }) => {
  const template = await sendAgain(database(), params.id ?? '', who, now)
  return template ? { to: page(params), said: 'De mail gaat opnieuw.' } : { gone: true }
})
