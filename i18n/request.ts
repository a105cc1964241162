/** next-intl's set-up: the locale is the root segment of the page; route handlers, which have none, pass theirs on. */
import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { asLocale } from '../lib/domain/locale'
import { timeZone } from '../lib/language/format'

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asLocale(asked ?? (await rootLocale()))
  const { default: messages } = await import(`../messages/${locale}.json`)
  return { locale, messages, timeZone }
})
