import type { Locale } from '@/lib/addresses'

/**
 * The language of a text that stands in a page of another language, for its `lang` (WCAG 3.1.2); undefined where it is the page's own.
 * Seminars and authors that were not translated are Dutch on English pages.
 */
export const langOf = ({ translated }: { translated: boolean }): 'nl' | undefined => (translated ? undefined : 'nl')

/** The same for what the database knows of a seminar: one title for both languages is the Dutch one. */
export const langOfFacts = ({ nl, en }: Record<Locale, string>, locale: Locale): 'nl' | undefined =>
  locale === 'en' && nl === en ? 'nl' : undefined

/** Of what editors write once, in Dutch: the message of a code, why a seminar is cancelled. */
export const langOfDutch = (locale: Locale): 'nl' | undefined => (locale === 'nl' ? undefined : 'nl')
