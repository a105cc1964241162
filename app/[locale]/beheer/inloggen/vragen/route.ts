import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { door } from '@/lib/desk/door'
import { deskPath, SIGN_IN } from '@/lib/desk/paths'
import { doorPost } from '@/lib/desk/press'
import { sendLink } from '@/lib/desk/send-link'
import { newAsk } from '@/lib/desk/sign-in'
import { emailAddress } from '@/lib/domain/people/email'
import { rateLimits } from '@/lib/http/limits/rate-limit'
import { clientOf } from '@/lib/http/requests/client'
import { settings } from '@/lib/settings'

export const dynamic = 'force-dynamic'

const schema = z.object({ email: z.string().max(300).default(''), naar: z.string().max(400).optional() })

/** A link is asked for. The answer is the same for any address, and does not wait for what is done with it. */
export const POST = doorPost(schema, SIGN_IN, async ({ fields, now, request }) => {
  const t = await getTranslations({ locale: 'nl', namespace: 'beheer.signIn' })
  const { rateLimits: limited, trustProxy } = settings()
  const email = emailAddress(fields.email)
  if (!email) return { back: SIGN_IN, errors: [{ field: 'email', message: t('noAddress') }] }
  if (limited && !rateLimits().signInAsks.take(clientOf(request.headers, trustProxy), now).ok)
    return { back: SIGN_IN, errors: [{ field: 'email', message: t('tooOften') }] }
  const { id, cookie } = await newAsk(fields.naar, door())
  sendLink({ id, email }, now)
  return { to: deskPath.wait, cookies: [cookie] }
})
