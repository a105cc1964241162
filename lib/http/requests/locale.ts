/** In which language a client is answered: Dutch, or English when asked for. */
import Negotiator from 'negotiator'
import { asLocale, isLocale, type Locale, locales } from '../../domain/locale'

/** Longer than any program sends; what comes after is not read. */
const LONGEST = 1000

/** The language that `Accept-Language` (RFC 9110, 12.5.4) likes best of ours; Dutch when it says nothing about them. */
export function acceptedLocale(header: string | null): Locale {
  const negotiator = new Negotiator({ headers: { 'accept-language': header?.slice(0, LONGEST) ?? '' } })
  return asLocale(negotiator.language([...locales]))
}

/** As the address (`?locale=en`), else the body's `locale`, else the header asks. */
export function localeOf(request: Request, body?: unknown): Locale {
  const asked = new URL(request.url).searchParams.get('locale')
  if (isLocale(asked)) return asked
  const inBody = typeof body === 'object' && body !== null ? (body as { locale?: unknown }).locale : undefined
  return isLocale(inBody) ? inBody : acceptedLocale(request.headers.get('accept-language'))
}
