import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { database } from '@/lib/database/open'
import { door } from '@/lib/desk/door'
import { DESK, deskPath } from '@/lib/desk/paths'
import { doorPost } from '@/lib/desk/press'
import { beginSession, endSession } from '@/lib/desk/session'
import { askedBy, askedCookieGone, comeIn } from '@/lib/desk/sign-in'
import { rateLimits } from '@/lib/http/limits/rate-limit'
import { clientOf } from '@/lib/http/requests/client'
import { signInIdOf } from '@/lib/secret/sign-in-token'
import { settings } from '@/lib/settings'
import { record } from '@/lib/signups/log/events'

export const dynamic = 'force-dynamic'

const schema = z.object({ code: z.string().max(100).default('') })
const formOf = ({ token = '' }: Record<string, string>) => deskPath.link(token)

/** The press that lets in: by the browser that asked, or with the code that it shows. The session is a new one, whatever there was before. */
export const POST = doorPost(schema, formOf, async ({ fields: { code }, params, now, visit, request }) => {
  const t = await getTranslations({ locale: 'nl', namespace: 'beheer.signIn' })
  const [back, { rateLimits: limited, trustProxy }] = [formOf(params), settings()]
  const wrong = (message: string) => ({ back, errors: [{ field: 'code', message }] })
  const id = signInIdOf(params.token ?? '', door().secrets)
  if (id === undefined) return { to: back }
  const asked = await askedBy(visit.cookies, door())
  if (asked?.id !== id && code.trim() === '') return wrong(t('noCode'))
  if (limited && !rateLimits().signInPresses.take(clientOf(request.headers, trustProxy), now).ok) return wrong(t('tooOften'))
  const came = await comeIn(database(), id, { asked, code }, door(), now)
  if (!came.ok) return came.why === 'over' ? { to: back } : wrong(t('wrongCode', { left: came.left }))
  if (visit.session) await endSession(database(), visit.session)
  await record(database(), { kind: 'came_in', actor: came.email, data: {} }, now)
  const cookies = [await beginSession(database(), came.email, door(), now), askedCookieGone(door())]
  return { to: (asked?.id === id && asked.to) || DESK, cookies }
})
