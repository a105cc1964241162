/** In which language a client is answered: Dutch, or English when asked for. */
import { isLocale, type Locale } from '../addresses'

/** "en-GB;q=0.8" → ["en", 0.8]. */
function preference(part: string): [tag: string, weight: number] {
  const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
  const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
  return [range.split('-')[0] ?? '', q === undefined ? 1 : Number(q)]
}

/** The language that `Accept-Language` (RFC 9110, 12.5.4) likes best of ours; Dutch when it says nothing about them. */
export function acceptedLocale(header: string | null): Locale {
  const weights: Record<Locale, number> = { nl: 0, en: 0 }
  for (const [tag, weight] of (header ?? '').split(',').map(preference))
    if (isLocale(tag)) weights[tag] = Math.max(weights[tag], weight || 0)
  return weights.en > weights.nl ? 'en' : 'nl'
}

/** As the address (`?locale=en`), else the body's `locale`, else the header asks. */
export function localeOf(request: Request, body?: unknown): Locale {
  const asked = new URL(request.url).searchParams.get('locale')
  if (isLocale(asked)) return asked
  const inBody = typeof body === 'object' && body !== null ? (body as { locale?: unknown }).locale : undefined
  return isLocale(inBody) ? inBody : acceptedLocale(request.headers.get('accept-language'))
}
