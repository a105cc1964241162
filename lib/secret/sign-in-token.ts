/**
 * What opens the desk to who asked for it: the link in the mail, and the short code on the screen where it was asked. Both are derived of the
 * sign-in's id and the secret (HMAC-SHA-256) and stand nowhere: whoever reads the database or the outbox can make neither.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyedId, keyedToken } from './keyed-token'
import { keyFor } from './secret'

/** Read aloud and typed over: none that looks like another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const SIGNS = 6

const macOf = (id: string, secret: string): Buffer =>
  createHmac('sha256', keyFor('desk sign-in', secret)).update(`code ${id}`).digest()

export const signInToken = (id: string, secrets: readonly string[]): string => keyedToken('desk sign-in link', id, secrets)

/** The id of a link of ours; undefined for any other. */
export const signInIdOf = (token: string, secrets: readonly string[]): string | undefined =>
  keyedId('desk sign-in link', token, secrets)

/** "K7P 3QX", of 700 million: five tries find nothing. */
export function shortCode(id: string, [secret]: readonly string[]): string {
  if (!secret) throw new Error('no secret to sign with')
  const letters = signsOf(id, secret)
  return `${letters.slice(0, SIGNS / 2)} ${letters.slice(SIGNS / 2)}`
}

function signsOf(id: string, secret: string): string {
  let left = macOf(id, secret).readBigUInt64BE()
  let signs = ''
  for (let place = 0; place < SIGNS; place++) {
    signs += ALPHABET[Number(left % BigInt(ALPHABET.length))]
    left /= BigInt(ALPHABET.length)
  }
  return signs
}

/** However it was typed: in small letters, with a space or a dash. */
export function isShortCode(typed: string, id: string, secrets: readonly string[]): boolean {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return secrets.some((secret) => isSame(signs, signsOf(id, secret)))
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
