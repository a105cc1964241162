/** What a plain form post is answered with: 303 to the thanks, or 303 back to the form with what was typed in a cookie. */
import { address, type Locale } from '../addresses'
import { clearedHeader, type Typed, typedHeader } from './typed'
import type { Explained } from './words'

export interface Form {
  locale: Locale
  /** As in the address that was posted to. */
  slug: string
  fields: Record<string, string>
  /** Whether it was shown before with what was wrong. */
  again?: boolean
}

interface Sealing {
  secrets: string[]
  siteUrl: string
}

const seeOther = (location: string, cookie?: string) =>
  new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', ...(cookie !== undefined && { 'set-cookie': cookie }) },
  })
const formPath = ({ locale, slug }: Form) => address.register(locale, encodeURIComponent(slug))
const isSecure = (siteUrl: string) => siteUrl.startsWith('https:')

/** To the thank-you page, which says the same to everybody. */
export const thanks = (form: Form, { siteUrl }: Sealing): Response =>
  seeOther(
    address.thanks(form.locale, encodeURIComponent(form.slug)),
    form.again ? clearedHeader(formPath(form), isSecure(siteUrl)) : undefined,
  )

/** Back to the form. Its address keeps the code and where the visitor came from, should the cookie be gone. */
export async function backToForm(form: Form, refusal: Explained, { secrets, siteUrl }: Sealing): Promise<Response> {
  const { further = [], ...first } = refusal
  const typed: Typed = { fields: form.fields, refusals: [first, ...further] }
  const cookie = await typedHeader(typed, formPath(form), secrets, isSecure(siteUrl))
  return seeOther(formPath(form) + queryOf(form.fields), cookie)
}

/** `code` and `source.utm_source` as `?code=…&utm_source=…`. */
function queryOf(fields: Record<string, string>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    const key = name === 'code' ? name : /^source\.(\w+)$/.exec(name)?.[1]
    if (key && value.trim()) query.set(key, value.trim().slice(0, 200))
  }
  return query.size > 0 ? `?${query}` : ''
}
