/** Whether a call comes from who knows PUBLISH_TOKEN: by saying it, or by signing the body with it, as git hosts do. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** GitHub's, and what Forgejo and Gitea sign with: HMAC-SHA256 of the body as it was sent, in hex; GitHub says so before it. */
const SIGNATURES = ['x-hub-signature-256', 'x-forgejo-signature', 'x-gitea-signature']

/** Who says the token: `Authorization: Bearer …`, or as GitLab does. */
export const saysToken = (headers: Headers, token: string): boolean => {
  const [, bearer] = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '') ?? []
  return isSame(bearer, token) || isSame(headers.get('x-gitlab-token'), token)
}

/** Whether it has a signature at all, right or wrong. */
export const isSigned = (headers: Headers): boolean => SIGNATURES.some((name) => headers.has(name))

/** `body`: as it was sent, before anything of it is read. */
export function isAuthentic(headers: Headers, body: Uint8Array, token: string): boolean {
  if (saysToken(headers, token)) return true
  const right = createHmac('sha256', token).update(body).digest('hex')
  return SIGNATURES.some((name) =>
    isSame(
      headers
        .get(name)
        ?.trim()
        .replace(/^sha256=/, ''),
      right,
    ),
  )
}

/** In a time that says nothing of where they differ, nor of their lengths. */
const isSame = (given: string | null | undefined, right: string): boolean =>
  typeof given === 'string' && timingSafeEqual(digest(given), digest(right))
const digest = (text: string) => createHash('sha256').update(text).digest()
