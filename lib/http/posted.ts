/** A posted body, looked at in the contract's order: 403, 415, 413, 400. What it says is not judged here. */
import type { RefusalCode } from '../seminars/refusal'
import { type BodyKind, bodyKind, isSameOrigin, parseForm, parseJson, readBody } from './guard'

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
}
export type Unread = { ok: false; code: RefusalCode }

/** Reads a request that wants to change something. */
export async function receive(request: Request, siteUrl: string): Promise<Posted | Unread> {
  if (!isSameOrigin(request.headers, siteUrl)) return { ok: false, code: 'cross_site' }
  const kind = bodyKind(request.headers)
  if (!kind) return { ok: false, code: 'unsupported_media_type' }
  const bytes = await readBody(request)
  if (!bytes) return { ok: false, code: 'payload_too_large' }
  try {
    const header = request.headers.get('idempotency-key')?.trim() || undefined
    if (kind === 'json') return { ok: true, kind, body: parseJson(bytes), fields: {}, idempotencyKey: header }
    const fields = await parseForm(bytes, request.headers.get('content-type') ?? '')
    const { idempotencyKey, again, ...said } = fields
    const key = header ?? (idempotencyKey || undefined)
    return { ok: true, kind, body: grouped(said), fields: said, again: Boolean(again), idempotencyKey: key }
  } catch {
    return { ok: false, code: 'malformed_json' }
  }
}

/** `{"billing.street": "Laan 1"}` → `{billing: {street: "Laan 1"}}`. */
export function grouped(fields: Record<string, string>): Record<string, unknown> {
  const body: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(fields)) {
    const [first = '', second] = name.split('.', 2)
    if (second === undefined) body[first] = value
    else body[first] = { ...Object(body[first]), [second]: value }
  }
  return body
}
