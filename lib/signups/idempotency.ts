/** The first answer to a key, kept for 24 hours per seminar (Idempotency-Key, draft-ietf-httpapi-idempotency-key-header). */
import { createHash } from 'node:crypto'
import type { Trx } from '../database/open'
import type { Moment } from '../domain/units'

/** From a key's moment on, and before it: one of further ahead is of a clock that was put back since, and is forgotten too. */
const kept = 24 * 60 * 60 * 1000

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

/** The same for two JSON texts that say the same, whatever the order of their members. */
export const fingerprint = (body: unknown): string => sha256(JSON.stringify(body, sortMembers) ?? 'undefined')

const sortMembers = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

interface Key {
  seminar: string
  key: string
  /** Of the body, by `fingerprint`. */
  body: string
}

/** What was answered first; 'other body' when the key came with another request; undefined for a new key. */
export async function firstAnswer<Answer>(trx: Trx, { seminar, key, body }: Key, now: Moment) {
  const row = await trx
    .selectFrom('idempotency_keys')
    .select(['answer', 'body_hash'])
    .where('seminar', '=', seminar)
    .where('key_hash', '=', sha256(key))
    .where('created_at', '>', now - kept)
    .where('created_at', '<', now + kept)
    .executeTakeFirst()
  if (!row) return undefined
  return row.body_hash === body ? (JSON.parse(row.answer) as Answer) : 'other body'
}

/** Keeps the answer, and forgets those whose time is over. */
export async function keepAnswer(trx: Trx, { seminar, key, body }: Key, answer: unknown, now: Moment): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where('seminar', '=', seminar)
    .where((eb) => eb.or([eb('created_at', '<=', now - kept), eb('created_at', '>=', now + kept)]))
    .execute()
  await trx
    .insertInto('idempotency_keys')
    .values({ seminar, key_hash: sha256(key), body_hash: body, answer: JSON.stringify(answer), created_at: now })
    .execute()
}
