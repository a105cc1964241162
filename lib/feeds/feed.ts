/** What a feed holds, whatever its format: worked out once from a snapshot, then written by rss.ts, atom.ts or json.ts. */
import { address, type FeedFormat, feedFormats, refOfArticle } from '@/lib/addresses'
import type { Locale } from '@/lib/domain/locale'
import type { Moment } from '@/lib/domain/units'
import type { Published } from '@/lib/editions/published'
import { PER_FEED } from '@/lib/editions/questions/lists'
import type { List, WholeArticle } from '@/lib/editions/questions/questions'
import { isOn } from '@/lib/parts'
import { pictureAddress } from '@/lib/pictures/picture'
import { correctionsHtml } from './corrections'
import { withoutForbidden } from './formats/xml'
import { type Placing, placingOf, type Words } from './placing'
import { plainHtml } from './plain'

export interface Feed {
  locale: Locale
  title: string
  description: string
  /** Whose site it is. */
  site: string
  /** Absolute addresses: of the page that it belongs to, of the feed in each format, of the site's icon. */
  page: string
  formats: Record<FeedFormat, string>
  icon: string
  /** When something in it changed last; of an empty one when its edition was made. */
  updated: Moment
  items: FeedItem[]
}
export interface FeedItem {
  /** Its address, absolute; also what it is known by. */
  url: string
  title: string
  summary: string
  /** The full text: HTML with absolute addresses. */
  html: string
  published: Moment
  updated: Moment
  /** Without an address where authors have no page. */
  authors: { name: string; url?: string }[]
  topics: { slug: string; title: string }[]
  picture?: { url: string; type: string }
}

/** What it is a feed of. */
export interface About {
  locale: Locale
  /** After the name of the site; absent: everything. */
  of?: string
  /** What that is about; absent: what the site is about. */
  about?: string
  /** Public paths: of its page, and of the feed in each format. */
  page: string
  at: (format: FeedFormat) => string
  list: List
}

/** The newest of a list of articles, newest first. */
export function feedOf(s: Published, { locale, of, about, page, at, list }: About, siteUrl: string, words: Words): Feed {
  const { name, description } = s.site(locale)
  const items = s.newestInFull(list, PER_FEED).map((article) => {
    const placing = placingOf(s, locale, siteUrl, words, refOfArticle(article.slug))
    return itemOf(s, article, siteUrl, placing)
  })
  return {
    locale,
    title: of ? `${name}: ${of}` : name,
    description: about ?? description ?? name,
    site: name,
    page: siteUrl + page,
    formats: Object.fromEntries(feedFormats.map((format) => [format, siteUrl + at(format)])) as Feed['formats'],
    icon: `${siteUrl}/icon.svg`,
    updated: items.length > 0 ? Math.max(...items.map(({ updated }) => updated)) : s.madeAt(),
    items,
  }
}

function itemOf(s: Published, article: WholeArticle, siteUrl: string, placing: Placing): FeedItem {
  const { locale, slug, date, cover } = article
  const url = siteUrl + address.article(locale, slug)
  return {
    url,
    title: withoutForbidden(article.title),
    summary: withoutForbidden(article.summary),
    html: withoutForbidden(
      plainHtml(s.document(article.document).tree, url, { ...placing, pictures: article.pictures }) +
        correctionsHtml(article, placing),
    ),
    published: date,
    updated: Math.max(date, article.updated ?? date),
    authors: s.namesOf(article).map(({ name, slug: author }) => ({
      name,
      url: isOn(s.site(locale), 'authors') ? siteUrl + address.author(locale, author) : undefined,
    })),
    topics: (article.topics ?? []).flatMap((topic) => s.topic(locale, topic) ?? []),
    picture: cover?.picture && { url: siteUrl + pictureAddress(cover.picture, 1280), type: 'image/jpeg' },
  }
}
