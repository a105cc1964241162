/** The languages that there are: Dutch first. */
export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)
/** Of a root segment or a setting that may be anything: Dutch unless it says otherwise. Of a preview the segment says more (lib/next/preview.ts). */
export const asLocale = (value: unknown): Locale => (String(value).split('~', 1)[0] === 'en' ? 'en' : 'nl')
export const otherLocale = (locale: Locale): Locale => (locale === 'nl' ? 'en' : 'nl')
