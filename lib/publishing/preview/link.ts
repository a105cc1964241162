/** The links of previews. A token is derived of the secret, so that the same link can be said again although only a digest of it is kept. */
import { createHmac, randomBytes } from 'node:crypto'
import { idOfToken, type Preview } from '../../editions/previews/records'

/** 264 bits: 44 characters, as the log knows a token. */
const BYTES = 33

const derived = (secret: string, salt: string): string =>
  createHmac('sha512', secret).update(`voorbeeld ${salt}`).digest().subarray(0, BYTES).toString('base64url')

export interface Link {
  salt: string
  token: string
}

export function newLink([secret = '']: string[]): Link {
  const salt = randomBytes(16).toString('base64url')
  return { salt, token: derived(secret, salt) }
}

/** Undefined when it was signed with a secret that is no longer among these. */
export const tokenOf = ({ id, salt }: Pick<Preview, 'id' | 'salt'>, secrets: string[]): string | undefined =>
  secrets.map((secret) => derived(secret, salt)).find((token) => idOfToken(token) === id)

export const pathOf = (token: string): string => `/voorbeeld/${token}`
const IN_PATH = /\/voorbeeld\/([\w-]+)/

/** Of a link, or of a path; undefined when it is none. */
export const tokenIn = (link: string): string | undefined => IN_PATH.exec(link)?.[1]
