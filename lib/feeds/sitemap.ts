/**
 * The sitemap (sitemaps.org 0.9) of both languages, with the translations of each page (hreflang). A small site has one file; a
 * large one an index and parts (lib/editions/questions/sitemap.ts).
 */
import { locales } from '@/lib/domain/locale'
import type { Moment } from '@/lib/domain/units'
import type { Published } from '@/lib/editions/published'
import type { MappedPage } from '@/lib/editions/questions/questions'
import { routeContent } from '@/lib/next/content'
import { settings } from '@/lib/settings'
import { escapeXml, Xml, x, xmlDocument } from './formats/xml'

const SPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/** The answer at an inside path; there is one sitemap for both languages, in the Dutch one's place. */
export function sitemapAt(locale: string, file: string): Response {
  const { content, headers } = routeContent()
  const [, number] = /^sitemap\/([1-9]\d*)\.xml$/.exec(file) ?? []
  const { siteUrl } = settings()
  const xml = number === undefined ? sitemapXml(content, siteUrl) : sitemapPartXml(content, Number(number), siteUrl)
  if (locale !== 'nl' || xml === undefined)
    return new Response('404', { status: 404, headers: { 'content-type': 'text/plain' } })
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8', ...headers } })
}

/** What stands at /sitemap.xml. */
function sitemapXml(s: Published, siteUrl: string): string {
  return s.sitemapParts().length === 1 ? urlsXml(s.sitemapPart(0) ?? [], siteUrl) : indexXml(s, siteUrl)
}

/** What stands at /sitemap/<number>.xml; undefined when there is no such part. */
function sitemapPartXml(s: Published, number: number, siteUrl: string): string | undefined {
  const pages = s.sitemapParts().length > 1 ? s.sitemapPart(number - 1) : undefined
  return pages && urlsXml(pages, siteUrl)
}

function indexXml(s: Published, siteUrl: string): string {
  const parts = s
    .sitemapParts()
    .map(({ changed }, index) =>
      x('sitemap', {}, x('loc', {}, `${siteUrl}/sitemap/${index + 1}.xml`), new Xml(lastmod(changed))),
    )
  return xmlDocument(x('sitemapindex', { xmlns: SPACES.xmlns }, parts))
}

/** Thousands of addresses: text by text, each escaped once. */
function urlsXml(pages: readonly MappedPage[], siteUrl: string): string {
  const base = escapeXml(siteUrl)
  return xmlDocument(x('urlset', SPACES, new Xml(pages.map((page) => urlXml(page, base)).join('\n'))))
}

function urlXml({ paths, changed }: MappedPage, base: string): string {
  const there = locales.flatMap((l) => (paths[l] === undefined ? [] : { l, url: base + escapeXml(paths[l]) }))
  const link = (hreflang: string, url: string) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${url}"/>`
  const [first] = there
  const alternates =
    first && there.length > 1 ? there.map(({ l, url }) => link(l, url)).join('') + link('x-default', first.url) : ''
  return there.map(({ l, url }) => `<url><loc>${url}</loc>${lastmod(changed?.[l])}${alternates}</url>`).join('\n')
}

/** By the clock of the world: that of Amsterdam takes a hundred times as long to work out. */
const lastmod = (moment: Moment | undefined) =>
  moment === undefined ? '' : `<lastmod>${new Date(moment).toISOString().slice(0, 19)}Z</lastmod>`
