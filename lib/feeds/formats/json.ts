/** JSON Feed 1.1. `comment`: for a person who opens it in a browser. */
import { timestamp } from '@/lib/language/machine'
import type { Feed, FeedItem } from '../feed'

export function jsonFeed(feed: Feed, comment: string): string {
  const { title, page, description, locale, icon, formats, items } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    user_comment: comment,
    title,
    home_page_url: page,
    feed_url: formats['feed.json'],
    description,
    favicon: icon,
    authors: [{ name: feed.site }],
    language: locale,
    items: items.map(itemOf),
  })
}

const itemOf = ({ url, title, summary, html, published, updated, authors, topics, picture }: FeedItem) => ({
  id: url,
  url,
  title,
  content_html: html,
  summary,
  image: picture?.url,
  date_published: timestamp(published),
  date_modified: timestamp(updated),
  authors,
  tags: topics.length > 0 ? topics.map((topic) => topic.title) : undefined,
})
