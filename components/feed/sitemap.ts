/** The sitemap (sitemaps.org 0.9) of both languages, with the translations of each page (hreflang). */
import { address, type Locale, locales } from '@/lib/addresses'
import type { Snapshot } from '@/lib/editions/snapshot'
import type { Article } from '@/lib/editions/types'

interface Entry {
  /** Public paths, by language. */
  paths: Partial<Record<Locale, string>>
  /** When it was last changed, by language. */
  changed?: Partial<Record<Locale, number>>
}

export function sitemapXml(shown: Snapshot, siteUrl: string): string {
  const urls = entriesOf(shown).flatMap((entry) => urlsOf(entry, siteUrl))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

function urlsOf({ paths, changed }: Entry, siteUrl: string): string[] {
  const versions = Object.entries(paths) as [Locale, string][]
  const links =
    versions.length > 1
      ? versions
          .map(([l, path]) => `<xhtml:link rel="alternate" hreflang="${l}" href="${escapeXml(siteUrl + path)}"/>`)
          .join('')
      : ''
  return versions.map(([l, path]) => {
    const moment = changed?.[l]
    const lastmod = moment === undefined ? '' : `<lastmod>${new Date(moment).toISOString()}</lastmod>`
    return `<url><loc>${escapeXml(siteUrl + path)}</loc>${lastmod}${links}</url>`
  })
}

function entriesOf(shown: Snapshot): Entry[] {
  const both = (path: (l: Locale) => string): Entry => ({ paths: Object.fromEntries(locales.map((l) => [l, path(l)])) })
  return [
    both(address.home),
    both(address.articles),
    ...articlesOf(shown),
    both(address.seminars),
    ...shown.seminars('nl').map(({ slug }) => both((l) => address.seminar(l, slug))),
    both(address.topics),
    ...shown.topics('nl').map(({ slug }) => both((l) => address.topic(l, slug))),
    both(address.authors),
    ...shown.authors('nl').map(({ slug }) => both((l) => address.author(l, slug))),
    ...pagesOf(shown),
  ]
}

function articlesOf(shown: Snapshot): Entry[] {
  const changedOf = ({ date, updated }: Article) => updated ?? date
  const dutch = shown.published('nl').map((article) => {
    const english = shown.article('en', article.slug)
    return {
      paths: { nl: address.article('nl', article.slug), ...(english && { en: address.article('en', article.slug) }) },
      changed: { nl: changedOf(article), ...(english && { en: changedOf(english) }) },
    }
  })
  const alone = shown.published('en').filter(({ slug }) => !shown.article('nl', slug))
  return [
    ...dutch,
    ...alone.map((article) => ({ paths: { en: address.article('en', article.slug) }, changed: { en: changedOf(article) } })),
  ]
}

function pagesOf(shown: Snapshot): Entry[] {
  const slugs = new Set(locales.flatMap((l) => shown.pages(l).map(({ slug }) => slug)))
  return [...slugs].map((slug) => ({
    paths: Object.fromEntries(locales.filter((l) => shown.page(l, slug)).map((l) => [l, address.page(l, slug)])),
  }))
}
