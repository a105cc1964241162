/** The headers that the server adds to answers, and those of Next that it takes away. */
import { settings } from '../../lib/settings'
import { isDevelopment } from '../mode'

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'inline-speculation-rules'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // Our own frames (app/kader), which have policies of their own.
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ')

/** The framework writes its script and styles into the page while one works on it, evaluates code, and hears over a socket what was saved. */
const POLICY_WHILE_WORKING = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")

/** Of every answer. */
export const always = (): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  ...(settings().siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
})

/** Of every page. One that says its own (a token page its referrer policy) keeps that. */
export const ofHtml = (): Record<string, string> => ({
  'content-security-policy': isDevelopment() ? POLICY_WHILE_WORKING : POLICY,
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // Who opens us is kept out as by `same-origin`; what a frame opens to let a reader sign in may still answer that frame.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
})

/** What Next says for its own client and cache, and what the server says itself. */
const NEXTS =
  /^(?:x-nextjs-|x-next-|podium-render$|content-length$|transfer-encoding$|etag$|link$|vary$|x-powered-by$|refresh$|connection$|keep-alive$)/

/** A response's headers without Next's own; lists are joined, but for cookies, which are returned apart. */
export function cleaned(raw: NodeJS.Dict<number | string | string[]>): { headers: Record<string, string>; cookies: string[] } {
  const headers: Record<string, string> = {}
  let cookies: string[] = []
  for (const [name, value] of Object.entries(raw)) {
    const lower = name.toLowerCase()
    if (value === undefined || NEXTS.test(lower)) continue
    if (lower === 'set-cookie') cookies = [value].flat().map(String)
    else headers[lower] = [value].flat().join(', ')
  }
  return { headers, cookies }
}

/** Taken from every request: nobody outside may speak to Next's internals, or say who they are in our name. */
const INTERNAL = /^(?:x-podium-|x-middleware-|x-nextjs-|x-next-|x-matched-path$|x-invoke-|x-prerender-|rsc$|next-)/

export function stripInternal(headers: NodeJS.Dict<string | string[]>) {
  for (const name in headers) if (INTERNAL.test(name)) delete headers[name]
}
