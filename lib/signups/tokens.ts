/**
 * The token in the link to one's own sign-up: its id and a code that only we can make from it (HMAC-SHA-256, 128 bits of it).
 * Stored nowhere: whoever reads the database cannot make one.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { address } from '../addresses'
import { keyedId, keyedToken } from '../secret/keyed-token'

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

/** On a ticket: who photographs it can show it at the door, and do nothing else. */
export const ticketTokenOf = (id: string, secrets: readonly string[]): string => keyedToken('ticket', id, secrets)
export const ticketIdOf = (token: string, secrets: readonly string[]): string | undefined => keyedId('ticket', token, secrets)

/** In the QR code of a ticket, whole. Dutch: it is read by who stands at the door. */
export const ticketAddress = (id: string, siteUrl: string, secrets: readonly string[]): string =>
  siteUrl + address.door('nl', ticketTokenOf(id, secrets))

/** On a certificate: whoever has it sees that it was given. */
export const certificateTokenOf = (id: string, secrets: readonly string[]): string => keyedToken('certificate', id, secrets)
export const certificateIdOf = (token: string, secrets: readonly string[]): string | undefined =>
  keyedId('certificate', token, secrets)
