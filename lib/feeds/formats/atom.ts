/** Atom (RFC 4287). */
import { timestamp } from '@/lib/language/machine'
import type { Feed, FeedItem } from '../feed'
import { type Xml, x, xmlDocument } from './xml'

/** `shown`: what a person sees who opens it; foreign markup, which readers of feeds pass over (section 6.3). */
export function atom(feed: Feed, shown: Xml, stylesheet: string): string {
  const { title, page, description, locale, site, updated, formats, icon } = feed
  const root = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
    x('id', {}, formats['atom.xml']),
    x('title', {}, title),
    x('subtitle', {}, description),
    x('updated', {}, timestamp(updated)),
    x('link', { rel: 'self', type: 'application/atom+xml', href: formats['atom.xml'] }),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: page }),
    x('icon', {}, icon),
    x('rights', {}, site),
    x('generator', {}, 'Podium'),
    // An entry without authors has the feed's (section 4.1.2).
    x('author', {}, x('name', {}, site)),
    feed.items.map((item) => entryXml(item, locale)),
    shown,
  )
  return xmlDocument(root, stylesheet)
}

function entryXml(item: FeedItem, locale: string): Xml {
  const { title, url, published, updated, authors, topics, summary, html, picture } = item
  return x(
    'entry',
    {},
    x('id', {}, url),
    x('title', {}, title),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: url }),
    picture && x('link', { rel: 'enclosure', type: picture.type, href: picture.url }),
    x('published', {}, timestamp(published)),
    x('updated', {}, timestamp(updated)),
    authors.map((author) =>
      x('author', {}, x('name', {}, author.name), author.url === undefined ? [] : x('uri', {}, author.url)),
    ),
    topics.map((topic) => x('category', { term: topic.slug, label: topic.title })),
    x('summary', {}, summary),
    x('content', { type: 'html' }, html),
  )
}
