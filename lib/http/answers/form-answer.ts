/** What a plain form post is answered with: 303 to the thanks, or 303 back to the form with what was typed in a cookie. */
import { address } from '../../addresses'
import type { Locale } from '../../domain/locale'
import { clearedHeader, type Typed, typedHeader } from '../requests/forms/typed'
import { wrongOf } from '../requests/forms/wrong'
import type { Explained } from './words'

export interface Form {
  locale: Locale
  /** Of now: the form's own address gets the cookie, and one that was renamed meanwhile has another. */
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

/** Back to the form. Its address keeps what is wrong, the code and where the visitor came from, should the cookie be gone. */
export async function backToForm(form: Form, refusal: Explained, { secrets, siteUrl }: Sealing): Promise<Response> {
  const { further = [], ...first } = refusal
  const refusals = [first, ...further]
  const typed: Typed = { fields: form.fields, refusals }
  const cookie = await typedHeader(typed, formPath(form), secrets, isSecure(siteUrl))
  return seeOther(formPath(form) + queryOf(form.fields, wrongOf(refusals)), cookie)
}

/** An address over 2,048 bytes is refused (CONTRACT): what would make it longer stays behind. */
const longest = 1700

/** `wrong`, `code` and `source.utm_source` as `?wrong=…&code=…&utm_source=…`. */
function queryOf(fields: Record<string, string>, wrong: string): string {
  const named = Object.entries(fields).map(([name, value]) => [
    name === 'code' ? name : /^source\.(\w+)$/.exec(name)?.[1],
    value.trim().slice(0, 200),
  ])
  const carried = [['wrong', wrong], ...named.sort(([a], [b]) => Number(b === 'code') - Number(a === 'code'))]
  let query = ''
  for (const [key, value = ''] of carried) {
    if (!key || !value) continue
    const longer = `${query}${query ? '&' : '?'}${new URLSearchParams([[key, value]])}`
    if (longer.length <= longest) query = longer
  }
  return query
}
