/** A page that only lives in a frame of ours: small, with a policy of its own, for no search engine. */
import type { Locale } from '@/lib/domain/locale'
import { escapeMarkup } from '@/lib/escape'
import { NO_STORE } from '@/lib/http/answers/cache-control'

interface Frame {
  locale: Locale
  title: string
  /** HTML, escaped already. */
  head?: string
  body?: string
  /** What it may load, beside nothing. */
  policy: string[]
  headers?: Record<string, string>
}

/** The answer. */
export function framePage({ locale, title, head = '', body = '', policy, headers }: Frame): Response {
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)}</title>${head}</head><body>${body}</body></html>`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        ...policy,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
      'x-robots-tag': 'noindex',
      'cache-control': NO_STORE,
      ...headers,
    },
  })
}

/** There is no such frame: nothing is placed by a page that leads here. */
export const noFrame = (): Response =>
  new Response(null, { status: 404, headers: { 'x-robots-tag': 'noindex', 'cache-control': NO_STORE } })
