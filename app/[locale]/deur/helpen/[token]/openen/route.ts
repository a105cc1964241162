import { address } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { helperCookie } from '@/lib/desk/at-door/doorkeeper'
import { door } from '@/lib/desk/door'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { press, seeOwnPage } from '@/lib/http/requests/forms/press'
import { settings } from '@/lib/settings'
import { doorLinkOf, recordOpened } from '@/lib/signups/attendance/door-links'

interface Context {
  params: Promise<{ token: string }>
}

export const dynamic = 'force-dynamic'

/** A helper comes in: a cookie for this seminar, until its door closes. */
export const POST = answering<Context>(async (request, { params }) => {
  const { token } = await params
  const pressed = await press(request, { siteUrl: settings().siteUrl, locale: 'nl' })
  if (!pressed.ok) return pressed.answer
  const [its, now] = [door(), clock.now()]
  const open = its.adminEmails.length > 0 ? await doorLinkOf(database(), token, its.secrets, now) : undefined
  if (!open) return problem({ code: 'not_found' }, 'nl')
  if (open.over) return seeOwnPage(address.helpAtDoor(token))
  await recordOpened(database(), open.link, now)
  const answer = seeOwnPage(address.doorList(open.facts.slug))
  answer.headers.append('set-cookie', await helperCookie(open, its, now))
  return answer
})
