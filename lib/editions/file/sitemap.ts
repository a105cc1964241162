/** The parts of the sitemap, from the file: in the same order and size as lib/editions/sitemap.ts has them. */
import { locales } from '../../addresses'
import type { Moment } from '../../content/schemas/fields'
import { byName, bySlug, byStart } from '../entries'
import type { MappedPage, Questions } from '../questions'
import { articlePage, changedAt, otherPages, PER_PART } from '../sitemap'
import type { FileSnapshot } from './snapshot'

interface Part {
  others: MappedPage[]
  /** Of articles, from the oldest on. */
  skip: number
  count: number
}

export function sitemapOf(s: FileSnapshot): Pick<Questions, 'sitemapParts' | 'sitemapPart'> & { partCount(): number } {
  const parts = () => s.once('sitemap', () => partsOf(s))
  const slugs = ({ skip, count }: Part) => s.slugsFromOldest('nl', skip, count)
  return {
    partCount: () => parts().length,
    // Reads every article, once in an epoch: the one question that grows with their number.
    sitemapParts: () => s.once('parts of the sitemap', () => parts().map((part) => ({ changed: changed(s, slugs(part)) }))),
    sitemapPart: (index) => {
      const part = parts()[index]
      return part && [...part.others, ...slugs(part).flatMap((slug) => articlePage(s, slug) ?? [])]
    },
  }
}

function partsOf(s: FileSnapshot): Part[] {
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

function changed(s: FileSnapshot, slugs: string[]): Moment | undefined {
  const moments = slugs.flatMap((slug) => locales.flatMap((l) => s.article(l, slug) ?? []).map(changedAt))
  return moments.length === 0 ? undefined : moments.reduce((latest, moment) => Math.max(latest, moment), 0)
}
