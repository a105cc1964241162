/**
 * A token that stands for an id (128 random bits) and for one purpose: the id and a code that only we can make of it, with a key of that purpose
 * alone (HMAC-SHA-256, 128 bits of it). What is a token for one thing is none for another. Stored nowhere.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor, type Purpose } from './secret'

const PART = /^[A-Za-z0-9_-]{22}$/
const LENGTH = 22

const macOf = (purpose: Purpose, id: string, secret: string) =>
  createHmac('sha256', keyFor(purpose, secret)).update(id).digest().subarray(0, 16).toString('base64url')

/** 44 characters, as the log knows a token. By the first secret: the one that signs. */
export function keyedToken(purpose: Purpose, id: string, [secret]: readonly string[]): string {
  if (!secret) throw new Error('no secret to sign with')
  return id + macOf(purpose, id, secret)
}

/** The id of a token of ours for this; undefined for any other. */
export function keyedId(purpose: Purpose, token: string, secrets: readonly string[]): string | undefined {
  const [id, mac] = [token.slice(0, LENGTH), token.slice(LENGTH)]
  if (!PART.test(id) || !PART.test(mac)) return undefined
  const given = Buffer.from(mac)
  return secrets.some((secret) => timingSafeEqual(given, Buffer.from(macOf(purpose, id, secret)))) ? id : undefined
}
