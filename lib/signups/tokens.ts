/**
 * The token in the link to one's own sign-up: its id and a code that only we can make from it (HMAC-SHA-256, 128 bits of it).
 * Stored nowhere: whoever reads the database cannot make one.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const idPattern = /^[A-Za-z0-9_-]{22}$/
const length = 22

const macOf = (id: string, secret: string) =>
  createHmac('sha256', secret).update(`podium sign-up ${id}`).digest().subarray(0, 16).toString('base64url')

/** By the first secret: the one that signs. */
export function tokenOf(id: string, [secret]: readonly string[]): string {
  if (!secret) throw new Error('no secret to sign with')
  return id + macOf(id, secret)
}

/** The sign-up's id; undefined when the token is not ours. Any of the secrets will do, so that they can be changed. */
export function idOf(token: string, secrets: readonly string[]): string | undefined {
  const [id, mac] = [token.slice(0, length), token.slice(length)]
  if (!idPattern.test(id) || !idPattern.test(mac)) return undefined
  const given = Buffer.from(mac)
  return secrets.some((secret) => timingSafeEqual(given, Buffer.from(macOf(id, secret)))) ? id : undefined
}
