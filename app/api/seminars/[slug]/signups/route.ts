import { clock } from '@/lib/clock'
import { database } from '@/lib/database/open'
import { type Refused, refused } from '@/lib/domain/sign-up/refusal'
import { isTrapped, readCode } from '@/lib/domain/sign-up/request'
import { answering } from '@/lib/http/answers/answer'
import { backToForm, type Form, thanks } from '@/lib/http/answers/form-answer'
import { json, money } from '@/lib/http/answers/json'
import { problem } from '@/lib/http/answers/problem'
import { isUnavailable } from '@/lib/http/answers/unavailable'
import type { Explained } from '@/lib/http/answers/words'
import { countGuess, mayGuess, tellsUnknown } from '@/lib/http/limits/guesses'
import { rateLimits, type Taken } from '@/lib/http/limits/rate-limit'
import { clientOf, isThisMachine } from '@/lib/http/requests/client'
import { type Posted, receive } from '@/lib/http/requests/forms/posted'
import { localeOf } from '@/lib/http/requests/locale'
import { secrets } from '@/lib/secret/secret'
import { settings } from '@/lib/settings'
import { factsOf } from '@/lib/signups/facts/stored-facts'
import { clientHash } from '@/lib/signups/limits/client-hash'
import { type SignedUp, signUp } from '@/lib/signups/sign-up'

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
  if (isTrapped(posted.fields)) return answerTrapped(request, slug, posted)
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

/** As far as one can be told from others. */
function networkOf(request: Request): string | undefined {
  const { rateLimits: limited, trustProxy } = settings()
  const client = clientOf(request.headers, trustProxy)
  return limited && !isThisMachine(client) ? clientHash('network', client, secrets(settings())[0] ?? '') : undefined
}

async function attempt(request: Request, slug: string, posted: Posted, now: number): Promise<SignedUp | Refused> {
  const { body, idempotencyKey, retryAfter } = posted
  if (retryAfter !== undefined) return refused('rate_limited', { retryAfter })
  // A sign-up tells a code from none as the other doors do.
  const guess = readCode(body) === undefined ? undefined : mayGuess(request.headers, now)
  if (guess?.ok === false) return refused('rate_limited', { retryAfter: guess.retryAfter })
  const mailLimit = settings().rateLimits
  const asked = { seminar: slug, body, idempotencyKey, mailLimit, network: networkOf(request) }
  const outcome = await signUp(database(), asked, now)
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

/** A program hears what anybody does who signed up, and nothing is taken. */
const answerTrapped = async (request: Request, slug: string, { body, fields, again }: Posted): Promise<Response> =>
  thanks(
    { locale: localeOf(request, body), slug: await slugOfNow(slug), fields, again },
    { siteUrl: settings().siteUrl, secrets: [] },
  )

/** The form may have been open while the seminar was renamed. */
const slugOfNow = async (slug: string): Promise<string> =>
  (await factsOf(database(), slug).catch(() => undefined))?.slug ?? slug
