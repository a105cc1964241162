/** In which language a client is answered: Dutch, or English when asked for. */
import { isLocale, type Locale } from '../addresses'
import { preferences } from './preferences'

/** The language that `Accept-Language` (RFC 9110, 12.5.4) likes best of ours; Dutch when it says nothing about them. */
export function acceptedLocale(header: string | null): Locale {
  const weights: Record<Locale, number> = { nl: 0, en: 0 }
  for (const [range, weight] of preferences(header ?? '')) {
    const [language] = range.split('-', 1)
    if (isLocale(language)) weights[language] = Math.max(weights[language], weight)
  }
  return weights.en > weights.nl ? 'en' : 'nl'
}

/** As the address (`?locale=en`), else the body's `locale`, else the header asks. */
export function localeOf(request: Request, body?: unknown): Locale {
  const asked = new URL(request.url).searchParams.get('locale')
  if (isLocale(asked)) return asked
  const inBody = typeof body === 'object' && body !== null ? (body as { locale?: unknown }).locale : undefined
  return isLocale(inBody) ? inBody : acceptedLocale(request.headers.get('accept-language'))
}
