/** The feeds as static route handlers: of the site, of a topic, of an author, each in three formats. */
import { getTranslations } from 'next-intl/server'
import elements from '@/.podium/elements.json'
import typefaces from '@/.podium/typefaces.json'
import { address, type FeedFormat, feedTypes } from '@/lib/addresses'
import { asLocale, type Locale } from '@/lib/domain/locale'
import type { Published } from '@/lib/editions/published'
import { listOf } from '@/lib/editions/questions/lists'
import { lookOf } from '@/lib/look/look'
import { digestOfTokens, tokensOf, withTokens } from '@/lib/look/sheet'
import { routeContent } from '@/lib/next/content'
import { settings } from '@/lib/settings'
import { type About, type Feed, feedOf } from './feed'
import { atom } from './formats/atom'
import { jsonFeed } from './formats/json'
import { rss } from './formats/rss'
import { shownXml } from './shown'

type Handler<P> = (request: Request, context: { params: Promise<{ locale: string } & P> }) => Promise<Response>
/** `author`: the name of whose it is. */
type Found = Omit<About, 'locale'> & { author?: string }
type Find = (s: Published, locale: Locale, slug: string) => Found | undefined

export const siteFeed = (format: FeedFormat): Handler<unknown> => handler(format, ofSite, () => '')
export const topicFeed = (format: FeedFormat): Handler<{ topic: string }> => handler(format, ofTopic, ({ topic }) => topic)
export const authorFeed = (format: FeedFormat): Handler<{ author: string }> => handler(format, ofAuthor, ({ author }) => author)

const ofSite: Find = (_, l) => ({
  page: address.home(l),
  at: (format) => address.feed(l, format),
  list: listOf.all(l),
})
const ofTopic: Find = (s, l, slug) => {
  const topic = s.topic(l, slug)
  return (
    topic && {
      of: topic.title,
      about: topic.description,
      page: address.topic(l, slug),
      at: (format) => address.topicFeed(l, slug, format),
      list: listOf.topic(l, slug),
    }
  )
}
const ofAuthor: Find = (s, l, slug) => {
  const author = s.author(l, slug)
  return (
    author && {
      of: author.name,
      author: author.name,
      page: address.author(l, slug),
      at: (format) => address.authorFeed(l, slug, format),
      list: listOf.author(l, slug),
    }
  )
}

function handler<P>(format: FeedFormat, find: Find, slugOf: (params: P) => string): Handler<P> {
  return async (_, { params }) => {
    const asked = await params
    const [locale, slug] = [asLocale(asked.locale), slugOf(asked)]
    const { content, headers } = routeContent()
    // Its translators look them up by themselves: a feed that is kept must have asked.
    content.words(locale)
    const about = find(content, locale, slug)
    if (!about) return noFeed()
    const feed = await feedIn(content, { locale, ...about })
    return new Response(await written(feed, format, content), {
      headers: { 'content-type': `${feedTypes[format]}; charset=utf-8`, ...headers },
    })
  }
}

async function feedIn(s: Published, { author, ...about }: Found & { locale: Locale }): Promise<Feed> {
  const { locale } = about
  const [article, code, seminar] = await Promise.all([
    getTranslations({ locale, namespace: 'article' }),
    getTranslations({ locale, namespace: 'code' }),
    getTranslations({ locale, namespace: 'seminar' }),
  ])
  const said = author === undefined ? about.about : article('allOf', { name: author })
  return feedOf(s, { ...about, about: said }, settings().siteUrl, { article, code, seminar })
}

async function written(feed: Feed, format: FeedFormat, s: Published): Promise<string> {
  const t = await getTranslations({ locale: feed.locale, namespace: 'feed' })
  if (format === 'feed.json') return jsonFeed(feed, t('comment', { name: feed.title, address: feed.formats[format] }))
  const write = format === 'atom.xml' ? atom : rss
  const tokens = tokensOf(lookOf(s.site(feed.locale)), typefaces)
  const sheet = withTokens(elements.feed, tokens && digestOfTokens(tokens))
  return write(feed, shownXml(feed, feed.formats[format], t), sheet)
}

/** A feed of something that is not there. */
const noFeed = () => new Response('404', { status: 404, headers: { 'content-type': 'text/plain' } })
