/** The parts of the sitemap, from the file: of the size that lib/editions/questions/sitemap.ts says. */
import { type Locale, locales } from '../../../domain/locale'
import type { Moment } from '../../../domain/units'
import { byName, bySlug, byStart } from '../../making/entries'
import type { MappedPage, Questions } from '../../questions/questions'
import { articlePage, changedAt, otherPages, PER_PART } from '../../questions/sitemap'
import type { Article, Author, Page, Seminar, Site } from '../../types'

/** What of a snapshot it is made from. */
interface Mapped {
  site(l: Locale): Site
  seminars(l: Locale): readonly Seminar[]
  authors(l: Locale): readonly Author[]
  pages(l: Locale): readonly Page[]
  article(l: Locale, slug: string): Pick<Article, 'date' | 'updated' | 'canonical'> | undefined
  countOfAll(l: Locale): number
  slugsFromOldest(l: Locale, skip: number, count: number): string[]
  once<T>(name: string, make: () => T): T
}

interface Part {
  others: MappedPage[]
  /** Of articles, from the oldest on. */
  skip: number
  count: number
}

const parts = (s: Mapped): Part[] => s.once('sitemap', () => partsOf(s))

export const partCount = (s: Mapped): number => parts(s).length

export function sitemapOf(s: Mapped): Pick<Questions, 'sitemapParts' | 'sitemapPart'> {
  const slugs = ({ skip, count }: Part) => s.slugsFromOldest('nl', skip, count)
  return {
    // Reads every article, once in an epoch: the one question that grows with their number.
    sitemapParts: () => s.once('parts of the sitemap', () => parts(s).map((part) => ({ changed: changed(s, slugs(part)) }))),
    sitemapPart: (index) => {
      const part = parts(s)[index]
      return part && [...part.others, ...slugs(part).flatMap((slug) => articlePage(s, slug) ?? [])]
    },
  }
}

function partsOf(s: Mapped): Part[] {
  const both = <T>(of: (locale: 'nl' | 'en') => readonly T[]): T[] => locales.flatMap((l) => of(l))
  const others = otherPages({
    site: { nl: s.site('nl') },
    seminars: both(s.seminars).sort(byStart),
    authors: both(s.authors).sort(byName),
    pages: both(s.pages).sort(bySlug),
  })
  const articles = s.countOfAll('nl')
  if (articles + others.length <= PER_PART) return [{ others, skip: 0, count: articles }]
  return [
    ...starts(others.length).map((at) => ({ others: others.slice(at, at + PER_PART), skip: 0, count: 0 })),
    ...starts(articles).map((skip) => ({ others: [], skip, count: PER_PART })),
  ]
}

const starts = (count: number): number[] => Array.from({ length: Math.ceil(count / PER_PART) }, (_, i) => i * PER_PART)

function changed(s: Mapped, slugs: string[]): Moment | undefined {
  const moments = slugs.flatMap((slug) => locales.flatMap((l) => s.article(l, slug) ?? []).map(changedAt))
  return moments.length === 0 ? undefined : moments.reduce((latest, moment) => Math.max(latest, moment), 0)
}
