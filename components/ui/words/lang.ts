import type { Locale } from '@/lib/domain/locale'
import type { Topic } from '@/lib/editions/questions/questions'
import { content } from '@/lib/next/content'

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

/** Of a topic: where site.en.yaml has no words of its own for it, they are the Dutch ones. */
export function langOfTopic({ slug, title, description }: Topic, locale: Locale): 'nl' | undefined {
  const dutch = content().topic('nl', slug)
  return dutch?.title === title && dutch.description === description ? langOfDutch(locale) : undefined
}

/** Of a line in site.yaml, alike. */
export const langOfSite = (line: 'invoice', locale: Locale): 'nl' | undefined =>
  content().site(locale)[line] === content().site('nl')[line] ? langOfDutch(locale) : undefined
