import { address } from '@/lib/addresses'
import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { asLocale } from '@/lib/domain/locale'
import { answering } from '@/lib/http/answers/answer'
import { problem } from '@/lib/http/answers/problem'
import { isSameOrigin } from '@/lib/http/requests/guard'
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
  if (!isSameOrigin(request.headers, settings().siteUrl)) return problem({ code: 'cross_site' }, locale)
  const outcome = await cancelSignUp(database(), token, secrets(settings()), clock.now())
  if (!outcome.ok && outcome.why === 'unknown') return problem({ code: 'not_found' }, locale)
  return new Response(null, {
    status: 303,
    headers: {
      location: address.signUp(locale, token),
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    },
  })
})
