/**
 * The key by which the mails that somebody asked for are ended, and by which nothing else can be done: by what their address is known
 * (`news_key`) and a code that only we can make of it (HMAC-SHA-256, 128 bits of it), under a key for this alone.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from '../../secret'

const form = /^[A-Za-z0-9_-]{22}$/
const LENGTH = 22

const macOf = (key: string, secret: string) =>
  createHmac('sha256', keyFor('unsubscribe', secret)).update(key).digest().subarray(0, 16).toString('base64url')

/** By the first secret: the one that signs. */
export function unsubscribeToken(newsKey: string, [secret]: readonly string[]): string {
  if (!secret) throw new Error('no secret to sign with')
  return newsKey + macOf(newsKey, secret)
}

/** Undefined when it is not ours. */
export function newsKeyIn(token: string, secrets: readonly string[]): string | undefined {
  const [key, mac] = [token.slice(0, LENGTH), token.slice(LENGTH)]
  if (!form.test(key) || !form.test(mac)) return undefined
  return secrets.some((secret) => timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, secret)))) ? key : undefined
}
