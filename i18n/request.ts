/** next-intl's set-up: the locale is the root segment of the page; route handlers, which have none, pass theirs on. */
import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { type Locale, locales } from '../lib/addresses'
import { timeZone } from '../lib/format'

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await rootLocale())
  const locale = isLocale(wanted) ? wanted : 'nl'
  const { default: messages } = await import(`../messages/${locale}.json`)
  return { locale, messages, timeZone }
})
