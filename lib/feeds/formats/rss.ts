/** RSS 2.0, by the specification and the best practices of the RSS Advisory Board. */
import type { Feed, FeedItem } from '../feed'
import { asHtml, type Xml, x, xmlDocument } from './xml'

/** `shown`: what a person sees who opens it. */
export function rss(feed: Feed, shown: Xml, stylesheet: string): string {
  const { title, page, description, locale, site, updated, formats } = feed
  const spaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  const channel = x(
    'channel',
    {},
    x('title', {}, asHtml(title)),
    x('link', {}, page),
    x('description', {}, asHtml(description)),
    x('language', {}, locale),
    x('copyright', {}, site),
    x('lastBuildDate', {}, rfc822(updated)),
    x('generator', {}, 'Podium'),
    x('docs', {}, 'https://www.rssboard.org/rss-specification'),
    x('atom:link', { rel: 'self', type: 'application/rss+xml', href: formats['feed.xml'] }),
    feed.items.map(itemXml),
    shown,
  )
  return xmlDocument(x('rss', { version: '2.0', ...spaces }, channel), stylesheet)
}

function itemXml({ title, url, published, authors, topics, summary, html, picture }: FeedItem): Xml {
  return x(
    'item',
    {},
    x('title', {}, asHtml(title)),
    x('link', {}, url),
    x('guid', { isPermaLink: 'true' }, url),
    x('pubDate', {}, rfc822(published)),
    // <author> holds an e-mail address in RSS 2.0; names are Dublin Core's.
    authors.map(({ name }) => x('dc:creator', {}, name)),
    topics.map((topic) => x('category', {}, topic.title)),
    x('description', {}, asHtml(summary)),
    x('content:encoded', {}, html),
    // Made when it is asked for, so its length is not known; 0 says so.
    picture && x('enclosure', { url: picture.url, type: picture.type, length: '0' }),
  )
}

/** RFC 822, with the four-digit year of RFC 1123. */
const rfc822 = (moment: number) => new Date(moment).toUTCString()
