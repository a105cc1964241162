/**
 * The sitemap (sitemaps.org 0.9) of both languages, with the translations of each page (hreflang). A small site has one file; a
 * large one an index and parts (lib/editions/sitemap.ts).
 */
import { locales } from '@/lib/addresses'
import { type MappedPage, partsOf } from '@/lib/editions/sitemap'
import type { Snapshot } from '@/lib/editions/snapshot'
import { timestamp } from '@/lib/machine'
import { stampHeader } from '@/lib/next/stamp'
import { settings } from '@/lib/settings'
import { type Xml, x, xmlDocument } from './xml'

const SPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

/** The answer at an inside path; there is one sitemap for both languages, in the Dutch one's place. */
export function sitemapAt(s: Snapshot, locale: string, file: string): Response {
  const stamp = stampHeader(s.version(`/${locale}/${file}`))
  const [, number] = /^sitemap\/([1-9]\d*)\.xml$/.exec(file) ?? []
  const { siteUrl } = settings()
  const xml = number === undefined ? sitemapXml(s, siteUrl) : sitemapPartXml(s, Number(number), siteUrl)
  if (locale !== 'nl' || xml === undefined)
    return new Response('404', { status: 404, headers: { 'content-type': 'text/plain', ...stamp } })
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8', ...stamp } })
}

/** What stands at /sitemap.xml. */
export function sitemapXml(s: Snapshot, siteUrl: string): string {
  const parts = partsOf(s.edition)
  const [only] = parts
  return only && parts.length === 1 ? urlsXml(only.pages(s), siteUrl) : indexXml(s, siteUrl)
}

/** What stands at /sitemap/<number>.xml; undefined when there is no such part. */
export function sitemapPartXml(s: Snapshot, number: number, siteUrl: string): string | undefined {
  const parts = partsOf(s.edition)
  const part = parts.length > 1 ? parts[number - 1] : undefined
  return part && urlsXml(part.pages(s), siteUrl)
}

function indexXml(s: Snapshot, siteUrl: string): string {
  const parts = partsOf(s.edition).map((part, index) => {
    const changed = part.changed(s)
    const lastmod = changed === undefined ? undefined : x('lastmod', {}, timestamp(changed))
    return x('sitemap', {}, x('loc', {}, `${siteUrl}/sitemap/${index + 1}.xml`), lastmod)
  })
  return xmlDocument(x('sitemapindex', { xmlns: SPACES.xmlns }, parts))
}

const urlsXml = (pages: MappedPage[], siteUrl: string): string =>
  xmlDocument(
    x(
      'urlset',
      SPACES,
      pages.map((page) => urlXml(page, siteUrl)),
    ),
  )

function urlXml({ paths, changed }: MappedPage, siteUrl: string): Xml[] {
  const there = locales.filter((l) => paths[l] !== undefined)
  const link = (hreflang: string, path: string | undefined) =>
    x('xhtml:link', { rel: 'alternate', hreflang, href: siteUrl + path })
  const alternates = there.length > 1 ? [...there.map((l) => link(l, paths[l])), link('x-default', paths.nl)] : []
  return there.map((l) => {
    const moment = changed?.[l]
    const lastmod = moment === undefined ? undefined : x('lastmod', {}, timestamp(moment))
    return x('url', {}, x('loc', {}, siteUrl + paths[l]), lastmod, alternates)
  })
}
