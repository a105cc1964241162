/** A posted body, looked at in the contract's order: 403, 415, 413, 429, 400. What it says is not judged here. */
import type { RefusalCode } from '../../../domain/sign-up/refusal'
import type { Taken } from '../../limits/rate-limit'
import { type BodyKind, bodyKind, countFields, isSameOrigin, maxFields, parseForm, parseJson, readBody } from '../guard'

export interface Posted {
  ok: true
  kind: BodyKind
  /** What was sent; of a form with its dots made into groups. */
  body: unknown
  /** The form's fields as they were typed; empty for JSON. */
  fields: Record<string, string>
  /** A form that was shown again with what was wrong: its cookie is to be taken away when it succeeds. */
  again?: boolean
  /** From the header `Idempotency-Key`, or the form's hidden field. */
  idempotencyKey?: string
  /** Of a form that came too often: it is shown again, with what was typed. Seconds. */
  retryAfter?: number
}
export type Unread = { ok: false; code: RefusalCode; retryAfter?: number }

/** Reads a request that wants to change something. `take`: counts it, before any of it is parsed. */
export async function receive(request: Request, siteUrl: string, take: () => Taken): Promise<Posted | Unread> {
  if (!isSameOrigin(request.headers, siteUrl)) return { ok: false, code: 'cross_site' }
  const kind = bodyKind(request.headers)
  if (!kind) return { ok: false, code: 'unsupported_media_type' }
  const bytes = await readBody(request)
  const type = request.headers.get('content-type') ?? ''
  if (!bytes || (kind === 'form' && countFields(bytes, type) > maxFields)) return { ok: false, code: 'payload_too_large' }
  const turn = take()
  const tooOften = turn.ok ? undefined : ({ ok: false, code: 'rate_limited', retryAfter: turn.retryAfter } as const)
  if (tooOften && kind === 'json') return tooOften
  const header = request.headers.get('idempotency-key')?.trim() || undefined
  try {
    if (kind === 'json') return { ok: true, kind, body: parseJson(bytes), fields: {}, idempotencyKey: header }
    return { ...(await form(bytes, type, header)), retryAfter: tooOften?.retryAfter }
  } catch {
    return tooOften ?? { ok: false, code: 'malformed_json' }
  }
}

async function form(bytes: Uint8Array<ArrayBuffer>, contentType: string, header: string | undefined): Promise<Posted> {
  const { idempotencyKey, again, ...fields } = await parseForm(bytes, contentType)
  const key = header ?? (idempotencyKey || undefined)
  return { ok: true, kind: 'form', body: grouped(fields), fields, again: Boolean(again), idempotencyKey: key }
}

/** `{"billing.street": "Laan 1"}` → `{billing: {street: "Laan 1"}}`. */
export function grouped(fields: Record<string, string>): Record<string, unknown> {
  const body: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(fields)) {
    const [first = '', second] = name.split('.', 2)
    if (second === undefined) body[first] = value
    else groupIn(body, first)[second] = value
  }
  return body
}

function groupIn(body: Record<string, unknown>, name: string): Record<string, unknown> {
  if (typeof body[name] !== 'object') body[name] = Object.create(null)
  return body[name] as Record<string, unknown>
}
