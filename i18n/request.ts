/** next-intl's set-up: the locale is the root segment of the page; route handlers, which have none, pass theirs on. */
import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { asLocale } from '../lib/domain/locale'
import { timeZone } from '../lib/language/format'
import { content } from '../lib/next/content'
import { worded } from '../lib/words'
import { deskWords } from '../messages/desk'

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asLocale(asked ?? (await rootLocale()))
  return { locale, messages: { ...worded(locale, content().words(locale)), beheer: deskWords }, timeZone }
})
