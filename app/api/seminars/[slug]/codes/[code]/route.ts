import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { answering } from '@/lib/http/answers/answer'
import { json, money } from '@/lib/http/answers/json'
import { problem } from '@/lib/http/answers/problem'
import { countGuess, mayGuess, tellsUnknown } from '@/lib/http/limits/guesses'
import { rateLimits } from '@/lib/http/limits/rate-limit'
import { clientOf } from '@/lib/http/requests/client'
import { localeOf } from '@/lib/http/requests/locale'
import { settings } from '@/lib/settings'
import { checkCode } from '@/lib/signups/links/redeem'

interface Context {
  params: Promise<{ slug: string; code: string }>
}

export const dynamic = 'force-dynamic'

/** What a code makes of the price, before anybody signs up. */
export const GET = answering<Context>(async (request, { params }) => {
  const { slug, code: typed } = await params
  const locale = localeOf(request)
  const now = clock.now()
  const { rateLimits: limited, trustProxy } = settings()
  const guess = mayGuess(request.headers, now)
  const turn = guess.ok && limited ? rateLimits().codeChecks.take(clientOf(request.headers, trustProxy), now) : guess
  if (!turn.ok) return problem({ code: 'rate_limited', retryAfter: turn.retryAfter }, locale)
  const check = await checkCode(database(), slug, typed, now)
  if (tellsUnknown(check)) countGuess(request.headers, now)
  if (!check.ok) return problem({ ...check, typed }, locale)
  return json({ code: check.code, price: money(check.price), message: check.message ?? null })
})
