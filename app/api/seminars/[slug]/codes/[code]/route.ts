import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { answering } from '@/lib/http/answer'
import { clientOf } from '@/lib/http/client'
import { countGuess, mayGuess, tellsUnknown } from '@/lib/http/guesses'
import { json, money } from '@/lib/http/json'
import { localeOf } from '@/lib/http/locale'
import { problem } from '@/lib/http/problem'
import { rateLimits } from '@/lib/http/rate-limit'
import { checkCode } from '@/lib/seminars/redeem'
import { settings } from '@/lib/settings'

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
