/** What a visitor sees when something broke that nobody expected: calm, in the page's language, without what broke. */
import en from '../../messages/en.json'
import nl from '../../messages/nl.json'
import type { Locale } from '../addresses'

const words: Record<Locale, { title: string; text: string; number: string; home: string }> = { nl: nl.error, en: en.error }

/** `id` is in the log too. */
export function errorPage(locale: Locale, id: string, stylesheets: string[]): string {
  const w = words[locale]
  const styles = stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${w.title}</title>${styles}</head><body><main data-status="500"><h1>${w.title}</h1><p>${w.text}</p>` +
    `<p>${w.number} <code>${id}</code></p><p><a href="${locale === 'en' ? '/en' : '/'}">${w.home}</a></p></main></body></html>`
  )
}
