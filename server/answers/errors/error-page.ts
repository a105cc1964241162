/** What a visitor sees when something broke that nobody expected: calm, in the page's language, without what broke. */

import type { Locale } from '../../../lib/domain/locale'
import { messagesIn } from '../../../lib/words'

/** `id` is in the log too. 503: the database is away, or too much is asked at once; both pass. 429: too many codes were tried, and nothing broke. */
export function errorPage(locale: Locale, id: string, stylesheet: string | undefined, what: 429 | 500 | 503 | 'busy'): string {
  const w = messagesIn(locale).error
  const status = what === 'busy' ? 503 : what
  const said = {
    429: [w.oftenTitle, w.oftenText],
    500: [w.title, w.text],
    503: [w.awayTitle, w.awayText],
    busy: [w.busyTitle, w.busyText],
  }
  const [title, text] = said[what]
  const number = status === 429 ? '' : `<p>${w.number} <code>${id}</code></p>`
  const styles = stylesheet ? `<link rel="stylesheet" href="${stylesheet}">` : ''
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${title}</title>${styles}</head><body><main data-status="${status}"><h1>${title}</h1><p>${text}</p>` +
    `${number}<p><a href="${locale === 'en' ? '/en' : '/'}">${w.home}</a></p></main></body></html>`
  )
}
