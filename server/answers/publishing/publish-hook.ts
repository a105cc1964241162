/**
 * `POST /api/publish`: a git host, or who knows PUBLISH_TOKEN, has the content pulled and published; of a branch that is not the live one its preview is made. It answers at once; `GET` of the address
 * that it gives says how it went, for the same token. Without the setting there is nothing here.
 */
import type { IncomingMessage } from 'node:http'
import { clock } from '../../../lib/clock'
import { problem } from '../../../lib/http/answers/problem'
import type { ProblemCode } from '../../../lib/http/answers/words'
import { countGuess, mayGuess } from '../../../lib/http/limits/guesses'
import { parseForm, parseJson } from '../../../lib/http/requests/guard'
import { acceptedLocale } from '../../../lib/http/requests/locale'
import { isAuthentic, isSigned, saysToken } from '../../../lib/publishing/hook/authentic'
import { deliveryOf, pushOf } from '../../../lib/publishing/hook/push'
import type { PublishRuns, Run } from '../../../lib/publishing/hook/runs'
import { always } from '../../html/headers'
import { bodyUpTo } from '../../request/body'
import { clientHeaders } from '../../request/client-headers'
import { Semaphore } from '../../request/concurrency/semaphore'
import { isReading, type RequestContext } from '../../request/context'
import type { Handler } from '../../request/handler'
import { sendProblem, sendRefusal } from '../send'

const PATH = '/api/publish'
/** What a host may send along, in bytes: a push of many commits says much. */
const MOST = 1024 * 1024

export interface Hook {
  token: string
  siteUrl: string
  runs: PublishRuns
  /** The branch that the content is on; undefined where it is in no repository. */
  liveBranch: () => Promise<string | undefined>
  /** Of a preview that is there. */
  linkOf: (preview: string) => string | undefined
  /** Ends the previews of a branch that is no more; returns how many. */
  withdraw: (branch: string) => number
}

/** `hook`: undefined where the setting is not set. */
export const publishHook =
  (hook: Hook | undefined): Handler =>
  (context) => {
    const { path, request, response } = context
    if (path !== PATH && !path.startsWith(`${PATH}/`)) return undefined
    if (!hook) return sendRefusal(request, response, 'not_found')
    if (request.method === 'POST' && path === PATH) return take(context, hook)
    // What else is asked here is refused as everywhere.
    return isReading(request) && path !== PATH ? look(context, hook) : undefined
  }

/** Bodies that are read at a time, before it is known whose they are: together they stay small. */
const reading = new Semaphore({ atOnce: 4, waiting: 20, patience: 10_000 })

async function take(context: RequestContext, hook: Hook): Promise<void> {
  const { request } = context
  const headers = headersOf(request)
  if (!(await mayTry(context))) return
  // Nothing is read of who says no token and signs nothing.
  if (!saysToken(headers, hook.token) && !isSigned(headers)) return refuseGuess(context)
  const body = await reading.run(() => bodyUpTo(request, MOST))
  if (!body) return refuse(context, 'payload_too_large')
  if (!isAuthentic(headers, body, hook.token)) return refuseGuess(context)
  const delivery = deliveryOf(headers)
  const known = hook.runs.delivered(delivery)
  if (known) return answer(context, 202, known, hook)
  const sent = await readSent(body, headers.get('content-type') ?? '')
  if (sent === undefined) return refuse(context, 'malformed_json')
  const { branch, isOther, isGone } = pushOf(headers, sent.value)
  if (isOther)
    return answer(context, 202, hook.runs.ignore('Dit gaat niet over nieuwe commits: er is niets gedaan.', delivery), hook)
  const live = branch === undefined ? undefined : await hook.liveBranch()
  const isElsewhere = branch !== undefined && live !== undefined && branch !== live
  if (isElsewhere && isGone)
    return answer(context, 202, hook.runs.ignore(goneLine(branch, hook.withdraw(branch)), delivery), hook)
  answer(context, 202, hook.runs.ask(delivery, isElsewhere ? branch : undefined), hook)
}

const goneLine = (branch: string, previews: number): string =>
  `De branch "${branch}" is weg: ${previews > 0 ? 'het voorbeeld ervan is ingetrokken' : 'er is niets gedaan'}.`

async function look(context: RequestContext, hook: Hook): Promise<void> {
  if (!(await mayTry(context))) return
  if (!saysToken(headersOf(context.request), hook.token)) return refuseGuess(context)
  const run = hook.runs.find(context.path.slice(PATH.length + 1))
  return run ? answer(context, 200, run, hook) : refuse(context, 'not_found')
}

async function mayTry(context: RequestContext): Promise<boolean> {
  const limit = mayGuess(clientHeaders(context.request), clock.now())
  if (!limit.ok) await refuse(context, 'rate_limited', limit.retryAfter)
  return limit.ok
}

function refuseGuess(context: RequestContext): Promise<void> {
  countGuess(clientHeaders(context.request), clock.now())
  return refuse(context, 'unauthorised')
}

/** As JSON, or in a field of a form, as GitHub can be told to send it. Undefined: it cannot be read. Nothing at all is right too: a command of one's own. */
async function readSent(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<{ value?: unknown } | undefined> {
  try {
    if (body.byteLength === 0) return {}
    if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) return { value: parseJson(body) }
    const { payload } = await parseForm(body, contentType)
    return payload === undefined ? {} : { value: parseJson(new TextEncoder().encode(payload)) }
  } catch {
    return undefined
  }
}

function answer({ request, response }: RequestContext, status: number, run: Run, { siteUrl, linkOf }: Hook): void {
  const { delivery: _, preview, ...said } = run
  const url = `${siteUrl}${PATH}/${run.id}`
  const body = Buffer.from(JSON.stringify({ ...said, preview: preview && linkOf(preview), url }))
  response.writeHead(status, {
    ...always(),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': body.length,
    ...(status === 202 && { location: url }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const refuse = ({ request, response }: RequestContext, code: ProblemCode, retryAfter?: number) => {
  const locale = acceptedLocale(request.headers['accept-language'] ?? null)
  const more: Record<string, string> = code === 'unauthorised' ? { 'www-authenticate': 'Bearer' } : {}
  return sendProblem(request, response, problem({ code, retryAfter }, locale, more))
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  return headers
}
