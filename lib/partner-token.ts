/** What opens a partner's page: its id and a code that only we can make from it (HMAC-SHA-256, 128 bits of it). Stored nowhere. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from './secret'

const ID = /^[A-Za-z0-9_-]{22}$/
const LENGTH = 22

const macOf = (id: string, secret: string) =>
  createHmac('sha256', keyFor('partner link', secret)).update(id).digest().subarray(0, 16).toString('base64url')

/** 44 characters, as the log knows a token. By the first secret: the one that signs. */
export function partnerToken(id: string, [secret]: readonly string[]): string {
  if (!secret) throw new Error('no secret to sign with')
  return id + macOf(id, secret)
}

/** The id of a link of ours; undefined for any other. */
export function partnerIdOf(token: string, secrets: readonly string[]): string | undefined {
  const [id, mac] = [token.slice(0, LENGTH), token.slice(LENGTH)]
  if (!ID.test(id) || !ID.test(mac)) return undefined
  const given = Buffer.from(mac)
  return secrets.some((secret) => timingSafeEqual(given, Buffer.from(macOf(id, secret)))) ? id : undefined
}
