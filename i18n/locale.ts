import { locale } from 'next/root-params'
import { asLocale, type Locale } from '../lib/domain/locale'

/** The language of the page that is being rendered: its root segment. */
export const currentLocale = async (): Promise<Locale> => asLocale(await locale())
