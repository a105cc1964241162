import { address } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { asLocale } from '@/lib/domain/locale'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { press, seeOwnPage } from '@/lib/http/requests/press'
import { secrets } from '@/lib/secret'
import { settings } from '@/lib/settings'
import { cancelSignUp } from '@/lib/signups/own-sign-up'

interface Context {
  params: Promise<{ locale: string; token: string }>
}

export const dynamic = 'force-dynamic'

/** Cancels, and goes back to the page that shows how things stand: also when it was too late, or done before. */
export const POST = answering<Context>(async (request, { params }) => {
  const { locale: root, token } = await params
  const locale = asLocale(root)
  const pressed = await press(request, { siteUrl: settings().siteUrl, locale })
  if (!pressed.ok) return pressed.answer
  const outcome = await cancelSignUp(database(), token, secrets(settings()), clock.now())
  if (!outcome.ok && outcome.why === 'unknown') return problem({ code: 'not_found' }, locale)
  return seeOwnPage(address.signUp(locale, token))
})
