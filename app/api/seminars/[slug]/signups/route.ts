import { clock } from '@/lib/clock'
import { isUnavailable } from '@/lib/database/away'
import { database } from '@/lib/database/open'
import { answering } from '@/lib/http/answer'
import { clientOf } from '@/lib/http/client'
import { backToForm, type Form, thanks } from '@/lib/http/form-answer'
import { countGuess, mayGuess, tellsUnknown } from '@/lib/http/guesses'
import { json, money } from '@/lib/http/json'
import { localeOf } from '@/lib/http/locale'
import { type Posted, receive } from '@/lib/http/posted'
import { problem } from '@/lib/http/problem'
import { rateLimits, type Taken } from '@/lib/http/rate-limit'
import type { Explained } from '@/lib/http/words'
import { secrets } from '@/lib/secret'
import { type Refused, refused } from '@/lib/seminars/refusal'
import { readCode } from '@/lib/seminars/request'
import { type SignedUp, signUp } from '@/lib/seminars/sign-up'
import { factsOf } from '@/lib/seminars/stored-facts'
import { settings } from '@/lib/settings'

interface Context {
  params: Promise<{ slug: string }>
}

export const dynamic = 'force-dynamic'

/** Signing up: JSON in and out, or a plain form and the page that follows it. */
export const POST = answering<Context>(async (request, { params }) => {
  const { slug } = await params
  const posted = await receive(request, settings().siteUrl, () => take(request))
  if (!posted.ok) return problem(posted, localeOf(request))
  if (posted.kind === 'json') return answerJson(request, posted, await attempt(request, slug, posted, clock.now()))
  // Whoever fills in a form gets a page back, also when the database is away.
  const outcome = await attempt(request, slug, posted, clock.now()).catch(away)
  return answerForm(request, slug, posted, outcome)
})

function away(error: unknown): Explained & { ok: false } {
  if (!isUnavailable(error)) throw error
  return { ok: false, code: 'unavailable' }
}

function take(request: Request): Taken {
  const { rateLimits: limited, trustProxy } = settings()
  return limited ? rateLimits().signUps.take(clientOf(request.headers, trustProxy), clock.now()) : { ok: true }
}

async function attempt(request: Request, slug: string, posted: Posted, now: number): Promise<SignedUp | Refused> {
  const { body, idempotencyKey, retryAfter } = posted
  if (retryAfter !== undefined) return refused('rate_limited', { retryAfter })
  // A sign-up tells a code from none as the other doors do.
  const guess = readCode(body) === undefined ? undefined : mayGuess(request.headers, now)
  if (guess?.ok === false) return refused('rate_limited', { retryAfter: guess.retryAfter })
  const mailLimit = settings().rateLimits
  const outcome = await signUp(database(), { seminar: slug, body, idempotencyKey, mailLimit }, now)
  if (tellsUnknown(outcome)) countGuess(request.headers, now)
  return outcome
}

function answerJson(request: Request, { body }: Posted, outcome: SignedUp | Refused): Response {
  if (!outcome.ok) return problem({ ...outcome, typed: codeIn(body) }, localeOf(request, body))
  const { status, seminar, price, code } = outcome
  return json({ status, seminar, price: money(price), code }, 201)
}

const codeIn = (body: unknown) => {
  const code = (Object(body) as { code?: unknown }).code
  return typeof code === 'string' ? code : undefined
}

type Outcome = SignedUp | (Explained & { ok: false })

async function answerForm(request: Request, slug: string, { body, fields, again }: Posted, outcome: Outcome) {
  const { siteUrl } = settings()
  const form: Form = { locale: localeOf(request, body), slug: await slugOfNow(slug), fields, again }
  const sealing = { siteUrl, secrets: secrets(settings()) }
  return outcome.ok ? thanks(form, sealing) : backToForm(form, outcome, sealing)
}

/** The form may have been open while the seminar was renamed. */
const slugOfNow = async (slug: string): Promise<string> =>
  (await factsOf(database(), slug).catch(() => undefined))?.slug ?? slug
