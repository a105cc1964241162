/** What a visitor sees when something broke that nobody expected: calm, in the page's language, without what broke. */
import en from '../../messages/en.json'
import nl from '../../messages/nl.json'
import type { Locale } from '../addresses'

const words: Record<Locale, typeof nl.error> = { nl: nl.error, en: en.error }

/** `id` is in the log too. 503: the database is away, and that passes. */
export function errorPage(locale: Locale, id: string, stylesheet: string | undefined, status: 500 | 503): string {
  const w = words[locale]
  const [title, text] = status === 503 ? [w.awayTitle, w.awayText] : [w.title, w.text]
  const styles = stylesheet ? `<link rel="stylesheet" href="${stylesheet}">` : ''
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${title}</title>${styles}</head><body><main data-status="${status}"><h1>${title}</h1><p>${text}</p>` +
    `<p>${w.number} <code>${id}</code></p><p><a href="${locale === 'en' ? '/en' : '/'}">${w.home}</a></p></main></body></html>`
  )
}
